import type { Area } from '../../shared/domain/area'
import type { TemplateStep, WorkflowDraft } from '../../shared/domain/workflow'

type SampleStep = {
  readonly title: string
  readonly area: Area
  readonly minutes: number
  readonly after?: readonly string[]
  readonly isCheck?: boolean
  readonly procedure: string
  readonly checklist?: readonly string[]
}

function steps(table: Readonly<Record<string, SampleStep>>): TemplateStep[] {
  return Object.entries(table).map(([key, step]) => {
    const { title, area, minutes, after = [], isCheck = false, procedure, checklist = [] } = step
    return {
      key,
      title,
      area,
      ...(isCheck ? { skill: 'step.quality-check' } : {}),
      estimateMinutes: minutes,
      isCheck,
      procedure,
      after: [...after],
      checklist: [...checklist],
    }
  })
}

/** How the sample's print shop makes what is ordered; the first is what an order takes unless somebody chooses. */
export const sampleWorkflows: readonly WorkflowDraft[] = [
  {
    name: 'Druckauftrag',
    kind: 'order',
    note: 'Wie wir es seit Jahren machen',
    steps: steps({
      data: {
        title: 'Daten prüfen',
        area: 'manufacturing',
        minutes: 15,
        procedure: 'Auflösung, Beschnitt und Farbraum ansehen. Fehlt etwas: Frage an die Theke.',
        checklist: ['300 dpi', '3 mm Beschnitt', 'CMYK'],
      },
      paper: {
        title: 'Papier bereitlegen',
        area: 'fulfilment',
        minutes: 10,
        procedure: 'Sorte und Menge aus dem Auftrag, 3 % Zuschuss.',
      },
      print: {
        title: 'Drucken',
        area: 'manufacturing',
        minutes: 40,
        after: ['data', 'paper'],
        procedure: 'Erst ein Bogen, ansehen, dann die Auflage.',
      },
      finish: {
        title: 'Schneiden und verpacken',
        area: 'fulfilment',
        minutes: 25,
        after: ['print'],
        procedure: 'Nach Schnittmarken schneiden, zählen, in Papier schlagen, Etikett außen.',
      },
      check: {
        title: 'Prüfen',
        area: 'fulfilment',
        minutes: 5,
        after: ['finish'],
        isCheck: true,
        procedure: 'Menge, Farbe gegen das Muster, Kanten. Jemand anderes als beim Drucken.',
      },
    }),
  },
  {
    name: 'Broschüre',
    kind: 'order',
    note: 'Umschlag und Innenteil gehen nebeneinander',
    steps: steps({
      data: {
        title: 'Daten prüfen',
        area: 'manufacturing',
        minutes: 15,
        procedure: 'Seitenzahl durch vier teilbar, Umschlag getrennt vom Innenteil.',
        checklist: ['Seitenzahl durch 4 teilbar', 'Umschlag getrennt'],
      },
      cover: {
        title: 'Umschlag drucken',
        area: 'manufacturing',
        minutes: 20,
        after: ['data'],
        procedure: '300 g, Laufrichtung längs zum Bund.',
      },
      inside: {
        title: 'Innenteil drucken',
        area: 'manufacturing',
        minutes: 30,
        after: ['data'],
        procedure: '120 g, beidseitig. Erst ein Exemplar falten und blättern.',
      },
      bind: {
        title: 'Heften und schneiden',
        area: 'fulfilment',
        minutes: 30,
        after: ['cover', 'inside'],
        procedure: 'Zusammentragen, zwei Klammern, dreiseitig beschneiden.',
      },
      check: {
        title: 'Prüfen',
        area: 'fulfilment',
        minutes: 10,
        after: ['bind'],
        isCheck: true,
        procedure: 'Jedes zehnte Heft durchblättern: Reihenfolge, Klammern, Schnitt.',
        checklist: ['Reihenfolge', 'Klammern', 'Schnitt'],
      },
    }),
  },
]
