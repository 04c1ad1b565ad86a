import type { saving as german } from '../de/saving'
import type { Shape } from '../shape'

export const saving: Shape<typeof german> = {
  failing: {
    title: 'The last step could not be saved',
    full: 'The disk is full. Please make room, then save again. Everything confirmed is safe.',
    locked:
      'The data folder can only be read. Please unlock it, then save again. Everything confirmed is safe.',
    broken:
      'The disk reports an error. Please save again; if it stays like this, get help. Everything confirmed is safe.',
    unknown:
      'The data folder could not be reached. Please save again; if it stays like this, get help. Everything confirmed is safe.',
  },
  readOnly: {
    title: 'Nothing can be saved right now',
    full: 'The disk is full. Everything confirmed is safe and can be looked at. Please make room and restart the program; then it is settled whether the last step was saved.',
    locked:
      'The data folder can only be read. Everything confirmed is safe and can be looked at. Please unlock it and restart the program; then it is settled whether the last step was saved.',
    broken:
      'The disk reports an error. Everything confirmed is safe and can be looked at. Please get help, then restart the program; it then settles whether the last step was saved.',
    unknown:
      'The data folder cannot be reached. Everything confirmed is safe and can be looked at. Please check the drive and restart the program; then it is settled whether the last step was saved.',
  },
  closing: 'The program is just closing.',
}
