import { answer } from './de/answer'
import { backup } from './de/backup'
import { bench } from './de/bench'
import { common } from './de/common'
import { conflicts } from './de/conflicts'
import { customers } from './de/customers'
import { data } from './de/data'
import { entry } from './de/entry'
import { frontDesk } from './de/front-desk'
import { intake } from './de/intake'
import { kit } from './de/kit'
import { management } from './de/management'
import { menu } from './de/menu'
import { notices } from './de/notices'
import { pickUp } from './de/pick-up'
import { refusals } from './de/refusals'
import { saving } from './de/saving'
import { start } from './de/start'
import { ticket } from './de/ticket'
import { lobby } from './de/lobby'
import { papers } from './de/papers'
import { slips } from './de/slips'
import { counter } from './de/counter'
import { questions } from './de/questions'
import { formalities } from './de/formalities'
import { workflows } from './de/workflows'
import { steps } from './de/steps'
import { capacity } from './de/capacity'
import { material } from './de/material'
import { reports } from './de/reports'
import { inbox } from './de/inbox'

/** Every text of the program in German, by topic. */
export const german = {
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
