/** Reading of 3.1 steps 5 and 16: in which language was spoken, and who interpreted; no name. Those who sat there know it, and nobody else. */
import { interpreters, talkLanguages } from '../../covenant/index.ts'
import { choice, event, type FieldProblem, optional } from '../../trajectory/kit.ts'
import { amongTalkers } from '../16-progress/plan-progress-talk.ts'

const spoken = { language: choice(talkLanguages), interpreter: choice(interpreters) }

export const talkInterpreted = event('talkInterpreted', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  payload: spoken,
  says: (p, t) => ({
    what: `legde vast in welke taal werd gepraat: ${t.code(talkLanguages, p.language)}`,
    note: `Wie tolkte: ${t.code(interpreters, p.interpreter).toLowerCase()}`,
  }),
})

/** The same of a progress talk, of which the corporation reads the report alone. */
export const progressInterpreted = event('progressInterpreted', {
  annex: '3.1 step 16',
  basis: 'reading',
  audience: { team: amongTalkers.team },
  payload: spoken,
  says: (p, t) => ({
    what: `legde vast in welke taal het voortgangsgesprek was: ${t.code(talkLanguages, p.language)}`,
    note: `Wie tolkte: ${t.code(interpreters, p.interpreter).toLowerCase()}`,
  }),
})

export const spokenFields = {
  language: optional.choice(talkLanguages),
  interpreter: optional.choice(interpreters),
}
type Spoken = {
  readonly language?: keyof typeof talkLanguages | undefined
  readonly interpreter?: keyof typeof interpreters | undefined
}
/** One is no answer without the other. */
export const spokenProblems = ({ language, interpreter }: Spoken): FieldProblem[] => {
  if ((language === undefined) === (interpreter === undefined)) return []
  return [{ field: language ? 'interpreter' : 'language', problem: 'required' }]
}
/** What was said of it, where it was another language than Dutch. */
export const spokenOf = <D>({ language, interpreter }: Spoken, told: (spoken: Required<Told>) => D): D[] =>
  language && interpreter ? [told({ language, interpreter })] : []
type Told = { readonly language: keyof typeof talkLanguages; readonly interpreter: keyof typeof interpreters }

export const spokenWords = {
  language: { label: 'Was er een andere taal dan Nederlands nodig?', hint: 'Leeg laten bij Nederlands.' },
  interpreter: { label: 'Wie tolkte?', hint: 'Geen naam. Een kind tolkt niet.' },
}
