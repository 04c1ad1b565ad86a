/** Above every screen while the disk does not take what is to be saved: why, what is safe, what to do. */
export const saving = {
  failing: {
    title: 'Das Letzte ließ sich nicht speichern',
    full: 'Die Festplatte ist voll. Bitte schaffen Sie Platz und speichern Sie dann noch einmal. Alles Bestätigte ist sicher.',
    locked:
      'Der Datenordner darf nur gelesen werden. Bitte geben Sie ihn frei und speichern Sie dann noch einmal. Alles Bestätigte ist sicher.',
    broken:
      'Die Festplatte meldet einen Fehler. Bitte speichern Sie noch einmal; bleibt es dabei, holen Sie Hilfe. Alles Bestätigte ist sicher.',
    unknown:
      'Der Datenordner war nicht zu erreichen. Bitte speichern Sie noch einmal; bleibt es dabei, holen Sie Hilfe. Alles Bestätigte ist sicher.',
  },
  readOnly: {
    title: 'Es kann gerade nichts gespeichert werden',
    full: 'Die Festplatte ist voll. Alles Bestätigte ist sicher und lässt sich ansehen. Bitte schaffen Sie Platz und starten Sie das Programm neu; dann wird geklärt, ob das Letzte gespeichert ist.',
    locked:
      'Der Datenordner darf nur gelesen werden. Alles Bestätigte ist sicher und lässt sich ansehen. Bitte geben Sie ihn frei und starten Sie das Programm neu; dann wird geklärt, ob das Letzte gespeichert ist.',
    broken:
      'Die Festplatte meldet einen Fehler. Alles Bestätigte ist sicher und lässt sich ansehen. Bitte holen Sie Hilfe und starten Sie das Programm dann neu; dabei wird geklärt, ob das Letzte gespeichert ist.',
    unknown:
      'Der Datenordner ist nicht zu erreichen. Alles Bestätigte ist sicher und lässt sich ansehen. Bitte prüfen Sie das Laufwerk und starten Sie das Programm neu; dann wird geklärt, ob das Letzte gespeichert ist.',
  },
  closing: 'Das Programm wird gerade beendet.',
}
