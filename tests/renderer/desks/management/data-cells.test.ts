import { describe, expect, it } from 'vitest'
import { viewRow } from '../../../../src/renderer/desks/management/data-cells'
import type { DoubtfulRow } from '../../../../src/shared/domain/import-plan'

const torn: DoubtfulRow = {
  key: 'k.csv:9',
  kind: 'customers',
  file: 'k.csv',
  line: 9,
  foreignId: 'BOLID',
  reason: 'too-many-fields',
  problems: [{ code: 'too-many-fields', field: '', value: '', blocking: false }],
  cells: ['BOLID', 'Bólido', 'Martín', 'Owner', 'C/ Araquil', '67', 'Madrid', 'Spain'],
  repair: {
    how: 'join',
    cells: ['BOLID', 'Bólido', 'Martín', 'Owner', 'C/ Araquil, 67', 'Madrid', 'Spain'],
    joined: [{ column: 4, parts: ['C/ Araquil', '67'] }],
    sure: true,
  },
  acceptable: true,
  decision: 'undecided',
  state: 'doubtful',
}
const plain = (text: string) => ({ text, mark: false })
const marked = (text: string) => ({ text, mark: true })

describe('viewRow', () => {
  it('marks the torn parts and what they are joined to, and passes over the rest', () => {
    expect(viewRow(torn, { mapping: {} })).toEqual({
      raw: [
        plain('BOLID'),
        'gap',
        plain('Owner'),
        marked('C/ Araquil'),
        marked('67'),
        plain('Madrid'),
        'gap',
      ],
      proposed: [plain('BOLID'), 'gap', plain('Owner'), marked('C/ Araquil, 67'), plain('Madrid'), 'gap'],
    })
  })

  it('marks the right parts behind an earlier join', () => {
    const { raw } = viewRow(
      {
        ...torn,
        cells: ['K1', 'Groß', 'Söhne', 'Am Tor', '5', 'Ulm'],
        repair: {
          how: 'join',
          cells: ['K1', 'Groß, Söhne', 'Am Tor, 5', 'Ulm'],
          joined: [
            { column: 1, parts: ['Groß', 'Söhne'] },
            { column: 2, parts: ['Am Tor', '5'] },
          ],
          sure: true,
        },
      },
      { mapping: {} },
    )
    expect(raw.map((cell) => cell !== 'gap' && cell.mark)).toEqual([false, true, true, true, true, false])
  })

  it('shows an unreadable value, and empty where it would stay empty', () => {
    const row: DoubtfulRow = {
      ...torn,
      cells: ['7', 'K1', '31.02.2024'],
      repair: null,
      problems: [{ code: 'date-unreadable', field: 'orderedAt', value: '31.02.2024', blocking: false }],
    }
    const file = { mapping: { foreignId: 0, customerForeignId: 1, orderedAt: 2 } }
    expect(viewRow(row, file)).toEqual({
      raw: [plain('7'), plain('K1'), marked('31.02.2024')],
      proposed: [plain('7'), plain('K1'), marked('')],
    })
    expect(viewRow({ ...row, acceptable: false }, file).proposed).toBeNull()
  })
})
