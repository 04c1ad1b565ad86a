import type { start as german } from '../de/start'
import type { Shape } from '../shape'

export const start: Shape<typeof german> = {
  title: 'Durchreiche does not open the data',
  goOn: 'Go on nevertheless',
  quit: 'Quit',
  locked:
    'Durchreiche is already running on this data folder, perhaps under another sign-in. Please quit it there.',
  missing:
    'The data folder of this office is not there or incomplete. No empty office is made. Is a drive not connected?',
  rot: 'Part of the stored data is damaged. Nothing was changed. Please have a backup ready.',
  'newer-version': 'This data comes from a newer version of Durchreiche. Please install the new version.',
  'foreign-office': 'This folder holds the data of another office. Nothing was changed.',
  'device-lost':
    'The details of this PC are missing from the data folder. The data is there. Going on gives the PC a new letter.',
  'rolled-back':
    'The data folder is older than at the last quit, as after restoring a backup. Going on gives the PC a new letter.',
  'not-backed-up':
    'This data comes from an older version of Durchreiche and is being changed over. A backup is made first, and it failed. Is there room left on the disk? Nothing was changed.',
  'not-empty': 'The folder is not empty. Nothing was changed.',
  unreadable: 'The data folder cannot be read or written. Nothing was changed.',
}
