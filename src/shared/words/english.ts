import { answer } from './en/answer'
import { backup } from './en/backup'
import { bench } from './en/bench'
import { common } from './en/common'
import { conflicts } from './en/conflicts'
import { customers } from './en/customers'
import { data } from './en/data'
import { entry } from './en/entry'
import { frontDesk } from './en/front-desk'
import { intake } from './en/intake'
import { kit } from './en/kit'
import { management } from './en/management'
import { menu } from './en/menu'
import { notices } from './en/notices'
import { pickUp } from './en/pick-up'
import { refusals } from './en/refusals'
import { saving } from './en/saving'
import { start } from './en/start'
import { ticket } from './en/ticket'
import type { german } from './german'
import type { Shape } from './shape'
import { lobby } from './en/lobby'
import { papers } from './en/papers'
import { slips } from './en/slips'
import { counter } from './en/counter'
import { questions } from './en/questions'
import { formalities } from './en/formalities'
import { workflows } from './en/workflows'
import { steps } from './en/steps'
import { capacity } from './en/capacity'
import { material } from './en/material'
import { reports } from './en/reports'
import { inbox } from './en/inbox'

/** Every text of the program in English, by topic. */
export const english: Shape<typeof german> = {
  answer,
  backup,
  bench,
  common,
  conflicts,
  customers,
  data,
  entry,
  frontDesk,
  intake,
  kit,
  management,
  menu,
  notices,
  pickUp,
  refusals,
  saving,
  start,
  ticket,
  formalities,
  workflows,
  steps,
  capacity,
  material,
  reports,
  inbox,
  questions,
  counter,
  slips,
  papers,
  lobby,
}
