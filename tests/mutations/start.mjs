/** Faults in starting, in small files, locks, snapshots and backups. */
const of = (name) => `src/main/storage/${name}.ts`
const by = (...names) => names.map((name) => `tests/main/storage/${name}.test.ts`)

export const start = [
  {
    file: of('durable-file'),
    tests: by('durable-file', 'cut', 'found-by-crashes'),
    faults: [
      ['a small file is not synced before it is renamed', '    await file.sync()\n', ''],
      [
        'the new name is not synced',
        '    throw error\n  }\n  await fileSystem.syncFolder(dirname(path))',
        '    throw error\n  }',
      ],
      [
        'a damaged copy pushes the good one out',
        'newest !== undefined && decodeDocument(newest) !== undefined',
        'newest !== undefined',
      ],
      ['no previous copy is kept', 'await renamePatiently(fileSystem, path, previousOf(path))', ''],
      [
        'a checksum is not compared',
        'return crc === checksum(Buffer.from(JSON.stringify(value))) ? { value } : undefined',
        'return { value }',
      ],
      [
        'a scanner that holds a file is not waited for',
        'if (!held.has(errorCode(error)) || waitedMs + pauseMs > longestWaitMs) throw error',
        'throw error',
      ],
      ['a scanner is waited for without end', ' || waitedMs + pauseMs > longestWaitMs', ''],
      ['any error is waited for', '!held.has(errorCode(error)) || waitedMs', 'waitedMs'],
      ['a restored copy is not told', 'restored: newest !== undefined }', 'restored: false }'],
      [
        'a damaged file is absent',
        "newest === undefined && previous === undefined ? { kind: 'absent' }",
        "older === undefined ? { kind: 'absent' }",
      ],
      [
        'a failed attempt stays',
        '    await renamePatiently(fileSystem, temporary, path)\n  } catch (error) {\n    await fileSystem.remove(temporary).catch(() => undefined)',
        '    await renamePatiently(fileSystem, temporary, path)\n  } catch (error) {',
      ],
      [
        'the remains of a killed program stay',
        'if (isTemporary(name)) await removeIfPresent(fileSystem, join(folder, name))',
        '',
      ],
    ],
  },
  {
    file: of('file-system'),
    tests: by('durable-file', 'copy-writer', 'missing-parts', 'several-journals'),
    faults: [
      ['the rest of a short write is lost', '    offset += written\n', '    offset = bytes.byteLength\n'],
      [
        'the rest of a short write goes to the wrong place',
        'await file.write(rest, position + offset)',
        'await file.write(rest, position)',
      ],
      ['a write of nothing is tried for ever', 'if (written <= 0) throw', 'if (written < 0) throw'],
      [
        'what desktops drop is read',
        'names?.filter((name) => !clutter.test(name))',
        'names?.filter(() => true)',
      ],
      [
        'any error means absent',
        'if (isMissing(error)) return undefined\n',
        'if (error !== undefined) return undefined\n',
      ],
    ],
  },
  {
    file: of('cut'),
    tests: by('cut', 'missing-parts', 'several-journals'),
    faults: [
      [
        'what is cut is not kept',
        'if (content.byteLength > from) await writeWhole(fileSystem, path, content.subarray(from))',
        '',
      ],
      [
        'the whole segment is cut',
        '  await shorten(place, segment, offset)',
        '  await shorten(place, segment, 0)',
      ],
      [
        'a cut is not synced',
        'await file.truncate(length)\n    await file.datasync()',
        'await file.truncate(length)',
      ],
      ['an empty segment stays', 'if (length === 0) return fileSystem.remove(path)', ''],
      ['later segments stay', 'for (const one of later.toReversed()) await shorten(place, one, 0)', ''],
      ['the oldest goes first', 'for (const one of later.toReversed())', 'for (const one of later)'],
      ['the removal is not synced', '  await fileSystem.syncFolder(folder)\n', ''],
      ['a cut is not told', 'return bytes === 0 ? [] : [message(', 'return bytes >= 0 ? [] : [message('],
      ['the cut segment’s file stays open', '    await file.close()\n', ''],
    ],
  },
  {
    file: of('lock'),
    tests: by('lock', 'found-by-crashes'),
    faults: [
      [
        'two programs write at once',
        'if (other !== undefined && isSameBoot(other.boot, holder.boot) && (await isAtWork(machine, other))) {',
        'if (false) {',
      ],
      ['a lock from before the last start holds', 'isSameBoot(other.boot, holder.boot) && ', ''],
      ['a dead program holds the lock', 'if (!machine.isAlive(pid)) return false', ''],
      [
        'a process with the same number holds the lock',
        "return start === '' || now === '' || start === now",
        'return true',
      ],
      [
        'an attempt that failed keeps the program out',
        '    await fileSystem.remove(path).catch(() => undefined)\n',
        '',
      ],
      [
        'every error means busy',
        "if (errorCode(error) === 'EEXIST') return false",
        'if (errorCode(error) !== undefined) return false',
      ],
      ['a minute’s rounding is another start', 'Number.NaN)) <= 1', 'Number.NaN)) <= 0'],
      [
        'a lock is not let go',
        'const unlock = () => removeIfPresent(fileSystem, path).catch(() => undefined)',
        'const unlock = async () => undefined',
      ],
    ],
  },
  {
    file: of('inspect'),
    tests: by('epoch', 'missing-parts', 'found-by-crashes'),
    faults: [
      [
        'a missing folder is a new office',
        "if (!isHeld) return stop('missing', { what: 'data', ...place(pointer) })",
        "if (!isHeld) return { kind: 'new' }",
      ],
      [
        'what lies there is overwritten where the pointer is lost',
        "if (!isHeld && pointer.kind === 'absent') return { kind: 'new' }",
        "if (pointer.kind === 'absent') return { kind: 'new' }",
      ],
      [
        'a snapshot alone counts for nothing',
        'for (const folder of [journal, snapshot, backup]) if',
        'for (const folder of [journal, backup]) if',
      ],
      ['another office is opened', 'if (foreign !== undefined) return foreign', ''],
      [
        'a lost device.json is made up',
        "if (!environment.accept.includes('device-lost')) return stop('device-lost')",
        '',
      ],
      [
        'the witness’ machine is forgotten',
        'return { office, device, epoch, pcLetter, name, machine }',
        "return { office, device, epoch, pcLetter, name, machine: '' }",
      ],
      ['restored copies are not told', 'isOnDisk, messages }', 'isOnDisk, messages: [] }'],
      [
        'one of several devices is taken for this one',
        'if (only === undefined || others.length > 0) return undefined\n  const { device, last }',
        'if (only === undefined) return undefined\n  const { device, last }',
      ],
      [
        'founding goes on in an office with work in it',
        'return first?.e === 1 && first.n === 1 && first.o.length === 0',
        'return true',
      ],
    ],
  },
  {
    file: of('epoch'),
    tests: by('epoch', 'missing-parts', 'damage', 'rejoin'),
    faults: [
      ['a shorter journal is not noticed', 'if (seq !== position.seq) return seq > position.seq', ''],
      ['another line in the same place is not noticed', 'return hash !== position.hash', 'return false'],
      ['an older epoch is not noticed', 'if (epoch !== position.epoch) return epoch > position.epoch', ''],
      ['a longer journal is rolled back', 'return seq > position.seq', 'return true'],
      ['a PC put back goes on under old numbers', "if (rolledBack) return 'rolled-back'", ''],
      [
        'an older device.json goes on under old numbers',
        "if (identity.epoch < position.epoch) return 'older-identity'",
        '',
      ],
      [
        'a copy on another machine goes on under old numbers',
        "return identity.machine === machine ? undefined : 'other-machine'",
        'return undefined',
      ],
      ['a letter is given twice', '.find((letter) => !taken.has(letter))', '.find(() => true)'],
      [
        'letters of other PCs are given again',
        'for (const { letter } of office.tables.devices.values()) taken.add(letter)',
        '',
      ],
      ['the own letter is kept', '  for (const letter of used) taken.add(letter)\n', ''],
    ],
  },
  {
    file: of('open-office'),
    tests: by('missing-parts', 'damage', 'rejoin', 'several-journals', 'snapshot', 'cut', 'database'),
    faults: [
      [
        'a PC put back is not asked about',
        "if (isRolledBack(position, known.witness) && !accept.includes('rolled-back')) {",
        'if (false) {',
      ],
      ['torn ends are built on', 'messages.push(...(await applyCut(place, cut)))', ''],
      [
        'a new epoch counts from the old one’s end',
        '{ ...position, seq: 0, seen: noHeads }',
        '{ ...position, seen: noHeads }',
      ],
      ['a new epoch has no parent', 'parent: isSame ? null : position', 'parent: null'],
      [
        'a new epoch is not written down',
        'if (reason !== undefined || !isOnDisk) await writeIdentity(fileSystem, dataFolder, next)',
        '',
      ],
      [
        'a new epoch is not told to the others',
        'if (reason !== undefined) await announce(store, identity)',
        '',
      ],
      [
        'a new epoch is not told to the person',
        "if (reason !== undefined) told.push(message('new-epoch'",
        "if (reason === undefined) told.push(message('new-epoch'",
      ],
      ['the witness’ epoch is used again', 'witness?.epoch ?? 0) + 1', '0) + 1'],
      [
        'the witness is not written at the start',
        'await remember(environment, identity, positionOf(store, position))\n  const notes',
        'const notes',
      ],
      [
        'the witness is not written at the end',
        '      await remember(environment, identity, position)\n',
        '',
      ],
      ['a snapshot is taken of what the disk does not have', '      if (!isSound) return\n', ''],
      ['the folder stays locked', '      await known.unlock()\n', ''],
      [
        'a snapshot is taken again and again',
        'one.epoch === epoch && one.seq === seq',
        'one.epoch === epoch && one.seq > seq',
      ],
      [
        'what was read is not synced before it is built on',
        'if (!isCut) await syncFile(fileSystem, join(journal, device, segment.name))',
        '',
      ],
      ['a cut segment that is gone is synced', 'if (!isCut) await syncFile', 'await syncFile'],
    ],
  },
  {
    file: of('office-adapter'),
    tests: by('missing-parts', 'damage', 'snapshot', 'several-journals', 'versions'),
    faults: [
      [
        'a newer snapshot is passed over',
        "if (found.kind === 'newer') throw new LoadStopped(stop('newer-version', { snapshot: name }))",
        '',
      ],
      ['a snapshot of another office is read', 'if (!isOurs) throw', 'if (false) throw'],
      [
        'what an older program only kept is never applied',
        'return isUsable(content) ? { content, messages } : fromNothing(messages)',
        'return { content, messages }',
      ],
      [
        'a damaged snapshot is not told',
        "messages.push(message('snapshot-damaged', { snapshot: name }))",
        '',
      ],
      [
        'replies of other PCs answer own requests',
        'const isOwn = line.d === device && line.r !== undefined',
        'const isOwn = line.r !== undefined',
      ],
      [
        'replies in a snapshot are forgotten',
        'for (const reply of content.replies) replies.remember(reply)',
        '',
      ],
      [
        'what waits in a snapshot is forgotten',
        'const pending = [...content.pending]',
        'const pending: Pending[] = []',
      ],
      [
        'a journal without a line is an empty office',
        'if (position.seq === 0 && position.epoch <= 1)',
        'if (position.seq === 0 && position.epoch < 0)',
      ],
      [
        'the clock begins anew after a snapshot',
        "journal.lastStamp === '' ? content.lastStamp : journal.lastStamp",
        'journal.lastStamp',
      ],
    ],
  },
  {
    file: of('snapshot-rows'),
    tests: by('snapshot-rows', 'snapshot', 'damage'),
    faults: [
      [
        'sums are not compared on loading',
        "return count === facts.count && sum.digest('hex') === facts.sha256",
        'return count === facts.count',
      ],
      [
        'sums are not compared on checking',
        "  return sum.digest('hex') === facts.sha256\n}",
        '  return true\n}',
      ],
      ['a last row without an end is lost', 'if (last !== end - 1) return undefined', ''],
    ],
  },
  {
    file: of('snapshot-write'),
    tests: by('snapshot-order', 'versions', 'snapshot'),
    faults: [
      ['a snapshot’s files are not synced', '    await file.sync()\n', ''],
      [
        'a snapshot is not read back',
        "if (back.kind !== 'read') throw new Error(`snapshot ${name} reads back ${back.kind}`)",
        '',
      ],
      ['the one before is not kept', 'const keptSnapshots = 3', 'const keptSnapshots = 1'],
      ['old ones are kept for ever', '  await removeOld(place)\n', ''],
      ['unfinished attempts stay', '  await removeUnfinished(place)\n', ''],
      [
        'deleted records are forgotten',
        'yield row === undefined ? { key, merge } : { key, merge, hidden: row }',
        'yield { key, merge }',
      ],
      ['the folder’s names are not synced', '  await fileSystem.syncFolder(folder)\n', ''],
    ],
  },
  {
    file: of('requests'),
    tests: ['tests/acceptance/store.test.ts', ...by('database')],
    faults: [
      [
        'one person gets the reply to another',
        "first.person === person ? first.outcome : Promise.resolve(refuse('request-reused'))",
        'first.outcome',
      ],
      ['a request that failed can never be repeated', '      underWay.delete(requestId)\n', ''],
      [
        'a reply is forgotten',
        'if (outcome.ok) replies.remember({ requestId, person, value: outcome.value })',
        '',
      ],
      ['a request under way is booked twice', '      underWay.set(requestId, { person, outcome })\n', ''],
    ],
  },
  {
    file: of('file-store'),
    tests: by('file-store', 'durable-file'),
    faults: [
      [
        'damaged files are given out',
        'bytes !== undefined && sha256(bytes) === name ? bytes : undefined',
        'bytes',
      ],
      ['any name is a path', 'if (!hashPattern.test(name)) return undefined', ''],
    ],
  },
  {
    file: of('backup-blobs'),
    tests: by('backup-blobs', 'backup', 'restore'),
    faults: [
      [
        'a damaged blob is given out',
        'return isWhole && sha256Of(bytes) === sha ? bytes : undefined',
        'return isWhole ? bytes : undefined',
      ],
      [
        'a damaged blob is not written anew',
        'if ((await readBlob(place, sha)) !== undefined) return sha\n',
        'if ((await readIfPresent(place.fileSystem, blobPath(place.folder, sha))) !== undefined) return sha\n',
      ],
      [
        'what was written is not read back',
        'if ((await readBlob(place, sha)) === undefined) throw new Error(`backup blob ${sha} reads back otherwise`)',
        '',
      ],
    ],
  },
  {
    file: of('backup-unpack'),
    tests: by('backup', 'restore'),
    faults: [
      [
        'a damaged backup is unpacked in part',
        'if (bytes === undefined) throw new BackupDamaged(part, path)',
        'if (bytes === undefined) continue',
      ],
      [
        'a backup without a manifest is empty',
        "if (manifest === undefined) throw new BackupDamaged('manifest', name)\n",
        'if (manifest === undefined) throw new Error(name)\n',
      ],
    ],
  },
]
