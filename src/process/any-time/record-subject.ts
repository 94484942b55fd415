/** 3.2: any party may raise another subject; a file holds only what is relevant to the request for help, with the reason. */
import {
  type CaseRole,
  type CategoryName,
  categories,
  type FileName,
  type FileRule,
  fileNames,
  files,
  filesOpenToReason,
  relevanceRule,
} from '../../covenant/index.ts'

import {
  act,
  choice,
  event,
  type Here,
  happens,
  longText,
  named,
  never,
  open,
  presence,
  problem,
  type Standing,
} from '../../trajectory/kit.ts'
import { notesOpen } from '../../trajectory/notes.ts'
import { keepsFile, phaseOf } from '../../trajectory/view.ts'
import { itself } from '../others.ts'
import { live } from '../standing.ts'
import { presenceWords } from '../words.ts'

export const subjectRecorded = event('subjectRecorded', {
  annex: '3.2 other subjects',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)) },
  changes: ({ payload }) => (isTemporary(payload.file) ? { notes: true } : {}),
  says: (p, t) => ({ what: 'legde een ander onderwerp vast', note: t.code(named(files), p.file) }),
})

const isTemporary = (file: FileName) => (files[file] as FileRule).temporary === true

/** The files in which this person may record a subject with a written reason; notes only while the talk goes on. */
export const filesWithReason = ({ view, who }: Standing): readonly FileName[] =>
  filesOpenToReason(who.role as CaseRole, phaseOf(view)).filter((file) =>
    isTemporary(file) ? notesOpen(view) : keepsFile(view),
  )

const opens = (here: Here, file: FileName, category: CategoryName) =>
  relevanceRule(file, category, phaseOf(here.view)) !== undefined
const openCategories = (here: Here) =>
  (Object.keys(categories) as CategoryName[]).filter((category) =>
    filesWithReason(here).some((file) => opens(here, file, category)),
  )

export const recordSubject = act('recordSubject', {
  step: 'otherSubject',
  phase: 'any',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [subjectRecorded],
  records: fileNames.flatMap((file) => {
    const rule = (files[file] as FileRule).withReason
    return rule ? [[file, rule.categories] as const] : []
  }),
  fields: {
    file: choice(named(files), { only: filesWithReason, prefill: (here) => filesWithReason(here)[0] }),
    category: choice(named(categories), { only: openCategories }),
    text: longText({ max: 2000 }),
    reason: longText({ max: 500 }),
    presence: presence(),
  },
  check: ({ file, category }, here) =>
    opens(here, file, category) ? [] : [{ field: 'category', problem: 'notInThisFile' }],

  may: (standing) => (live(standing.view) && filesWithReason(standing).length > 0 ? open : never),
  decide: ({ file }, here) =>
    filesWithReason(here).includes(file) ? happens(subjectRecorded({ file })) : problem('file', 'outcomeDoesNotFit'),

  // Each is a note of its own: a second one on a subject does not take the place of the first.
  entries: ({ file, category, text, reason }, { now }) => [
    { file, category, value: { key: now.instant, text }, reason },
  ],
  words: {
    title: 'Leg een ander onderwerp vast',
    menu: 'Ander onderwerp vastleggen',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De bewoner kan lezen wat er staat, en waarom.',
    lead: 'Is iets van belang voor de hulpvraag, maar vraagt geen stap erom? Dan kan het hier, met de reden erbij.',
    fields: {
      file: { label: 'In welk dossier?' },
      category: { label: 'Waarover gaat het?' },
      text: { label: 'Wat legt u vast?' },
      reason: {
        label: 'Waarom is dit van belang voor de hulpvraag?',
        hint: 'De bewoner leest deze reden.',
      },
      presence: presenceWords,
    },
  },
})
