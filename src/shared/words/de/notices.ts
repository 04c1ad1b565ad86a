/** What the start found and did on its own. */
export const notices = {
  title: 'Beim Start wurde etwas geklärt',
  backup: 'Ihre Sicherung',
  urgent: 'Bitte kümmern Sie sich darum',
  unknown: 'Hinweis: {{code}}.',
  code: {
    'torn-end-cut':
      'Beim letzten Mal wurde das Programm mitten im Speichern beendet. Der angefangene Schritt wurde verworfen, alles Bestätigte ist da.',
    'unconfirmed-kept':
      'Ein Schritt war gespeichert, aber noch nicht bestätigt. Er gilt; bitte sehen Sie kurz nach, ob er doppelt ist.',
    'copy-restored': 'Eine beschädigte Datei wurde aus ihrer zweiten Fassung wiederhergestellt.',
    'snapshot-damaged':
      'Ein Zwischenstand war beschädigt. Die Daten wurden vollständig aus dem Journal gelesen.',
    'stranger-ignored': 'Im Datenordner liegt eine fremde Datei. Sie wurde nicht angerührt.',
    'lock-taken-over':
      'Das Programm wurde beim letzten Mal nicht richtig beendet. Es ist nichts verloren gegangen.',
    'new-epoch': 'Die Daten wurden aus einer Sicherung geöffnet. Dieser PC zählt ab hier neu.',
    'office-restored':
      'Eine Sicherung ist zurückgespielt. Dieser PC hat jetzt den Buchstaben {{detail}}, neue Nummern beginnen damit. Der Stand von vorher ist aufbewahrt.',
    'backup-old':
      'Die letzte Sicherung ist älter als drei Tage. Unter „Daten“ sehen Sie warum und sichern mit einem Klick.',
    'import-open':
      'Ein Import ist nicht zu Ende. Unter „Daten“ setzen Sie ihn fort oder machen ihn rückgängig.',
    'doubt-saved':
      'Beim letzten Mal war unklar, ob ein Schritt gespeichert wurde. Er ist gespeichert; bitte machen Sie ihn nicht noch einmal.',
    'doubt-lost':
      'Beim letzten Mal war unklar, ob ein Schritt gespeichert wurde. Er ist nicht gespeichert; bitte machen Sie ihn noch einmal.',
    'space-low':
      'Auf der Festplatte ist weniger als 1 GB frei. Bitte schaffen Sie bald Platz, damit weiter gespeichert werden kann.',
    'ballast-released':
      'Die Festplatte war voll. Der dafür zurückgelegte Platz ist jetzt verbraucht; bitte schaffen Sie gleich Platz.',
    'format-renewed':
      'Die Daten sind auf diese Fassung von Durchreiche umgestellt. Der Stand davor liegt als Sicherung bereit.',
    'snapshot-late':
      'Ein Zwischenstand ließ sich nicht schreiben. Alles ist gespeichert; der nächste Start dauert etwas länger. Es wird von selbst noch einmal versucht.',
    fork: 'Zwei PCs halten sich für denselben: {{detail}}. Vermutlich wurde ein Datenordner kopiert. Es ist nichts verloren, aber sie tauschen nichts mehr aus. Arbeiten Sie nur an einem davon weiter und holen Sie Hilfe.',
    'two-versions':
      'An mehreren PCs wurde dasselbe geändert. Unter „Zu klären“ sehen Sie beide Fassungen und wählen, welche gilt.',
    'old-lines-damaged':
      'Im Journal ist eine ältere Stelle beschädigt. Was Sie sehen, ist vollständig; bitte machen Sie heute eine Sicherung und holen Sie Hilfe.',
  },
}
