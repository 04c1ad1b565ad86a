import type { ReactNode } from 'react'
import type { SkillMatrix } from '../../../shared/contract/capacity'
import type { Person } from '../../../shared/domain/person'
import { fullName } from '../../../shared/domain/person'
import type { SkillLevel } from '../../../shared/domain/skill'
import { skillLevels } from '../../../shared/domain/skill'
import { QueryView } from '../../parts/query-view'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { builtInSkills } from '../../parts/workflow/skill-options'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { Chip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { Inline, Stack } from '../../ui/layout'
import { Segmented } from '../../ui/segmented'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'

type Named = Pick<Person, 'id' | 'givenName' | 'familyName'>
type Props = { readonly person: Named; readonly onClose: () => void }

const topics = ['skills', 'officeTasks', 'persons'] as const

/** What one person can do, task by task; each choice is saved at once. */
export function SkillsDialog({ person, onClose }: Props) {
  const { t } = useWords()
  const matrix = useQuery('skill:list', {}, topics)
  return (
    <Dialog
      open
      side="right"
      size="m"
      title={t('capacity.skill.dialogTitle', { name: fullName(person) })}
      subtitle={t('capacity.skill.intro')}
      onClose={onClose}
      foot={
        <Button variant="main" startFocus onPress={onClose}>
          {t('capacity.skill.done')}
        </Button>
      }
    >
      <QueryView query={matrix}>{(value) => <Skills matrix={value} person={person} />}</QueryView>
    </Dialog>
  )
}

type SkillsProps = { readonly matrix: SkillMatrix; readonly person: Named }

function Skills({ matrix, person }: SkillsProps) {
  const { t } = useWords()
  const { submit, refusal } = useSubmit('skill:save')
  const levelOf = (task: string): SkillLevel =>
    matrix.skills.find((skill) => skill.personId === person.id && skill.task === task)?.level ?? 0
  const choose = (task: string, level: SkillLevel) =>
    void submit((requestId) => ({ requestId, personId: person.id, task, level }))
  // A retired task is shown only to whoever learned it.
  const own = matrix.tasks.filter(({ id, active }) => active || levelOf(id) > 0)
  return (
    <Stack>
      <RefusalNote refusal={refusal} />
      <CardSection title={t('capacity.skill.ofOffice')}>
        <Stack>
          {own.length === 0 && <Muted>{t('capacity.skill.noneOfOffice')}</Muted>}
          {own.map(({ id, name, critical, active }) => (
            <Level key={id} name={name} level={levelOf(id)} onChange={(level) => choose(id, level)}>
              {critical && active && <Chip tone="amber">{t('capacity.skill.critical')}</Chip>}
              {!active && <Chip>{t('capacity.skill.retired')}</Chip>}
            </Level>
          ))}
        </Stack>
      </CardSection>
      <CardSection title={t('capacity.skill.builtIn')}>
        <Stack>
          {builtInSkills.map((task) => (
            <Level
              key={task}
              name={t(`capacity.skill.builtInTask.${task}`)}
              level={levelOf(task)}
              onChange={(level) => choose(task, level)}
            />
          ))}
        </Stack>
      </CardSection>
    </Stack>
  )
}

type LevelProps = {
  readonly name: string
  readonly level: SkillLevel
  readonly onChange: (level: SkillLevel) => void
  readonly children?: ReactNode
}

function Level({ name, level, onChange, children }: LevelProps) {
  const { t } = useWords()
  return (
    <Stack gap="s">
      <Inline>
        <b>{name}</b>
        {children}
      </Inline>
      <Inline>
        <Segmented
          label={t('capacity.skill.levelOf', { task: name })}
          value={String(level)}
          onChange={(value) => onChange(skillLevels.find((one) => String(one) === value) ?? 0)}
          options={skillLevels.map((one) => ({
            value: String(one),
            label: t(`capacity.skill.levels.${one}`),
          }))}
        />
      </Inline>
    </Stack>
  )
}
