export const slips = {
  title: 'Abholzettel',
}
