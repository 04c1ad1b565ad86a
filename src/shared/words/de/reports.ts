export const reports = {
  title: 'Zahlen',
}
