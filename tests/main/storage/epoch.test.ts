import { describe, expect, it } from 'vitest'
import { environmentOf } from '../../../src/main/storage/environment'
import { freeLetter, isRolledBack, reasonToBranch } from '../../../src/main/storage/epoch'
import { isUntouched } from '../../../src/main/storage/inspect'
import { deviceLetters } from '../../../src/shared/domain/firm'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { aLineWriter } from '../../support/storage/line-writer'
import { memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anOrigin } from '../../support/storage/records'

const identity = { office: 'o', device: 'pc', epoch: 2, pcLetter: 'A', name: 'x', machine: 'm' }
const position = (epoch: number, seq: number, hash = 'aa') => ({ epoch, seq, hash })
const knows = (epoch: number, seq: number, hash = 'aa') => ({ ...identity, head: position(epoch, seq, hash) })

describe('a journal was put back', () => {
  it('exactly if the witness knows a later line, or another one in its place', () => {
    expect(isRolledBack(position(2, 5), knows(2, 5))).toBe(false)
    expect(isRolledBack(position(2, 6), knows(2, 5, 'other'))).toBe(false)
    expect(isRolledBack(position(2, 4), knows(2, 5))).toBe(true)
    expect(isRolledBack(position(2, 5), knows(2, 5, 'other'))).toBe(true)
    expect(isRolledBack(position(1, 9), knows(2, 1))).toBe(true)
    expect(isRolledBack(position(3, 1), knows(2, 9))).toBe(false)
    expect(isRolledBack(position(2, 5), undefined)).toBe(false)
  })

  it('makes a new epoch, as do an older identity and another machine', () => {
    expect(reasonToBranch(identity, position(2, 5), false, 'm')).toBeUndefined()
    expect(reasonToBranch(identity, position(2, 5), true, 'm')).toBe('rolled-back')
    expect(reasonToBranch(identity, position(3, 1), false, 'm')).toBe('older-identity')
    expect(reasonToBranch(identity, position(2, 5), false, 'other')).toBe('other-machine')
  })
})

describe('a new letter', () => {
  it('was never a number’s, a PC’s or this one’s; when none is left it is the last one', () => {
    const office = emptyOffice()
    office.derived.counters.set('B26', 1)
    const fields = { letter: 'C', name: 'Werkstatt', epoch: 1 }
    apply(office, { type: 'set', collection: 'devices', id: 'pc-2', fields }, anOrigin(), 0)
    expect(freeLetter(office, ['A'])).toBe('D')
    expect(freeLetter(office, [...deviceLetters])).toBe(deviceLetters.slice(-1))
  })
})

describe('founding goes on', () => {
  it('only where the one line is the beginning: never over work that was saved in the same file', async () => {
    const begun = async (...lines: readonly { readonly bytes: Uint8Array }[]) => {
      const options = memoryOptions()
      const bytes = Buffer.concat(lines.map((line) => line.bytes))
      options.fileSystem.put('/data/journal/pc/0001-0000000001.jsonl', bytes)
      return isUntouched(environmentOf(options))
    }
    const first = aLineWriter('pc')
    const [beginning, saved] = [first.seal(), first.line(aCustomer('c1'))]
    expect(await begun(beginning)).toBe(true)
    expect(await begun(beginning, saved)).toBe(false)
    expect(await begun(aLineWriter('pc').line(aCustomer('c1')))).toBe(false)
    expect(await begun(aLineWriter('pc', { epoch: 2 }).seal())).toBe(false)
    expect(await begun()).toBe(false)
  })
})
