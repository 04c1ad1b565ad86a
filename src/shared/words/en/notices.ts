import type { notices as german } from '../de/notices'
import type { Shape } from '../shape'

export const notices: Shape<typeof german> = {
  title: 'Something was settled at the start',
  backup: 'Your backup',
  urgent: 'Please see to this',
  unknown: 'Notice: {{code}}.',
  code: {
    'torn-end-cut':
      'Last time the program ended in the middle of saving. The unfinished step was dropped, everything confirmed is there.',
    'unconfirmed-kept':
      'One step was saved but not yet confirmed. It counts; please check that it is not there twice.',
    'copy-restored': 'A damaged file was restored from its second copy.',
    'snapshot-damaged': 'An intermediate state was damaged. The data was read in full from the journal.',
    'stranger-ignored': 'There is a foreign file in the data folder. It was not touched.',
    'lock-taken-over': 'The program was not closed properly last time. Nothing was lost.',
    'new-epoch': 'The data was opened from a backup. This PC counts anew from here.',
    'office-restored':
      'A backup was restored. This PC now has the letter {{detail}}, new numbers begin with it. The state from before is kept.',
    'backup-old':
      'The last backup is more than three days old. “Data” tells you why, and backs up with one click.',
    'import-open': 'An import has not ended. Under “Data” you go on with it or undo it.',
    'doubt-saved':
      'Last time it was unclear whether a step was saved. It is saved; please do not do it again.',
    'doubt-lost': 'Last time it was unclear whether a step was saved. It is not saved; please do it again.',
    'space-low': 'Less than 1 GB is free on the disk. Please make room soon, so that saving can go on.',
    'ballast-released':
      'The disk was full. The room put aside for that is now used up; please make room at once.',
    'format-renewed':
      'The data has been changed over to this version of Durchreiche. The state before is kept as a backup.',
    'snapshot-late':
      'An interim state could not be written. Everything is saved; the next start takes a little longer. It will be tried again by itself.',
    fork: 'Two PCs take themselves for the same one: {{detail}}. A data folder was probably copied. Nothing is lost, but they no longer exchange anything. Go on working on one of them only, and get help.',
    'two-versions':
      'The same was changed on several PCs. Under “To settle” you see both versions and choose which holds.',
    'old-lines-damaged':
      'An older place in the journal is damaged. What you see is complete; please make a backup today and get help.',
  },
}
