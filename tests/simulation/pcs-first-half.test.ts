import { describe, it } from 'vitest'
import { expectPcsAgree } from '../support/simulation/run-pcs'

// In two files, so that both halves run side by side.
describe('an office of two to eight PCs', () => {
  it(
    'ends the same everywhere after lost, doubled and late messages, partings, restarts and wrong clocks',
    { timeout: 3_600_000 },
    () => expectPcsAgree(0),
  )
})
