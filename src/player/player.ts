import { type ActName, isResident, type Party } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  type Database,
  dueTimers,
  openingSessions,
  readWorklist,
  residentOf,
  timerActor,
} from '../database/index.ts'
import {
  beginCase,
  enterByGlass,
  type Outcome,
  perform,
  runTimers,
  type Services,
  stepIn,
  takeDown,
  takeUpByKrisNumber,
} from '../engine/index.ts'
import { keyOf } from '../files/entry-key.ts'
import type { LetterModel } from '../letters/model.ts'
import { roleDoes } from '../process/index.ts'
import { askCase } from '../questions/index.ts'
import type { Raw } from '../trajectory/index.ts'
import { entryName, fieldsOf, isPlayable } from './acts.ts'
import { type Mail, numberIn } from './mails.ts'
import { caseStaff, partyOfActor, staffNamed } from './organisations.ts'
import { ScenarioProblem, type Step } from './scenario.ts'
import { sentence, whyNot } from './sentences.ts'
import { rawOf } from './values.ts'

/** The clock of a stage: a player sets it, the database goes by it. */
export type Clock = { now: Date }

/** Where scenarios are played: a database with the organisations in it, and its clock. */
export type Stage = {
  readonly database: Database
  readonly clock: Clock
  readonly renderLetter: (model: LetterModel) => Promise<Uint8Array>
  readonly effects: Services['effects']
  readonly examine: Services['examine']
  readonly readPayments: Services['readPayments']
  readonly sealer: Services['sealer']
  readonly signIn: Services['signIn']
  /** Delivers what is queued after an act, or after a term that ran out; gives the mails. */
  readonly deliver: (act?: string) => Promise<readonly Omit<Mail, 'step' | 'case'>[]>
}

/** A case of a scenario, with the public id of each party's world as far as there is one. */
export type PlayedCase = { readonly name: string; readonly worlds: Map<Party, string>; resident?: Actor }
export type SentLetter = {
  readonly step: number
  readonly case: string
  readonly model: LetterModel
  readonly pdf: Uint8Array
}
export type Became = 'done' | 'refused' | 'invalid' | 'notThere'
export type PlayedStep = {
  readonly step: Step
  readonly became: Became
  /** Why not, in words. */
  readonly why?: string
  readonly fields?: readonly string[]
  /** Terms that ran out before it. */
  readonly timers: number
}

/** For whom a signal waits, by the covenant in force. */
const checkers = () => caseStaff.filter(({ role }) => roleDoes(role, 'checkKnown')).map(({ actor }) => actor)
const nowhere = '00000000-0000-4000-8000-000000000000'

/** Plays steps on a stage, one after the other, and keeps what came of them. */
export function player(stage: Stage, file: string, folder: string) {
  const cases = new Map<string, PlayedCase>()
  const mails: Mail[] = []
  const letters: SentLetter[] = []
  const known = new Set<string>()
  let rendered: Pick<SentLetter, 'model' | 'pdf'>[] = []
  const database = openingSessions(stage.database)
  const services: Services = {
    database,
    effects: stage.effects,
    examine: stage.examine,
    readPayments: stage.readPayments,
    sealer: stage.sealer,
    signIn: stage.signIn,
    async renderLetter(model) {
      const pdf = await stage.renderLetter(model)
      rendered.push({ model, pdf })
      return pdf
    },
  }

  /** Plays one step. Throws `ScenarioProblem` when it did not become what the scenario wants. */
  async function play(step: Step): Promise<PlayedStep> {
    const timers = await passTime(step.instant)
    rendered = []
    // The database may hold cases that are not of this scenario: only what is new afterwards is.
    if (step.do === 'sendSignal') await discover('', 'team', checkers())
    const outcome = await attempt(step)
    const played = { step, timers, ...describe(outcome) }
    if (played.became === 'done') {
      letters.push(...rendered.map((letter) => ({ ...letter, step: step.number, case: step.case })))
      await learn(step, outcome)
      await post(step.number, step.case, step.do)
    }
    const unwanted = againstWishes(step, outcome, played)
    if (unwanted) throw new ScenarioProblem({ file, line: step.line, step: step.number }, unwanted)
    return played
  }

  /** To a moment; what came due on the way happens at its own time. */
  async function passTime(instant: string): Promise<number> {
    let count = 0
    for (;;) {
      const due = await asSession(database, timerActor('corporation'), (tx) => dueTimers(tx, instant))
      const [first] = due.map((timer) => timer.due).sort()
      if (first === undefined) break
      tick(first)
      // A scenario's own clock jumps, and is right.
      count += await runTimers(services, { confirmed: true })
      await post(0, '')
    }
    tick(instant)
    return count
  }

  /** No two steps at one moment: the order of what is written at the same time would be chance. */
  function tick(instant: string) {
    stage.clock.now = new Date(Math.max(Date.parse(instant), stage.clock.now.getTime() + 1))
  }

  async function attempt(step: Step): Promise<Outcome> {
    const act = step.do
    const actor = actorOf(step)
    if (!isPlayable(act) || !actor) return { kind: 'notFound' }
    const raw = async (): Promise<Raw> => rawOf(step, fieldsOf(act, step.entry), around(step))
    const former = step.former ? (cases.get(step.former)?.worlds.get('corporation') ?? nowhere) : undefined
    if (act === 'openCase') return beginCase(services, actor, { raw, strict: true, ...(former ? { former } : {}) })
    if (act === 'takeUpCase') return takeUpByKrisNumber(services, actor, { raw, strict: true })
    if (act === 'substitute') return stepIn(services, actor, { raw, strict: true })
    if (act === 'breakGlass') return enterByGlass(services, actor, { raw, strict: true })
    if (act === 'passOn') return takeDown(services, actor, { raw, strict: true })
    const worldId = worldFor(step)
    const entry = step.entry === undefined ? {} : { entry: await entryFor(actor, worldId, step.entry) }
    return perform(services, actor, { worldId, act, ...entry, raw, strict: true })
  }

  /** The id of an entry by its name, as this actor reads the case. */
  async function entryFor(actor: Actor, worldId: string, name: string): Promise<string> {
    const { file, category, key } = entryName.exec(name)?.groups ?? {}
    const question = await askCase(services, actor, worldId)
    const found = question?.context.rows.entries.findLast(
      (entry) =>
        entry.file === file && entry.category === category && (key === undefined || keyOf(entry.value) === key),
    )
    return found?.id ?? nowhere
  }

  const around = (step: Step) => ({
    folder,
    mailedNumber: () => numberIn(mails.findLast((mail) => mail.case === step.case && numberIn(mail.text))?.text ?? ''),
  })

  const actorOf = (step: Step): Actor | undefined =>
    isResident(step.as) ? cases.get(step.case)?.resident : staffNamed(step.as)?.actor

  /** Who has no world of this case tries it with the address of one that is there: that must not open it either. */
  function worldFor(step: Step): string {
    const worlds = cases.get(step.case)?.worlds
    return worlds?.get(partyOfActor(step.as)) ?? worlds?.get('corporation') ?? nowhere
  }

  /** Which worlds the act opened, by what their people find on their start pages. */
  async function learn(step: Step, outcome: Outcome): Promise<void> {
    const act = step.do as ActName
    if (outcome.kind !== 'done') return
    if (act === 'openCase' && outcome.worldId) {
      const resident = await residentOfCase(step.as, outcome.worldId)
      const worlds = new Map<Party, string>([['corporation', outcome.worldId]])
      cases.set(step.case, { name: step.case, worlds, ...(resident ? { resident } : {}) })
      known.add(outcome.worldId)
      if (resident) await discover(step.case, 'resident', [resident])
    }
    if (act === 'sendSignal') await discover(step.case, 'team', checkers())
    if (act === 'takeUpCase' && outcome.worldId) cases.get(step.case)?.worlds.set('workAndIncome', outcome.worldId)
  }

  /** The person behind the resident, who may do what the annex lets a resident do. */
  async function residentOfCase(as: string, worldId: string): Promise<Actor | undefined> {
    const opener = staffNamed(as)?.actor
    const person = opener && (await asSession(database, opener, (tx) => residentOf(tx, worldId)))
    return person ? { person, role: 'resident', party: 'resident', organisation: null } : undefined
  }

  async function discover(name: string, party: Party, actors: readonly Actor[]): Promise<void> {
    for (const actor of actors) {
      const lines = await readWorklist(database, actor, { activity: 'readWorklist' })
      for (const { worldId } of lines) {
        if (known.has(worldId)) continue
        known.add(worldId)
        cases.get(name)?.worlds.set(party, worldId)
      }
    }
  }

  async function post(step: number, name: string, act?: string): Promise<void> {
    const sent = await stage.deliver(act)
    mails.push(...sent.map((mail) => ({ ...mail, step, case: name })))
  }

  return { play, passTime, services, cases, mails, letters }
}
export type Player = ReturnType<typeof player>

function describe(outcome: Outcome): Pick<PlayedStep, 'became' | 'why' | 'fields'> {
  switch (outcome.kind) {
    case 'done':
      return { became: 'done' }
    case 'notFound':
      return { became: 'notThere', why: whyNot.notThere }
    case 'refused':
      return { became: 'refused', why: whyNot.refused(outcome.why) }
    case 'invalid':
      return {
        became: 'invalid',
        why: outcome.problems.map((problem) => sentence(problem, outcome.raw)).join(' '),
        fields: outcome.problems.map(({ field }) => field),
      }
  }
}

const missing = ['required', 'fileMissing', 'mustConfirm', 'signatureMissing']

/** What to say when a step did not become what the scenario wants; undefined when it did. */
function againstWishes(
  step: Step,
  outcome: Outcome,
  { became, why = '', fields = [] }: PlayedStep,
): string | undefined {
  const { expect, field } = step
  if (expect === undefined) return became === 'done' ? undefined : `${step.do} als ${step.as} lukt niet. ${why}`
  if (became === 'done') return `${step.do} als ${step.as} lukt, maar er staat expect: ${expect}.`
  if (expect === 'refused') {
    // A form with nothing in it is turned away as well; one with something wrong in it is not a refusal.
    const empty = outcome.kind === 'invalid' && outcome.problems.every(({ problem }) => missing.includes(problem))
    return became !== 'invalid' || empty ? undefined : `${step.do} als ${step.as} mag wel, maar klopt niet. ${why}`
  }
  if (became !== 'invalid') return `${step.do} als ${step.as} mag niet, terwijl er staat expect: invalid. ${why}`
  return field && !fields.includes(field)
    ? `Bij expect: invalid staat veld ‘${field}’, maar het gaat om: ${fields.join(', ')}. ${why}`
    : undefined
}
