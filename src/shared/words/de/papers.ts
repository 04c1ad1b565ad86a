export const papers = {
  title: 'Drucken und Scannen',
}
