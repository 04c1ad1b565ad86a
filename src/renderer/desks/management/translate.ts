import type { useWords } from '../../words'

/** The translator that `useWords` gives; pure functions get it as an argument. */
export type Translate = ReturnType<typeof useWords>['t']
