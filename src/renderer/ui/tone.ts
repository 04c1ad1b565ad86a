/** Colour is always beside an icon or a word, never alone; violet is the practice mode's. */
export type Tone = 'calm' | 'red' | 'amber' | 'green' | 'violet' | 'accent'
