import { create } from 'zustand'
import type { Area } from '../../shared/domain/area'
import type { Kind } from '../../shared/domain/kind'

/** A step while somebody writes it; on a running ticket also how it stands. */
export type StepForm = {
  readonly key: string
  readonly title: string
  readonly area: Area
  readonly skill: string | null
  readonly minutesText: string
  readonly isCheck: boolean
  readonly procedure: string
  /** One point per line. */
  readonly checklistText: string
  readonly after: readonly string[]
  /** Begun or over on a running ticket: it keeps its place. */
  readonly fixed?: 'begun' | 'over'
}

/** A workflow while somebody writes it. */
export type WorkflowForm = {
  /** Missing: a new one. */
  readonly id?: string
  /** The version the form was filled from. */
  readonly base?: string
  readonly name: string
  readonly kind: Kind
  readonly note: string
  readonly steps: readonly StepForm[]
}

type Drafts = {
  /** What each person has not saved yet, by person and workflow. */
  readonly drafts: Readonly<Record<string, WorkflowForm>>
  readonly keep: (key: string, form: WorkflowForm) => void
  readonly drop: (key: string) => void
}

/** Unsaved workflows stay while one looks at something else in this window. */
export const useWorkflowDrafts = create<Drafts>((set) => ({
  drafts: {},
  keep: (key, form) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: form } })),
  drop: (key) => set(({ drafts: { [key]: _gone, ...drafts } }) => ({ drafts })),
}))
