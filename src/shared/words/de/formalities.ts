export const formalities = {
  title: 'Formalitäten',
}
