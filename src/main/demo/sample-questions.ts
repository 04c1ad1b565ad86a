import type { SampleDesk } from './sample-desk'

type Act = { readonly at: number; readonly run: () => Promise<void> }

const secondMs = 1_000

/** Three questions of the last minutes: one to the front, one read by its addressee, one that nobody has seen. */
export function questionActs(desk: SampleDesk, now: number): Act[] {
  const ago = (seconds: number) => now - seconds * secondMs
  let alu = ''
  return [
    {
      at: ago(200),
      run: async () => {
        await desk.asPerson('Tobias', 'question:ask', (requestId) => ({
          requestId,
          draft: {
            text: 'Speisekarten: Ecken rund oder gerade?',
            to: { type: 'area', area: 'sales' },
            choices: ['Rund', 'Gerade', 'Kläre ich'],
            fallback: '',
            customerWaits: false,
          },
        }))
      },
    },
    {
      at: ago(150),
      run: async () => {
        await desk.asPerson('Leonie', 'question:ask', (requestId) => ({
          requestId,
          draft: {
            text: 'Mahnung an Sander zurücknehmen?',
            to: { type: 'area', area: 'accounting' },
            choices: ['Ja', 'Nein', 'Kläre ich'],
            fallback: 'Wir rufen Sie bis 14 Uhr an.',
            customerWaits: true,
          },
        }))
      },
    },
    {
      at: ago(108),
      run: async () => {
        const { id } = await desk.asPerson('Leonie', 'question:ask', (requestId) => ({
          requestId,
          draft: {
            text: 'Geht Alu-Verbund auch in 4 mm?',
            to: { type: 'person', id: desk.idOf('Mehmet') },
            choices: ['Geht', 'Geht nicht', 'Kläre ich'],
            fallback: 'Ich frage gerade in der Werkstatt nach.',
            customerWaits: true,
          },
        }))
        alu = id
      },
    },
    {
      at: ago(90),
      run: async () => {
        await desk.asPerson('Mehmet', 'question:seen', (requestId) => ({ requestId, id: alu }))
      },
    },
  ]
}
