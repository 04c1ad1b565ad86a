/** Why the program did not open its data folder, and what to do. */
export const start = {
  title: 'Durchreiche öffnet die Daten nicht',
  goOn: 'Trotzdem weiterarbeiten',
  quit: 'Beenden',
  locked:
    'Durchreiche läuft auf diesem Datenordner schon, vielleicht unter einer anderen Anmeldung. Bitte beenden Sie es dort.',
  missing:
    'Der Datenordner dieses Büros ist nicht da oder unvollständig. Es wird kein leeres Büro angelegt. Ist ein Laufwerk nicht verbunden?',
  rot: 'Ein Teil der gespeicherten Daten ist beschädigt. Es wurde nichts verändert. Bitte stellen Sie eine Sicherung bereit.',
  'newer-version':
    'Diese Daten stammen aus einer neueren Fassung von Durchreiche. Bitte spielen Sie die neue Fassung ein.',
  'foreign-office': 'In diesem Ordner liegen die Daten eines anderen Büros. Es wurde nichts verändert.',
  'device-lost':
    'Die Angaben zu diesem PC fehlen im Datenordner. Die Daten sind da. Beim Weiterarbeiten bekommt der PC einen neuen Buchstaben.',
  'rolled-back':
    'Der Datenordner ist älter als beim letzten Beenden, wie nach einer Rücksicherung. Beim Weiterarbeiten bekommt der PC einen neuen Buchstaben.',
  'not-backed-up':
    'Diese Daten stammen aus einer älteren Fassung von Durchreiche und werden umgestellt. Vorher wird eine Sicherung gemacht; die ist nicht gelungen. Ist noch Platz auf der Platte? Es wurde nichts verändert.',
  'not-empty': 'Der Ordner ist nicht leer. Es wurde nichts verändert.',
  unreadable: 'Der Datenordner lässt sich nicht lesen oder beschreiben. Es wurde nichts verändert.',
}
