import type { Kind } from '../../domain/kind'
import type { UsualWords } from '../../domain/usual-workflows'

/** The workflows an office may begin with; what is here goes into its own data, for it to change. */
export const usualWorkflows: { readonly [K in Kind]: UsualWords<K> } = {
  order: {
    name: 'Auftrag',
    steps: {
      look: {
        title: 'Angaben prüfen',
        procedure:
          'Ist alles da, was man zum Herstellen wissen muss? Fehlt etwas, gleich beim Empfang rückfragen.',
        checklist: ['Maße und Menge klar', 'Termin machbar'],
      },
      material: {
        title: 'Material bereitlegen',
        procedure: 'Material holen und beim Vorgang ablegen. Was knapp wird, zum Einkauf vormerken.',
        checklist: [],
      },
      make: {
        title: 'Herstellen',
        procedure: 'Nach den Angaben auf dem Auftragszettel arbeiten. Abweichungen als Notiz festhalten.',
        checklist: [],
      },
      complete: {
        title: 'Fertigstellen und verpacken',
        procedure: 'Stückzahl zählen, verpacken, mit dem Etikett des Vorgangs versehen.',
        checklist: ['Stückzahl stimmt', 'Etikett klebt'],
      },
      check: {
        title: 'Prüfen',
        procedure:
          'Jemand anders als beim Herstellen sieht das Ergebnis an: So, wie der Kunde es bestellt hat?',
        checklist: ['Wie bestellt', 'Ohne Mängel', 'Preis eingetragen'],
      },
    },
  },
  service: {
    name: 'Reparatur und Reklamation',
    steps: {
      find: {
        title: 'Fehler finden',
        procedure:
          'Zustand ansehen und mit der Annahme vergleichen. Wird es teurer als abgesprochen, zuerst anrufen.',
        checklist: ['Zustand wie bei der Annahme'],
      },
      repair: {
        title: 'Instand setzen',
        procedure: 'Beheben, was beanstandet wurde, und notieren, was gemacht wurde und warum.',
        checklist: [],
      },
      check: {
        title: 'Funktion prüfen',
        procedure: 'Funktioniert alles, und liegt alles Mitgebrachte wieder dabei?',
        checklist: ['Funktioniert', 'Zubehör vollständig'],
      },
    },
  },
  sales: {
    name: 'Angebot und Beratung',
    steps: {
      clear: {
        title: 'Wunsch klären',
        procedure: 'Wofür, wie viel, bis wann, welches Budget?',
        checklist: [],
      },
      reckon: {
        title: 'Preise rechnen',
        procedure: 'Mengen und Preise aus der Preisliste; Besonderes mit der Herstellung abstimmen.',
        checklist: [],
      },
      write: {
        title: 'Angebot schreiben',
        procedure: 'Ergebnis und Auskunft eintragen, damit jeder am Empfang antworten kann.',
        checklist: ['Gültig bis eingetragen'],
      },
    },
  },
  marketing: {
    name: 'Prospekt und Aktion',
    steps: {
      draft: {
        title: 'Entwurf machen',
        procedure: 'Text und Bilder zusammenstellen.',
        checklist: [],
      },
      agree: {
        title: 'Freigabe einholen',
        procedure: 'Entwurf zeigen und festhalten, wer ihn freigegeben hat.',
        checklist: ['Freigabe notiert'],
      },
      spread: {
        title: 'Verteilen',
        procedure: 'Nur an Kunden, die zugestimmt haben.',
        checklist: ['Einwilligungen geprüft'],
      },
    },
  },
  formality: {
    name: 'Formalität',
    steps: {
      look: {
        title: 'Unterlagen heraussuchen',
        procedure: 'Vorgang und Belege des Kunden öffnen.',
        checklist: [],
      },
      issue: {
        title: 'Ausstellen und ablegen',
        procedure: 'Ausstellen, beim Kunden ablegen, Ergebnis und Auskunft eintragen.',
        checklist: ['Beim Kunden abgelegt'],
      },
    },
  },
}
