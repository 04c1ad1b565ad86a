export const capacity = {
  title: 'Auslastung',
}
