export const questions = {
  title: 'Rückfragen',
}
