export const workflows = {
  title: 'Abläufe',
}
