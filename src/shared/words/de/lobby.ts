export const lobby = {
  title: 'Besuche',
}
