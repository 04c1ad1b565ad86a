/** Faults in writing this PC's journal, in its lines and in reading all journals back. */
const of = (name) => `src/main/storage/${name}.ts`
const by = (...names) => names.map((name) => `tests/main/storage/${name}.test.ts`)
const load = by('several-journals', 'damage', 'missing-parts')

export const journal = [
  {
    file: of('journal'),
    tests: by('journal', 'acknowledgement', 'database'),
    faults: [
      [
        'lines are not synced',
        '      await open?.file.datasync()\n    },\n    cutBack',
        '    },\n    cutBack',
      ],
      [
        'a new segment’s name is not synced',
        'open = { file, path, firstSeq, good: 0 }\n    await fileSystem.syncFolder(folder)',
        'open = { file, path, firstSeq, good: 0 }',
      ],
      [
        'each line overwrites the one before',
        'await writeAll(to.file, bytes, to.good)',
        'await writeAll(to.file, bytes, 0)',
      ],
      ['the good end does not move', '      to.good += bytes.byteLength\n', ''],
      ['what failed is not cut off', '      await open.file.truncate(open.good)\n', ''],
      [
        'a cut is not synced',
        'await open.file.truncate(open.good)\n      await open.file.datasync()',
        'await open.file.truncate(open.good)',
      ],
      ['an empty segment stays', '      if (open.good === 0) await leave(0)\n', ''],
      [
        'a left segment that promised something is removed',
        'left.firstSeq <= durable) return',
        'false) return',
      ],
      [
        'a left segment that promised nothing stays',
        '    await fileSystem.remove(left.path)\n    await fileSystem.syncFolder(folder)\n',
        '',
      ],
      [
        'the removal of a left segment is not synced',
        '    await fileSystem.remove(left.path)\n    await fileSystem.syncFolder(folder)\n',
        '    await fileSystem.remove(left.path)\n',
      ],
      ['a left segment is written to again', 'const left = open\n    open = undefined', 'const left = open'],
      ['the last seal is not synced at the end', 'await last?.file.datasync()\n      } finally', '} finally'],
      ['the file stays open', 'await last?.file.close()\n', ''],
      ['a left segment stays open', 'await left?.file.close().catch(() => undefined)', ''],
    ],
  },
  {
    file: of('group-writer'),
    tests: by('journal', 'database'),
    faults: [
      [
        'a reply comes without a sync',
        '        await journal.sync()\n        good = last',
        '        good = last',
      ],
      [
        'a failed sync is tried again by cutting',
        "(stage === 'write' && (await cutBack())) || (await abandon())",
        '(await cutBack()) || (await abandon())',
      ],
      [
        'a failed cut is ignored',
        "(stage === 'write' && (await cutBack())) || (await abandon())",
        "stage === 'write' ? await cutBack().then(() => true) : await abandon()",
      ],
      [
        'the new segment does not void the old lines',
        'chain.seal(durable.seq, durable.seq + 1)',
        'chain.seal(durable.seq)',
      ],
      [
        'the new segment’s first line is not synced',
        'await journal.append(first.bytes, first.head.seq)\n      await journal.sync()',
        'await journal.append(first.bytes, first.head.seq)',
      ],
      [
        'numbers go on behind what was lost',
        '      chain.reset(good)\n      return certain',
        '      return certain',
      ],
      ['the segment in doubt is written on', '      await journal.leave(durable.seq)\n', ''],
      ['the new segment is chained behind void lines', '      chain.reset(durable)\n', ''],
      ['a failed sync is told as a failed write', "        stage = 'sync'\n", ''],
      ['lines count as durable that are not', '        durable = last\n', ''],
      [
        'a copy’s failure leaves numbers behind',
        'forget: () => chain.reset(good)',
        'forget: () => undefined',
      ],
    ],
  },
  {
    file: of('commit-queue'),
    tests: by('commit-queue', 'database'),
    faults: [
      ['what failed is not taken back', 'for (const { takeBack } of lost.toReversed()) takeBack()', ''],
      [
        'what failed is taken back in the wrong order',
        'for (const { takeBack } of lost.toReversed()) takeBack()',
        'for (const { takeBack } of lost) takeBack()',
      ],
      [
        'what waits behind a failed group is kept',
        'const lost = [...group, ...staged]\n    staged = []',
        'const lost = [...group]',
      ],
      [
        'doubt is told as certainty',
        "const refusal = isCertain ? refusalFor(code) : refuse('outcome-unknown', { code })",
        'const refusal = refusalFor(code)',
      ],
      ['doubt goes on writing', "mode: isCertain ? 'failing' : 'read-only'", "mode: 'failing'"],
      [
        'a full disk is told as a broken one',
        "code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full'",
        "code === 'EDQUOT' ? 'disk-full'",
      ],
      [
        'copies and own lines are mixed up',
        'return end < 0 ? staged : staged.slice(0, end)',
        'return staged',
      ],
      ['numbers of own lines lost with a copy are not given back', '  own.forget()\n', ''],
      ['lost copies stay on disk', '  await copies.clearAway()\n', ''],
      ['after success saving still fails', "    state.turn({ mode: 'open' })\n", ''],
      [
        'one commit per sync',
        'staged = staged.slice(group.length)\n      await writeGroup(group)',
        'staged = staged.slice(1)\n      await writeGroup(group.slice(0, 1))',
      ],
      ['the last group is never sealed', "if (group[0]?.place.kind === 'own') isSealed = false", ''],
      [
        'callers hear of success before the disk does',
        'const failure = await writeTo(writers, group)\n',
        'for (const { settle } of group) settle(undefined)\n    const failure = await writeTo(writers, group)\n',
      ],
    ],
  },
  {
    file: of('database'),
    tests: [...by('commit-queue', 'database', 'receive'), 'tests/acceptance/store.test.ts'],
    faults: [
      ['a repeated request is booked twice', 'if (first !== undefined) return again<T>(await first)', ''],
      [
        'a broken journal takes changes',
        "if (state().mode === 'read-only') return refuse('read-only')\n    const decision",
        'const decision',
      ],
      [
        'a broken journal takes lines in',
        "if (state().mode === 'read-only') return refuse('read-only')\n      streams",
        'streams',
      ],
      [
        'a refusal does not wait for what it rests on',
        'return (await newest.settled()) ?? valueOf(decision)',
        'return valueOf(decision)',
      ],
      [
        'an impossible commit uses a number up',
        '    chain.reset(before)\n    throw error',
        '    throw error',
      ],
      [
        'a change is decided while a failure is cleared away',
        'if (queue.repairing() !== undefined) await repaired(queue)',
        '',
      ],
      [
        'listeners hear of what failed',
        'if (refusal === undefined) listeners.tell({ operations })',
        'listeners.tell({ operations })',
      ],
      ['own lines are unknown to what is received', '      streams.set(own.headAt(chain.head()))\n', ''],
      [
        'forms write every field',
        'changedOnly(office, decision.value.operations)',
        'decision.value.operations',
      ],
      ['a closed store takes changes', '      closed = true\n', ''],
      ['reads do not wait for lines that came in', 'void newest.follow(taking.settled)', ''],
    ],
  },
  {
    file: of('chain'),
    tests: by('chain', 'damage'),
    faults: [
      [
        'a line does not say what it has seen',
        'const b = news === undefined ? {} : { b: news }',
        'const b = {}',
      ],
      ['a line says all it ever saw', 'const news = beyond(heads(), head.seen)', 'const news = heads()'],
      ['numbers do not go on', 'n: head.seq + 1', 'n: Math.max(1, head.seq)'],
      ['lines do not name the one before', 'p: head.hash, ...branch', "p: '', ...branch"],
      ['an epoch does not say where it branched off', 'head.seq === 0 ? { parent } : {}', '{}'],
      ['for whom somebody acted is lost', 'forWhom === undefined ? {} : { f: forWhom }', '{}'],
      ['nobody knows how far the disk is sure', 's: durable, p:', 's: 0, p:'],
      ['the own clock does not go on', '    own = ticked.own\n', ''],
    ],
  },
  {
    file: of('line'),
    tests: by('line'),
    faults: [
      ['the checksum is not compared', 'if (bytes[i] !== found.charCodeAt(i)) return undefined', ''],
      ['half the checksum is compared', 'i < checksumLength; i++) if', 'i < 4; i++) if'],
      [
        'the frame is not looked at',
        ' || bytes[checksumLength] !== space) return undefined',
        ') return undefined',
      ],
      ['a newer line counts as damaged', "return { kind: 'newer', version }", 'return damaged'],
      ['a line of version 0 is read', ' && value.v >= oldestVersion', ''],
      [
        'negative numbers are counts',
        'Number.isSafeInteger(value) && value >= 0',
        'Number.isSafeInteger(value)',
      ],
      ['fractions are counts', 'Number.isSafeInteger(value) && value >= 0', 'value >= 0'],
      [
        'an operation needs no salt',
        "return isObject(entry['op']) && typeof entry['k'] === 'string'",
        "return isObject(entry['op'])",
      ],
      [
        'a parent needs no hash',
        "isCount(value['seq']) && typeof value['hash'] === 'string'",
        "isCount(value['seq'])",
      ],
      ['heads may be anything', '!isAbsentOr(b, isHeads) ||', ''],
      [
        'the reply is not in the hash',
        'if (line.r !== undefined) inner.push(innerHash(line.r.k, JSON.stringify(line.r.value)))',
        '',
      ],
      ['the salt is not in the hash', "return hash('sha256', salt + text)", "return hash('sha256', text)"],
      ['the header is not in the hash', '`${headerText}\\n${inner.join', '`${inner.join'],
      ['a reply needs no salt', "'value' in value && typeof value['k'] === 'string'", "'value' in value"],
      ['for whom may be a number', '!isAbsentOr(f, isText) ||', ''],
      ['what is abandoned may be a text', '!isAbsentOr(abandoned, isCount) ||', ''],
    ],
  },
  {
    file: of('recovery'),
    tests: by('recovery'),
    faults: [
      [
        'a line of another office is read',
        'if (line.office !== expected.office || line.d !== expected.device)',
        'if (line.d !== expected.device)',
      ],
      [
        'a line of another device is read',
        'if (line.office !== expected.office || line.d !== expected.device)',
        'if (line.office !== expected.office)',
      ],
      [
        'a newer line is torn',
        "if (parsed.kind === 'newer') return { kind: 'newer', seq }",
        "if (parsed.kind === 'newer') return { kind: 'damage', offset: end, seq }",
      ],
      [
        'numbers may jump',
        'if (line.e !== expected.epoch || line.n !== seq)',
        'if (line.e !== expected.epoch)',
      ],
      [
        'rot is never told from torn',
        'parsed.line.s >= expected.seq) return true',
        'parsed.line.s > 1e9) return true',
      ],
      [
        'a line that says less makes rot',
        'parsed.line.s >= expected.seq) return true',
        'parsed.line.s >= 0) return true',
      ],
      ['a torn last line is whole', 'if (bytes[end] !== lineFeed) return undefined', ''],
    ],
  },
  {
    file: of('read-stream'),
    tests: load,
    faults: [
      ['lines of a snapshot are taken again', 'if (line.n > after.seq) return true', 'return true'],
      [
        'the snapshot’s end is not compared',
        'if (hashOfLine(line, text) !== after.hash) breakChain(reading, line.n)',
        '',
      ],
      [
        'a covered segment’s last hash is not compared',
        'return hashOfLine(last.line, last.text) === after.hash',
        'return true',
      ],
      [
        'lines need not follow from each other',
        'if (line.p === before && line.n === reading.head.seq + 1) return true',
        'return true',
      ],
      [
        'a hole between segments is jumped',
        'if (segment.firstSeq > reading.head.seq + 1) {',
        'if (segment.firstSeq > Infinity) {',
      ],
      ['void lines are read', 'end: abandoned ?? Infinity }', 'end: Infinity }'],
      [
        'damage behind a void line counts',
        "if (end.kind === 'damage' && end.seq < voidFrom)",
        "if (end.kind === 'damage')",
      ],
      [
        'an empty last segment stays',
        'if (bytes.byteLength === 0 && later === undefined) endEmpty(reading, segment)',
        '',
      ],
      ['an emptied segment is torn', 'if (isLost) reading.stopped', 'if (false) reading.stopped'],
      [
        'a newer segment is cut',
        "if (end.kind === 'newer' || end.kind === 'office')",
        "if (end.kind === 'office')",
      ],
      [
        'a foreign segment is cut',
        "if (end.kind === 'newer' || end.kind === 'office')",
        "if (end.kind === 'newer')",
      ],
      [
        'a journal shorter than its snapshot is fine',
        'if (next === undefined && broken === undefined && !anchored) {',
        'if (next === undefined && broken !== undefined && !anchored) {',
      ],
      ['what a line needs is not asked', 'noHeads : needsOf(line)', 'noHeads : noHeads'],
      [
        'hashes that are asked for are forgotten',
        'if (reading.parts.watched.has(line.n)) reading.hashes.set(line.n, reading.head.hash)',
        '',
      ],
      [
        'later segments are not looked at for rot',
        'return [turn.bytes.subarray(broken.damage.offset), ...later]',
        'return [turn.bytes.subarray(broken.damage.offset)]',
      ],
      ['later segments are not cut', 'later: reading.segments.slice(reading.at + 1) }', 'later: [] }'],
    ],
  },
  {
    file: of('load-journal'),
    tests: load,
    faults: [
      [
        'lines do not wait for what they had seen',
        'if (!covers(reading.streams.heads(), reader.needs())) return moved',
        '',
      ],
      ['a waiting line is left out silently', 'if (waiting !== undefined) return waiting', ''],
      [
        'a missing stream is a shorter one',
        'if (gone !== undefined) return stop(',
        'if (false) return stop(',
      ],
      ['a missing epoch is a shorter one', '(one.epoch === undefined || epoch === one.epoch)', 'true'],
      [
        'the own journal may be missing',
        "return isThere({ device }) ? undefined : stop('missing', { what: 'journal', expected: 1 })",
        'return undefined',
      ],
      [
        'an epoch may branch off another trunk',
        'if (hash === undefined || hash === parent.hash) return undefined',
        'return undefined',
      ],
      [
        'rot below a snapshot is torn',
        'Math.max(covered, headOf(reading.seen, device, epoch)) >= damage.seq ||',
        '',
      ],
      [
        'rot that a later own line knew is torn',
        'behind.some((bytes) => wasDurable(bytes, 0, expected))',
        'false',
      ],
      ['everything damaged is rot', 'if (wasHere) return stop', 'if (true) return stop'],
      [
        'a copy is judged by its writer’s lines',
        'const isLive = reader.device === reading.parts.device && reader.epoch === newest',
        'const isLive = true',
      ],
      ['torn ends are not cut', '    cuts.push({ device: reader.device, cut: verdict })\n', ''],
      [
        'strangers are not told',
        "messages.push(...strangers.map((name) => message('stranger-ignored', { name })))",
        '',
      ],
      [
        'strange files are not told',
        "if (names === undefined) messages.push(message('stranger-ignored', { name: device }))",
        '',
      ],
      [
        'the oldest epoch is where this PC stands',
        'own.toSorted((a, b) => a.epoch - b.epoch).at(-1)',
        'own.toSorted((a, b) => a.epoch - b.epoch).at(0)',
      ],
      ['another PC’s stamp becomes the own clock', 'if (line.d !== reading.parts.device) return\n', ''],
      ['streams are read once each', '      moved ||= result\n', ''],
      [
        'lines kept without a confirmation are not told',
        'if (unconfirmed > 0) messages.push',
        'if (unconfirmed > 1e9) messages.push',
      ],
    ],
  },
]
