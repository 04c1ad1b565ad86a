export const material = {
  title: 'Material',
}
