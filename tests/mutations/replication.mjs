/** Faults in merging, each with the tests that must notice: words, the text to find exactly once, what it becomes. */
const of = (name) => `src/shared/replication/${name}.ts`
const by = (...names) => names.map((name) => `tests/shared/replication/${name}.test.ts`)

export const replication = [
  {
    file: of('merge'),
    tests: by('merge'),
    faults: [
      [
        'groups are taken apart',
        '?.includes(field) === true) return group',
        '?.includes(field) === true) return field',
      ],
      ['a line has not seen its own write', 'return dot.seq <= origin.seq', 'return dot.seq < origin.seq'],
      [
        'an earlier epoch counts by the seq of the newer one',
        'if (dot.device === origin.device && dot.epoch === origin.epoch)',
        'if (dot.device === origin.device)',
      ],
      [
        'text without a version can be disputed',
        'if (dot === undefined) return true',
        'if (dot === undefined) return false',
      ],
      [
        'nobody is no owner: null takes the field away',
        'if (one === undefined || (one === null && !nullable.has(field)))',
        'if (one === undefined || one === null)',
      ],
      [
        'null stays in a field for which it means absence',
        'if (one === undefined || (one === null && !nullable.has(field)))',
        'if (one === undefined)',
      ],
      [
        'a new record loses its null owner',
        'if (value !== undefined && (value !== null || nullable.has(field))) row[field] = value',
        'if (value !== undefined && value !== null) row[field] = value',
      ],
      [
        'a field nobody wrote has a version',
        'if (valueOf(collection, unit, row) === undefined) return undefined',
        '',
      ],
      [
        'unseen versions are thrown away',
        'filter(({ version }) => !hasSeen(origin, version))',
        'filter(() => false)',
      ],
      ['seen versions stay open', 'filter(({ version }) => !hasSeen(origin, version))', 'filter(() => true)'],
      [
        'the lower stamp stands',
        'const all = [...unseen, write].toSorted((a, b) => (a.version < b.version ? -1 : 1))',
        'const all = [...unseen, write].toSorted((a, b) => (a.version < b.version ? 1 : -1))',
      ],
      [
        'order of arrival decides',
        '[...unseen, write].toSorted((a, b) => (a.version < b.version ? -1 : 1))',
        '[...unseen, write]',
      ],
      ['earlier rivals are forgotten', '? [] : [...before.rivals, before]', '? [] : [before]'],
      ['rivals lose the standing value', '? [] : [...before.rivals, before]', '? [] : [...before.rivals]'],
      [
        'a deletion that was answered stays open',
        'open: merge.open.filter((version) => !hasSeen(origin, version))',
        'open: merge.open',
      ],
      [
        'any write closes a deletion',
        'open: merge.open.filter((version) => !hasSeen(origin, version))',
        'open: []',
      ],
      ['settled rivals stay listed', 'else if (unit in rivals) rivals = without(rivals, unit)', ''],
      [
        'untouched fields grow younger with each write',
        'base: merge?.base ?? stampIn(before), versions, rivals',
        'base: stampIn(before), versions, rivals',
      ],
      ['a part of a group takes the rest away', 'return { ...standing.value, ...value }', 'return value'],
      ['the row keeps its old stamp', "row['stamp'] = version\n  const deletes", 'const deletes'],
      [
        'an edit does not bring a deleted record back',
        'return { row, hidden: false, merge: deletes === undefined',
        'return { row, hidden: state.hidden, merge: deletes === undefined',
      ],
      [
        'a deletion hides what it had not seen among the versions',
        '[merge.base, ...Object.values(merge.versions), ...rivals]',
        '[merge.base, ...rivals]',
      ],
      [
        'a deletion hides what it had not seen among the rivals',
        '[merge.base, ...Object.values(merge.versions), ...rivals]',
        '[merge.base, ...Object.values(merge.versions)]',
      ],
      [
        'a deletion hides a record it had not seen at all',
        '[merge.base, ...Object.values(merge.versions), ...rivals]',
        '[...Object.values(merge.versions), ...rivals]',
      ],
      [
        'two deletions do not add up',
        'before === undefined ? known : joinHeads(before.seen, known)',
        'known',
      ],
      [
        'a deletion has not seen its own PC',
        'const known = withHead(origin.seen, origin)',
        'const known = origin.seen',
      ],
      ['one seen write is enough to hide', '.every(isSeen)', '.some(isSeen)'],
      [
        'deletions pile up',
        '(before?.open ?? []).filter((one) => !hasSeen(origin, one))',
        '(before?.open ?? [])',
      ],
      [
        'a hidden record is contested',
        'return row !== undefined && !hidden && merge !== undefined',
        'return row !== undefined && merge !== undefined',
      ],
      ['a deletion that met an edit is not shown', ' || (deletes?.open.length ?? 0) > 0', ''],
      ['rivals are not shown', 'return Object.keys(rivals).length > 0 || (', 'return ('],
      [
        'a record created behind its tombstone forgets it',
        'merge: { base: stampIn(row), versions: {}, rivals: {}, deletes } }',
        'merge: undefined }',
      ],
      [
        'the tombstone forgets the versions of fields',
        'const { versions = {}, rivals = {} } = state.merge ?? {}',
        'const { rivals = {} } = state.merge ?? {}\n  const versions = {}',
      ],
      [
        'the tombstone forgets rivals',
        'const { versions = {}, rivals = {} } = state.merge ?? {}',
        'const { versions = {} } = state.merge ?? {}\n  const rivals = {}',
      ],
      [
        'the tombstone forgets the base',
        'const base = state.merge?.base ?? stampIn(state.row)\n  const { versions',
        "const base = ''\n  const { versions",
      ],
    ],
  },
  {
    file: of('heads'),
    tests: by('heads'),
    faults: [
      [
        'the head itself is not included',
        'return headOf(heads, device, epoch) >= seq',
        'return headOf(heads, device, epoch) > seq',
      ],
      ['heads go back', 'if (headOf(heads, device, epoch) >= seq) return heads', ''],
      ['another epoch is forgotten', '{ ...heads[device], [epoch]: seq }', '{ [epoch]: seq }'],
      ['another device is forgotten', 'return { ...heads, [device]:', 'return { [device]:'],
      [
        'one line less is enough',
        '< headOf(needed, device, Number(epoch))) return false',
        '< headOf(needed, device, Number(epoch)) - 1) return false',
      ],
      [
        'known lines do not cover',
        '< headOf(needed, device, Number(epoch))) return false',
        '<= headOf(needed, device, Number(epoch))) return false',
      ],
      ['what was told is told again', 'filter((dot) => !includes(told, dot))', 'filter(() => true)'],
      ['an epoch is a text', 'epoch: Number(epoch), seq }', 'epoch, seq }'],
    ],
  },
  {
    file: of('delivery'),
    tests: by('heads'),
    faults: [
      ['the newest line is applied twice', 'seq <= head', 'seq < head'],
      ['a gap is jumped', 'seq === head + 1 && covers', 'covers'],
      ['a line does not wait for what it had seen', ' && covers(heads, needs)', ''],
    ],
  },
  {
    file: of('version'),
    tests: by('version'),
    faults: [
      ['line 10 sorts before line 9', 'const seqLetters = 6', 'const seqLetters = 1'],
      ['epoch 36 sorts before epoch 2', 'const epochLetters = 2', 'const epochLetters = 1'],
      ['operation 36 sorts before operation 2', 'const indexLetters = 3', 'const indexLetters = 1'],
      ['the device sorts before the stamp', '`${stamp}.${device}.', '`${device}.${stamp}.'],
      ['a bare stamp is a version', ' || seq === undefined) return undefined', ') return undefined'],
      ['seqs are read as decimals', 'seq: Number.parseInt(seq, 36)', 'seq: Number.parseInt(seq, 10)'],
      [
        'epochs are read as decimals',
        'epoch: Number.parseInt(epoch, 36)',
        'epoch: Number.parseInt(epoch, 10)',
      ],
      ['the stamp loses its counter', 'const stampLength = 18', 'const stampLength = 13'],
    ],
  },
  {
    file: of('changed'),
    tests: by('changed'),
    faults: [
      [
        'forms write every field',
        'const isChanged = (field: string) => isOpen || !isSame(fields[field] ?? undefined, row[field] ?? undefined)',
        'const isChanged = () => true',
      ],
      ['a dispute cannot be settled on what stands', 'isOpen || !isSame(', '!isSame('],
      [
        'a deletion cannot be overruled by saving as it is',
        '(Object.keys(merge.rivals).length > 0 || merge.deletes !== undefined)',
        'Object.keys(merge.rivals).length > 0',
      ],
      [
        'the second operation on a record is compared with memory',
        'touched.has(key) ? operation : onlyChanged(office, operation)',
        'onlyChanged(office, operation)',
      ],
      [
        'operations on other records are not compared',
        'touched.has(key) ? operation',
        'touched.size > 0 ? operation',
      ],
      ['groups are written in part', 'fieldsOf(collection, unitOf(collection, field))', '[field]'],
      [
        'the rest of a group is taken from nowhere',
        '(one in fields ? fields[one] : row[one]) ?? null',
        '(one in fields ? fields[one] : null) ?? null',
      ],
      ['a line without changes is written', 'Object.keys(changed).length === 0 ? undefined : ', ''],
      [
        'null for an absent field is a change',
        '!isSame(fields[field] ?? undefined, row[field] ?? undefined)',
        '!isSame(fields[field], row[field])',
      ],
      ['a longer list is the same', 'a.length === b.length && ', ''],
      [
        'a field more is the same',
        'new Set([...Object.keys(a), ...Object.keys(b)])',
        'new Set([...Object.keys(a)])',
      ],
      [
        'a list equals an object',
        'if (isList(a) || isList(b)) return isList(a) && isList(b) && isSameList(a, b)',
        'if (isList(a) && isList(b)) return isSameList(a, b)',
      ],
      ['null is an object', ' || a === null || b === null) return false', ') return false'],
    ],
  },
  {
    file: of('digest'),
    tests: by('digest'),
    faults: [
      [
        'deletions nobody sees are left out',
        'lines.push(`deletes ${key} ${canonical(deletes)}`)',
        'void deletes',
      ],
      [
        'hidden records are left out',
        'for (const [key, row] of office.hidden) lines.push',
        'for (const [key, row] of new Map<string, JsonObject>()) lines.push',
      ],
      ['erasures are left out', 'lines.push(`erased ${key}`)', 'void key'],
      [
        'what waits is left out',
        'for (const { operation, origin } of pending) lines.push',
        'for (const { operation, origin } of pending.slice(0, 0)) lines.push',
      ],
      ['the writes behind values are left out', 'if (version !== undefined) versions[unit] = version', ''],
      ['rivals are left out', 'rivals[unit] = list.map(({ version, value }) => ({ version, value }))', ''],
      [
        'where things are is left out',
        'canonical(life)} ${[...possession]',
        'canonical(life)} ${[...possession].slice(0, 0)',
      ],
      [
        'the order of fields counts',
        '.filter((field) => value[field] !== undefined)\n    .toSorted()',
        '.filter((field) => value[field] !== undefined)',
      ],
      ['the order of records counts', 'return lines.toSorted()', 'return lines'],
    ],
  },
  {
    file: of('apply'),
    tests: by('apply', 'merge', 'replay'),
    faults: [
      ['an erased record comes back', 'if (isErased(office, collection, id)) return nothingDone', ''],
      ['erasing is forgotten', "if (type === 'erase') office.erased.add(key)\n  const undo", 'const undo'],
      [
        'an erasure that failed stays',
        "if (type === 'erase') office.erased.delete(key)\n    putState",
        'putState',
      ],
      ['taking back leaves the record', 'putState(office, collection, id, before)\n', ''],
      ['taking back leaves the indexes', '    restoreIndexes()\n', ''],
      ['a record of an unknown shape is taken', 'if (!isKnown(collection, after)) return { ok: false }', ''],
      ['an unknown shape is taken in a replay', 'if (!isKnown(collection, state)) return false', ''],
      [
        'a second record under one id replaces the first',
        'if (before.row !== undefined && !before.hidden) return before\n',
        '',
      ],
      [
        'a record that was deleted cannot be added again',
        'if (before.row !== undefined && !before.hidden) return before\n',
        'if (before.row !== undefined) return before\n',
      ],
      [
        'contested records are not indexed',
        'if (isContested(state)) office.derived.contested.add(key)\n  else ',
        '',
      ],
      ['settled records stay indexed', '  else office.derived.contested.delete(key)\n', ''],
      [
        'operations overwrite who wrote them',
        '{ ...operation.record, ...line }',
        '{ ...line, ...operation.record }',
      ],
      ['for whom somebody acted is lost', '...(forWhom === undefined ? {} : { forWhom })', ''],
      [
        'a hidden record is not remembered',
        'toggle(office.hidden, key, state.hidden ? state.row : undefined)',
        '',
      ],
    ],
  },
  {
    file: of('replay'),
    tests: by('apply', 'replay'),
    faults: [
      ['half a commit stays in memory', '    if (!applied.ok) {\n      takeBack()', '    if (!applied.ok) {'],
      [
        'a commit is taken back in the wrong order',
        'const takeBack = () => {\n    for (const undo of undos.reverse()) undo()',
        'const takeBack = () => {\n    for (const undo of undos) undo()',
      ],
      [
        'what another PC wrote is taken back in the wrong order',
        'undo: () => {\n      for (const undo of undos.reverse()) undo()',
        'undo: () => {\n      for (const undo of undos) undo()',
      ],
      [
        'one line both deletes and writes a record',
        "if (isTornTwoWays(operations)) throw new UnknownOperation('deleted and written in one line')",
        '',
      ],
      ['unknown operations are dropped', 'else pending.push({ operation, origin })', ''],
      [
        'unknown operations are dropped in a replay',
        'return isKnown ? [] : [{ operation, origin }]',
        'return []',
      ],
      ['an erased operation ends the program', 'if (operation === undefined) continue', ''],
    ],
  },
  {
    file: of('seen'),
    tests: by('apply', 'merge', 'seen'),
    faults: [
      ['a new line may be older than what it replaces', 'if (before !== undefined) seen.push(before)', ''],
      [
        'a new line may be older than a rival or a deletion',
        'if (merge !== undefined) seen.push(...versionsIn(merge))',
        '',
      ],
      ['an entry may stand before the one it follows', 'if (event !== undefined) seen.push(event)', ''],
      ['open deletions are not counted', '...(deletes?.open ?? [])', ''],
      ['rivals are not counted', '...others, ', ''],
    ],
  },
  {
    file: of('clock'),
    tests: by('clock'),
    faults: [
      [
        'a stamp is not higher than what it replaces',
        'const stamp = format(tick(lifted))',
        'const stamp = own',
      ],
      [
        'a stamp from the future drags the clock along',
        'lifted.ms - nowMs > toleranceMs ? own : stamp',
        'stamp',
      ],
      ['a clock a little ahead is not followed', 'lifted.ms - nowMs > toleranceMs ? own : stamp', 'own'],
      [
        'a malformed stamp counts',
        'if (stamp > top && pattern.test(stamp)) top = stamp',
        'if (stamp > top) top = stamp',
      ],
      ['two lines of a millisecond share a stamp', 'return tick(before)', 'return before'],
      ['the counter runs over', 'counter < 9_999 ?', 'true ?'],
      ['a clock set back far goes on in the future', ' || before.ms - nowMs > toleranceMs)', ')'],
    ],
  },
  {
    file: of('operation'),
    tests: by('operation'),
    faults: [
      ['a field may have a name that every object has', ' && hasOrdinaryNames(value.fields)', ''],
      [
        'an operation of an unknown kind is known',
        'if (collectionsFor.get(type)?.includes(collection) !== true) return false',
        '',
      ],
      ['fields may be a list', ' && !Array.isArray(value)', ''],
      ['an addition needs no record', "|| ('record' in value && isPlainObject(value.record))", '|| true'],
    ],
  },
  {
    file: of('rebuild'),
    tests: by('rebuild'),
    faults: [
      ['disputes are not found again', '  rebuildContested(office)\n', ''],
      ['hidden records are contested', 'if (isShown && isUndecided(merge))', 'if (isUndecided(merge))'],
      ['what nobody disputes is contested', 'if (isShown && isUndecided(merge))', 'if (isShown)'],
      ['lists grow with each rebuild', ', lives, open]) index.clear()', ', lives, open]) index.size'],
    ],
  },
]
