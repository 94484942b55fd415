import { really } from '../database/example.fixture.ts'
import { type Addresses, connect, type Database, fillRegistry, setClock, syncCovenant } from '../database/index.ts'
import { migrate } from '../database/migrate.ts'
import type { Examine } from '../documents/index.ts'
import { openSession, type Provider } from '../identity/index.ts'
import { type KeyRing, type MemoryKeys, memoryKeys } from '../keys/index.ts'
import { renderDossier } from '../letters/dossier.ts'
import type { Dossier } from '../letters/dossier-model.ts'
import { renderPaper } from '../letters/paper.ts'
import { renderLetter } from '../letters/render.ts'
import { deliverDue } from '../messages/deliver.ts'
import { loginNoticeSender } from '../messages/login-code.ts'
import type { OutgoingMail } from '../messages/transport.ts'
import { registry, type StaffMember, staffNamed } from '../player/organisations.ts'
import { ownDocuments } from '../player/own-documents.ts'
import { type Clock, type PlayedCase, type Player, player } from '../player/player.ts'
import { readScenario } from '../player/scenario.ts'
import { annexRules } from '../process/rules.ts'
import { buildApp } from '../web/index.ts'
import { freshDatabase, migratedTemplate, type TestDatabase, testLogins } from './database.ts'
import type { Rows } from './rows.ts'
import type { Told } from './story.ts'
import { takeWarm } from './warm.ts'

/** A database with the organisations in it, the real application over it, and somebody to play stories there. */
export type TestStage = {
  readonly url: string
  readonly database: Database
  readonly clock: Clock
  readonly app: ReturnType<typeof buildApp>
  /** Every mail that went out, as it was composed. */
  readonly mails: readonly OutgoingMail[]
  /** What the application reported as broken; nothing is what one hopes for. */
  readonly broken: unknown[]
  /** Codes to log in with that went out by mail. */
  readonly codes: readonly { readonly to: string; readonly code: string }[]
  readonly play: Player
  /** Plays steps one after the other; throws where one does not become what it should. */
  tell(steps: readonly Told[]): Promise<void>
  /**
   * A session, as the header that a browser sends; of a member of staff, of the resident of a case, or of whoever used the
   * letter that this member of staff issued (`letter:corporation-a:consultant-1`).
   */
  cookieOf(who: string, name?: string): Promise<string>
  close(): Promise<void>
  /** Ends this stage and keeps how things stand there, for others to begin from. */
  keep(): Promise<Kept>
}

/** How things stood on a stage. */
export type Kept = {
  readonly rows: Rows
  readonly keys: MemoryKeys
  readonly now: Date
  readonly cases: readonly PlayedCase[]
  readonly mails: readonly OutgoingMail[]
  readonly posted: Player['mails']
}

/** Who issued the letter that somebody came in by; undefined for who came in otherwise. */
export const letterOf = (who: string) =>
  who.startsWith('letter:') ? staffNamed(who.slice('letter:'.length)) : undefined

/** What the letter of one issuer opens, of each case whose world that issuer's party has, and nothing else. */
async function openedBy(url: string, person: string, { role, actor }: StaffMember): Promise<void> {
  await really(url, 'delete from drempel.opening where person_id = $1', [person])
  await really(
    url,
    `insert into drempel.opening (person_id, trajectory_id, party, role, since)
      select $1, w.trajectory_id, w.party, $3, w.opened_at from drempel.world w
      where w.party = $2 and exists (select from drempel.assignment a
        where a.trajectory_id = w.trajectory_id and a.person_id = $1)`,
    [person, actor.party, role],
  )
}

/** A copy of a database that has the covenant and the organisations in it. */
export async function filledDatabase(): Promise<TestDatabase & { readonly logins: Addresses }> {
  const template = await migratedTemplate(async (url) => {
    await migrate(url)
    await setClock(url, 'program')
    await syncCovenant(url, annexRules)
    await fillRegistry(url, registry)
  }, 'filled')
  const made = await freshDatabase({ template })
  return { ...made, logins: await testLogins(made.url) }
}

/** KRIS numbers are drawn by chance, and in the bytes of a PDF they can no longer be told from what a secret changed. */
const sameNumbers = (dossier: Dossier) =>
  renderDossier(JSON.parse(JSON.stringify(dossier).replace(/\b\d{4}-\d{4}-\d{2}\b/g, '1000-0000-00')))

type StageOptions = {
  readonly demo?: boolean
  readonly max?: number
  readonly from?: Kept
  readonly examine?: Examine
  readonly keys?: KeyRing
  readonly providers?: readonly Provider[]
  readonly mailCode?: (to: string, code: string) => Promise<void>
}

/**
 * `demo`: with a mailbox and a page of worlds; otherwise nobody gets in but by a session that is there. `examine`: in place of
 * the usual examination of files. `mailCode`: how a code goes, in place of `codes`. `keys`: others than those of `from`, or than keys in memory.
 */
export async function openStage({
  demo = false,
  max = 4,
  from,
  examine,
  keys,
  providers = [],
  mailCode,
}: StageOptions = {}): Promise<TestStage> {
  const { url, logins, poolFor, rows, giveBack } = await takeWarm('filled', filledDatabase, from?.rows)
  const clock: Clock = { now: from?.now ?? new Date(0) }
  const ownKeys = from?.keys.copy() ?? memoryKeys()
  const database = connect(logins, { now: () => clock.now, max, keys: keys ?? ownKeys, poolFor })
  const mails: OutgoingMail[] = [...(from?.mails ?? [])]
  const broken: unknown[] = []
  const codes: { to: string; code: string }[] = []
  const transport = { verify: async () => undefined, send: async (mail: OutgoingMail) => void mails.push(mail) }
  const render = (model: Parameters<typeof renderLetter>[0]) => renderLetter(model, 'nl')
  const deliver = async () => {
    const before = mails.length
    await deliverDue(database, transport)
    return mails.slice(before)
  }
  const own = { ...ownDocuments(), ...(examine ? { examine } : {}) }
  const play = player({ ...own, database, clock, renderLetter: render, deliver }, 'story', '.')
  play.mails.push(...(from?.posted ?? []))
  for (const one of from?.cases ?? []) play.cases.set(one.name, { ...one, worlds: new Map(one.worlds) })
  const noMailbox = { list: async () => [], get: async () => undefined }
  const app = buildApp({
    ...play.services,
    // Whoever asks a page comes in by a session of his or her own.
    database,
    renderDossier: sameNumbers,
    renderPaper,
    signIn: { ...play.services.signIn, notice: loginNoticeSender(transport, () => clock.now) },
    entrance: {
      providers,
      secure: false,
      behindProxy: true,
      mailCode: mailCode ?? (async (to, code) => void codes.push({ to, code })),
    },
    report: (_reference, error) => broken.push(error),
    ...(demo ? { demo: { mailbox: noMailbox, trajectories: async () => [] } } : {}),
  })
  return {
    url,
    database: play.services.database,
    clock,
    app,
    mails,
    broken,
    codes,
    play,
    async tell(steps) {
      if (steps.length === 0) return
      for (const step of readScenario(JSON.stringify(steps), 'story').steps) await play.play(step)
    },
    async cookieOf(who, name = 'zaak') {
      const issuer = letterOf(who)
      if (issuer) {
        const resident = play.cases.get(name)?.resident
        if (!resident) throw new Error(`nobody is called ${name}`)
        await openedBy(url, resident.person, issuer)
        return `drempel=${await openSession(database, resident, 'password')}`
      }
      const actor = who === 'resident' ? play.cases.get(name)?.resident : staffNamed(who)?.actor
      if (!actor) throw new Error(`nobody is called ${who}`)
      return `drempel=${await openSession(database, actor)}`
    },
    async close() {
      await database.close()
      await giveBack()
    },
    async keep() {
      await database.close()
      const stood = await rows()
      await giveBack()
      return {
        rows: stood,
        keys: ownKeys,
        now: clock.now,
        cases: [...play.cases.values()],
        mails,
        posted: play.mails,
      }
    },
  }
}
