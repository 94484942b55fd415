/** The resident's requests, and what each organisation does with them (3.3 access to data; GDPR chapter III). */
import {
  type CategoryName,
  categories,
  extensionReasons,
  type FileName,
  identityWays,
  keptByLaw,
  liftReasons,
  type Party,
  type RequestKind,
  refusalGrounds,
  requestDecisions,
  requestKinds,
  type Text,
  type TimerName,
  tellingWays,
} from '../covenant/index.ts'
import { removeEntry as removeIt } from '../database/index.ts'
import { type Inputs, openRequests, requestIdOf, requestsFor, unsettledRequests } from '../trajectory/index.ts'
import { others } from './any-time.ts'
import type { Context } from './context.ts'
import { act, type EntryDraft } from './definition.ts'
import { removeEntry } from './entry-acts.ts'
import { choice, confirm, date, optional, optionalChoice, request, type Values } from './fields.ts'
import type { FieldProblem, Raw } from './parse.ts'

const today = (context: Context) => context.now.date
const bySelf = ({ who }: Context) => who.party === 'resident'
const named = <K extends string>(list: Readonly<Record<K, { readonly text: Text }>>) =>
  Object.fromEntries(Object.entries<{ text: Text }>(list).map(([key, { text }]) => [key, text])) as Record<K, Text>

type Answerer = Exclude<Party, 'resident'>
/** Where a party keeps what it answers, and what is asked of it alone. */
const ownFile: Record<Answerer, FileName> = {
  corporation: 'corporationFile',
  team: 'ktsd',
  workAndIncome: 'budgetFile',
}
const reminderOf: Record<Answerer, TimerName> = {
  corporation: 'remindCorporation',
  team: 'remindTeam',
  workAndIncome: 'remindWorkAndIncome',
}
const answerers = Object.keys(ownFile) as readonly Answerer[]

/** A link may say of which kind (`soort`), and which entry it is about (`over`): then the words begin with what it is. */
function begun({ soort, over }: Readonly<Record<string, string>>, context: Context): Raw | undefined {
  if (!soort || !Object.hasOwn(requestKinds, soort)) return undefined
  const entry = over ? context.rows.entries.find(({ id }) => id === over) : undefined
  const about = entry ? { text: `${categories[entry.category as CategoryName].text.nl}: ` } : {}
  return { kind: soort, on: today(context), ...about, ...(bySelf(context) ? { how: 'writing' } : {}) }
}

const what = {
  kind: choice(named(requestKinds)),
  on: date({ prefill: today }),
  text: optional.longText({ max: 2000 }),
} as const
type What = Values<typeof what>
const said = ({ kind, text }: Pick<What, 'kind' | 'text'>): FieldProblem[] =>
  kind !== 'access' && !text ? [{ field: 'text', problem: 'required' }] : []
/** The words go to who answers, never into an event. */
const words = (file: FileName, { kind, text }: Pick<What, 'kind' | 'text'>, { now }: Context): EntryDraft[] =>
  text ? [{ file, category: 'requestText', value: { key: requestIdOf(kind, now.instant), text } }] : []

export const makeRequest = act({
  name: 'makeRequest',
  fields: {
    kind: what.kind,
    on: what.on,
    how: choice(tellingWays, { prefill: (context) => (bySelf(context) ? 'writing' : undefined) }),
    text: what.text,
  },
  begins: begun,
  input: ({ kind, on, how }) => ({ kind, on, how }),
  check: said,
  entries: (values, context) => words('requests', values, context),
  tells: others,
  // At once: each party's own world says when to remind, and one that is not there says nothing.
  timers: (_values, { now }) => answerers.map((party) => ({ timer: reminderOf[party], at: now.instant })),
})

const askOne = <N extends 'askCorporation' | 'askTeam' | 'askWorkAndIncome'>(name: N, party: Answerer) =>
  act({
    name,
    fields: what,
    begins: begun,
    input: ({ kind, on }: What) => ({ kind, on }) as Inputs[N],
    check: said,
    entries: (values: What, context: Context) => words(ownFile[party], values, context),
    tells: (values: What, context: Context) => others(values, context).filter((told) => told.party === party),
    timers: (_values: What, { now }: Context) => [{ timer: reminderOf[party], at: now.instant }],
  })
export const askCorporation = askOne('askCorporation', 'corporation')
export const askTeam = askOne('askTeam', 'team')
export const askWorkAndIncome = askOne('askWorkAndIncome', 'workAndIncome')

type Answering = Parameters<typeof requestsFor>[0]
const which = (name: Answering) => {
  const ids = ({ view }: Context) => requestsFor(name, view).map(({ id }) => id)
  return request({ only: ids, prefill: (context) => ids(context)[0] })
}
const asked =
  (more: (context: Context) => Raw = () => ({})) =>
  ({ verzoek }: Readonly<Record<string, string>>, context: Context): Raw | undefined =>
    context.view.requests.some(({ id }) => id === verzoek) ? { request: verzoek, ...more(context) } : undefined

export const checkIdentity = act({
  name: 'checkIdentity',
  fields: { request: which('checkIdentity'), way: choice(identityWays) },
  begins: asked(),
  input: (values) => values,
})

export const extendRequest = act({
  name: 'extendRequest',
  fields: { request: which('extendRequest'), reason: choice(extensionReasons) },
  begins: asked(),
  input: (values) => values,
})

/** The grounds that fit one of the kinds that are open here: a list without what can never be chosen. */
const grounds = ({ view }: Context) => {
  const kinds = openRequests(view).map(({ kind }) => kind)
  return Object.entries(refusalGrounds).flatMap(([ground, rule]) =>
    kinds.some((kind) => (rule.kinds as readonly RequestKind[]).includes(kind)) ? [ground] : [],
  )
}

export const decideRequest = act({
  name: 'decideRequest',
  fields: {
    request: which('decideRequest'),
    decision: choice(requestDecisions),
    ground: optionalChoice(named(refusalGrounds), { only: grounds }),
    reason: optional.longText({ max: 2000 }),
  },
  begins: asked(),
  input: ({ request: id, decision, ground }) => ({ request: id, decision, ...(ground ? { ground } : {}) }),
  check: ({ decision, reason }) =>
    decision !== 'granted' && !reason ? [{ field: 'reason', problem: 'required' }] : [],
  entries: ({ request: key, reason }, { who }) =>
    reason ? [{ file: ownFile[who.party as Answerer], category: 'requestAnswer', value: { key, text: reason } }] : [],
})

const erasing = ({ view }: Context) => unsettledRequests(view).some(({ kind }) => kind === 'erasure')

export const settleRequest = act({
  name: 'settleRequest',
  fields: {
    request: which('settleRequest'),
    on: date({ prefill: today }),
    clear: optional.confirm({ when: erasing }),
  },
  begins: asked((context) => ({ on: today(context) })),
  input: ({ request: id, on }) => ({ request: id, on }),
  check: ({ request: id, clear }, { view }) =>
    clear && view.requests.find((one) => one.id === id)?.kind !== 'erasure'
      ? [{ field: 'clear', problem: 'notTogether' }]
      : [],
  // What may be removed one by one may be removed all at once; what the law makes a party keep stays (GDPR 17(3)(b)).
  async before(tx, _trajectoryId, { clear }, context) {
    if (!clear) return []
    const gone = context.rows.entries.filter(
      (entry) =>
        entry.recordedParty === context.who.party &&
        !(keptByLaw as readonly string[]).includes(entry.file) &&
        removeEntry.about?.(entry, context) !== undefined,
    )
    for (const { id } of gone) await removeIt(tx, id)
    return []
  },
})

/** `told`: the resident hears of it before (GDPR 18(3)). */
export const liftRestriction = act({
  name: 'liftRestriction',
  fields: {
    request: which('liftRestriction'),
    reason: choice(liftReasons),
    told: confirm(),
  },
  begins: asked(),
  input: ({ request: id, reason }) => ({ request: id, reason }),
})
