import type { notices as german } from '../de/notices'
import type { Shape } from '../shape'

export const notices: Shape<typeof german> = {
  title: 'Something was settled at the start',
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
    'import-open': 'An import has not ended. Under “Data” you go on with it or undo it.',
    'disk-full': 'The disk is full.',
    'write-failed': 'Writing to the disk failed.',
    ENOSPC: 'The disk is full.',
    EIO: 'The disk reports an error.',
    EROFS: 'The data folder can only be read.',
    EACCES: 'The data folder can only be read.',
    closed: 'The program is just closing.',
  },
}
