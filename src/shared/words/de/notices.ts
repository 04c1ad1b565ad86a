/** What the start found and did on its own, and why nothing can be saved. */
export const notices = {
  title: 'Beim Start wurde etwas geklärt',
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
    'import-open':
      'Ein Import ist nicht zu Ende. Unter „Daten“ setzen Sie ihn fort oder machen ihn rückgängig.',
    'disk-full': 'Die Festplatte ist voll.',
    'write-failed': 'Das Schreiben auf die Festplatte ist fehlgeschlagen.',
    ENOSPC: 'Die Festplatte ist voll.',
    EIO: 'Die Festplatte meldet einen Fehler.',
    EROFS: 'Der Datenordner darf nur gelesen werden.',
    EACCES: 'Der Datenordner darf nur gelesen werden.',
    closed: 'Das Programm wird gerade beendet.',
  },
}
