/** Letters that always sound alike, and the digit of their sound. */
const sounds: Readonly<Record<string, string>> = {
  a: '0',
  e: '0',
  i: '0',
  j: '0',
  o: '0',
  u: '0',
  y: '0',
  b: '1',
  f: '3',
  v: '3',
  w: '3',
  g: '4',
  k: '4',
  q: '4',
  l: '5',
  m: '6',
  n: '6',
  r: '7',
  s: '8',
  z: '8',
}

function soundOfC(before: string, after: string): string {
  if (before === '') return 'ahkloqrux'.includes(after) && after !== '' ? '4' : '8'
  if (before === 's' || before === 'z') return '8'
  return 'ahkoqux'.includes(after) && after !== '' ? '4' : '8'
}

/** Letters whose sound hangs on their neighbours ('' at the word's edge). */
const soundsBetween: Readonly<Record<string, (before: string, after: string) => string>> = {
  p: (_before, after) => (after === 'h' ? '3' : '1'),
  d: (_before, after) => (after !== '' && 'csz'.includes(after) ? '8' : '2'),
  t: (_before, after) => (after !== '' && 'csz'.includes(after) ? '8' : '2'),
  c: soundOfC,
  x: (before) => (before !== '' && 'ckq'.includes(before) ? '8' : '48'),
}

/**
 * How a folded word (see `fold`) sounds in German, as digits: Kölner Phonetik (H. J. Postel, 1969). Müller and Mueller
 * are 657, Meier and Mayer 67, Schmidt and Schmitt 862. Letters without a sound there are passed over; '' if all are.
 */
export function soundOf(folded: string): string {
  let code = ''
  let last = ''
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charAt(at)
    const between = soundsBetween[letter]
    const sound = between?.(folded.charAt(at - 1), folded.charAt(at + 1)) ?? sounds[letter] ?? ''
    for (const digit of sound) {
      if (digit !== last && (digit !== '0' || code === '')) code += digit
      last = digit
    }
  }
  return code
}
