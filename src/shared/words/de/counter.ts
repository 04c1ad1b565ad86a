export const counter = {
  title: 'Tagesabschluss',
}
