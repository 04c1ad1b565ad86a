export const inbox = {
  title: 'Für Sie',
}
