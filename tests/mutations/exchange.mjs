/** Faults in taking in, keeping and sending the lines of other PCs. */
const of = (name) => `src/main/storage/${name}.ts`
const by = (...names) => names.map((name) => `tests/main/storage/${name}.test.ts`)

export const exchange = [
  {
    file: of('line-place'),
    tests: by('incoming', 'several-journals'),
    faults: [
      [
        'a new epoch does not wait for its trunk',
        'return n === 1 && parent ? withHead(',
        'return n === 0 && parent ? withHead(',
      ],
      ['what a line had seen is not needed', 'seq: parent.seq }) : b', 'seq: parent.seq }) : noHeads'],
      [
        'lines do not add up what they had seen',
        'const seen = joinHeads(before.seen, needsOf(line))',
        'const seen = needsOf(line)',
      ],
    ],
  },
  {
    file: of('incoming'),
    tests: by('incoming'),
    faults: [
      [
        'damaged lines are not counted',
        "if (found.kind === 'damaged') sorting.damaged += 1",
        "if (found.kind === 'damaged') sorting.damaged += 0",
      ],
      ['newer lines are not counted', 'sorting.newer += 1', 'sorting.newer += 0'],
      [
        'lines of another office are merged',
        'else if (found.line.office !== office) sorting.foreign += 1',
        '',
      ],
      [
        'the same number with another content passes',
        'if (line.n === head.seq) return hashOfLine(line, text) !== head.hash',
        'if (line.n === head.seq) return false',
      ],
      [
        'a line heard again is a fork',
        'if (line.n === head.seq) return hashOfLine(line, text) !== head.hash',
        'if (line.n === head.seq) return true',
      ],
      [
        'somebody else may write under this PC’s name',
        'if (line.d === self.device && line.e >= self.epoch) return true',
        '',
      ],
      [
        'lines of an epoch this PC left are a fork',
        'line.d === self.device && line.e >= self.epoch',
        'line.d === self.device',
      ],
      ['only a newer epoch under the own name is a fork', 'line.e >= self.epoch', 'line.e > self.epoch'],
      ['a gap is a fork', 'if (line.n > head.seq + 1) return false', ''],
      [
        'the hash of the line before is not compared',
        'return line.p !== before || isOtherTrunk(line, streams)',
        'return isOtherTrunk(line, streams)',
      ],
      [
        'an epoch may branch off another trunk',
        'return line.p !== before || isOtherTrunk(line, streams)',
        'return line.p !== before',
      ],
      [
        'a first line follows nothing',
        "line.n === 1 ? (line.parent?.hash ?? '') : head.hash",
        'line.n === 1 ? line.p : head.hash',
      ],
      [
        'a trunk of another length is another trunk',
        'return trunk.seq === parent.seq && trunk.hash !== parent.hash',
        'return trunk.hash !== parent.hash',
      ],
      [
        'behind a fork the stream goes on',
        'const isAlarm = forks.some((fork) => fork.device === device && fork.epoch === epoch)',
        'const isAlarm = false',
      ],
      [
        'a fork stops all epochs of a device',
        'fork.device === device && fork.epoch === epoch',
        'fork.device === device',
      ],
      ['a fork stops everybody', 'fork.device === device && fork.epoch === epoch', 'true'],
      [
        'a closed stream is written to',
        'if (isAlarm || !isOpen(device, epoch)) return false',
        'if (isAlarm) return false',
      ],
      ['lines are taken in one pass', 'before < pass.taken.length;) {', 'before < 0;) {'],
      ['heads stay where they were', 'streams.set(next.head)', ''],
      ['waiting lines are not told', "return place === 'waiting'", 'return false'],
    ],
  },
  {
    file: of('outgoing'),
    tests: by('outgoing'),
    faults: [
      [
        'void lines of an abandoned segment are sent',
        'return (segments[i + 1]?.firstSeq ?? Infinity) - 1',
        'return Infinity',
      ],
      [
        'the first line of each segment is void',
        'return (segments[i + 1]?.firstSeq ?? Infinity) - 1',
        'return (segments[i + 1]?.firstSeq ?? Infinity) - 2',
      ],
      [
        'lines are counted from one in each segment',
        'for (const line of numbered(bytes, firstSeq))',
        'for (const line of numbered(bytes, 1))',
      ],
      [
        'another epoch’s lines are sent',
        'segments.filter((segment) => segment.epoch === epoch)',
        'segments.filter(() => true)',
      ],
      ['more is sent than is synced', 'const end = Math.min(to, endOf(own, i))', 'const end = endOf(own, i)'],
      ['segments are read that nobody asked for', 'if (end < from || firstSeq > to) continue', ''],
      ['what is known is sent again', 'line.seq >= from && line.seq <= end', 'line.seq <= end'],
      ['unsynced lines of a segment are sent', 'line.seq >= from && line.seq <= end', 'line.seq >= from'],
      [
        'a fork is not told',
        'return meeting?.seq === from && hasHash(meeting.bytes, hash) ? rest : undefined',
        'return rest',
      ],
      [
        'an unreadable meeting point is no fork',
        "parsed.kind === 'line' && hashOfLine(parsed.line, parsed.text) === hash",
        "parsed.kind !== 'line' || hashOfLine(parsed.line, parsed.text) === hash",
      ],
      [
        'the same end with another hash is no fork',
        'from > ours.seq || (from === ours.seq && hash === ours.hash)',
        'from >= ours.seq',
      ],
      [
        'one who is ahead is a fork',
        'from > ours.seq || (from === ours.seq && hash === ours.hash)',
        'from === ours.seq && hash === ours.hash',
      ],
      ['devices are mixed up', 'one.device === device && one.epoch === epoch', 'one.epoch === epoch'],
      ['epochs are mixed up', 'one.device === device && one.epoch === epoch', 'one.device === device'],
      ['a torn line is sent', 'if (feed < 0) return\n', ''],
      [
        'lines lose their end',
        'bytes: bytes.subarray(start, feed + 1)',
        'bytes: bytes.subarray(start, feed)',
      ],
    ],
  },
  {
    file: of('copy-writer'),
    tests: by('copy-writer'),
    faults: [
      ['copies are not synced', 'for (const { open } of written) await open.file.datasync()', ''],
      ['the new folder’s name is not synced', '  await fileSystem.syncFolder(root)\n', ''],
      [
        'the new file’s name is not synced',
        '  try {\n    await fileSystem.syncFolder(folder)\n',
        '  try {\n',
      ],
      [
        'a file whose name could not be synced stays open',
        'await file.close().catch(() => undefined)\n    await removeIfPresent',
        'await removeIfPresent',
      ],
      [
        'a file whose name could not be synced stays',
        '    await removeIfPresent(fileSystem, path).catch(onLeft)\n',
        '',
      ],
      ['a name that is taken is not noted', '.catch(onLeft)', '.catch(() => undefined)'],
      [
        'a cut is not synced',
        'await file.truncate(synced)\n    await file.datasync()',
        'await file.truncate(synced)',
      ],
      ['what failed is not cut off', 'await file.truncate(synced)\n', ''],
      ['an empty segment stays', '  await removeIfPresent(fileSystem, path)\n', ''],
      [
        'the removal of an empty segment is not synced',
        '  await removeIfPresent(fileSystem, path)\n  await fileSystem.syncFolder(folder)',
        '  await removeIfPresent(fileSystem, path)',
      ],
      ['an empty segment stays open', 'if (open.synced === 0) segments.delete(key)', ''],
      ['each group opens a new segment', '    segments.set(key, open)\n', ''],
      [
        'each group overwrites the one before',
        'await writeAll(open.file, bytes, open.synced)',
        'await writeAll(open.file, bytes, 0)',
      ],
      [
        'the next group overwrites this one',
        'for (const { open, length } of written) open.synced += length',
        '',
      ],
      ['a stream in doubt is written to', '          unclear.add(key)\n', ''],
      [
        'one stream in doubt closes all epochs',
        'isOpen: (device, epoch) => !unclear.has(streamKey({ device, epoch }))',
        'isOpen: (device) => ![...unclear].some((key) => key.startsWith(device))',
      ],
      [
        'only the first write is taken back',
        'touched = [...new Set(copies.map(({ head }) => streamKey(head)))]',
        'if (touched.length === 0) touched = [...new Set(copies.map(({ head }) => streamKey(head)))]',
      ],
      ['a failed sync is told as a failed write', "        stage = 'sync'\n", ''],
      ['files stay open', 'for (const { file } of segments.values()) await file.close()', ''],
      ['files are closed twice', '      segments.clear()\n', ''],
      [
        'all devices share one file',
        'const own = copies.filter(({ head }) => streamKey(head) === key)',
        'const own = copies',
      ],
    ],
  },
  {
    file: of('receive'),
    tests: by('receive', 'copy-writer'),
    faults: [
      ['what failed stays in memory', '        taken.undo()\n', ''],
      ['what waits stays although its line was lost', '        pending.length -= taken.pending.length\n', ''],
      ['what was lost is thought to be here', '        streams.set(before)\n', ''],
      ['what waits for a newer program is dropped', '  pending.push(...taken.pending)\n', ''],
      [
        'what is not on disk is told as here',
        '        if (refusal === undefined) durable.set(head)\n',
        '        durable.set(head)\n',
      ],
      ['what is on disk is never told', '        if (refusal === undefined) durable.set(head)\n', ''],
      ['a failure is told as success', 'if (refusal !== undefined) return refusal\n', ''],
      ['nobody hears of the change', 'if (operations.length > 0) listeners.tell({ operations })', ''],
      [
        'a line without operations is a change',
        'if (operations.length > 0) listeners.tell',
        'listeners.tell',
      ],
      ['several lines go back only by one', '      last.set(streamKey(head), head)\n', ''],
      [
        'streams in doubt are written to',
        'sortIncoming(lines, self, streams, copies.isOpen)',
        'sortIncoming(lines, self, streams, () => true)',
      ],
    ],
  },
  {
    file: of('own-stream'),
    tests: by('own-stream'),
    faults: [
      ['the own stream is told twice', 'one.device !== device || one.epoch !== epoch', 'true'],
      [
        'earlier epochs are forgotten',
        'one.device !== device || one.epoch !== epoch',
        'one.device !== device',
      ],
      ['an epoch without lines is told', '...(head.seq === 0 ? [] : [headAt(head)])', 'headAt(head)'],
      [
        'earlier epochs were not seen',
        'Object.keys(earlier).length === 0 ? others : { ...others, [device]: earlier }',
        'others',
      ],
      [
        'old heads are told for ever',
        'if (last?.of === heads) return last.without',
        'if (last !== undefined) return last.without',
      ],
    ],
  },
  {
    file: of('stream'),
    tests: by('own-stream'),
    faults: [
      ['epochs share a place', 'return `${device} ${epoch}`', 'return `${device} ${epoch === 0}`'],
      ['another epoch’s head is forgotten', '{ ...heads[device], [epoch]: seq }', '{ [epoch]: seq }'],
      ['heads known at the start are forgotten', 'for (const head of known) set(head)', ''],
    ],
  },
  {
    file: of('replica'),
    tests: by('receive', 'outgoing'),
    faults: [['what memory shows is told as here', 'store.durable().map', 'store.moment().streams.map']],
  },
]
