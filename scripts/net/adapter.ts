/**
 * Everything that the recorder takes from the program itself: when code moves, this file follows and no other does. The
 * rest of the recorder goes by addresses of pages, the names of acts as the printed covenant has them, and PostgreSQL's catalog.
 */
import { dirname } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer, text as textOf } from 'node:stream/consumers'
import { checkText } from '../../src/cli/check-text.ts'
import { covenant } from '../../src/cli/covenant/index.ts'
import { matchFiles } from '../../src/cli/match.ts'
import { messages } from '../../src/cli/messages.ts'
import { printPapers } from '../../src/cli/papers.ts'
import { play as playFiles } from '../../src/cli/play.ts'
import { register } from '../../src/cli/register.ts'
import { retention } from '../../src/cli/retention.ts'
import { scenariosDocument } from '../../src/cli/scenarios-document.ts'
import { term } from '../../src/cli/term.ts'
import { verifyDatabase } from '../../src/cli/verify.ts'
import { type Actor, connect, readWorklist } from '../../src/database/index.ts'
import { runRetention } from '../../src/engine/index.ts'
import { openSession } from '../../src/identity/index.ts'
import { memoryKeys } from '../../src/keys/index.ts'
import { renderDossier } from '../../src/letters/dossier.ts'
import { renderPaper } from '../../src/letters/paper.ts'
import { pagesOf } from '../../src/letters/pdf-text.ts'
import { renderLetter } from '../../src/letters/render.ts'
import { samples } from '../../src/letters/samples.ts'
import { deliverDue } from '../../src/messages/deliver.ts'
import type { OutgoingMail } from '../../src/messages/transport.ts'
import { checkSteps } from '../../src/player/check.ts'
import { dataOf } from '../../src/player/data.ts'
import { staff, staffNamed } from '../../src/player/organisations.ts'
import { ownDocuments } from '../../src/player/own-documents.ts'
import { type PlayedStep, player } from '../../src/player/player.ts'
import { printed } from '../../src/player/print.ts'
import type { Run } from '../../src/player/run.ts'
import { readScenario } from '../../src/player/scenario.ts'
import { notesSeen, seenOf } from '../../src/player/seen.ts'
import { openTheatre } from '../../src/player/theatre.ts'
import { buildApp } from '../../src/web/index.ts'

/** Who works somewhere, as scenarios name them. */
export const people = staff.map(({ full, role, actor }) => ({
  who: full,
  role: role as string,
  party: actor.party as string,
}))

/** One world of a case: whose it is, and its public id. */
export type World = { readonly name: string; readonly party: string; readonly id: string }
export type Told = {
  readonly number: number
  readonly as: string
  readonly at: string
  readonly do: string
  readonly case: string
  readonly with: Readonly<Record<string, unknown>>
}

/** The program on a database of its own, with its clock and the steps of one scenario. */
export type Stage = {
  readonly steps: readonly Told[]
  /** Every mail that went out, as it was composed. */
  readonly mails: readonly OutgoingMail[]
  /** What the application reported as broken. */
  readonly broken: readonly string[]
  /** Plays the next step; throws where it does not become what the scenario wants. */
  play(step: Told): Promise<void>
  worlds(): readonly World[]
  /** The cookie of a session of somebody of the staff, or of the resident of a case. */
  cookieOf(who: string, name?: string): Promise<string>
  ask(path: string, init: RequestInit, demo?: boolean): Promise<Response>
  /** What `drempel play` says of it, as JSON and as text. */
  said(file: string): Promise<{ json: string; text: string }>
  /** Lets time pass and destroys what may no longer be kept. */
  destroy(instant: string): Promise<unknown>
  close(): Promise<void>
}

export type House = {
  stage(file: string, story: string): Promise<Stage>
  /** The owner's address of an empty, prepared database. */
  empty(): Promise<{ readonly url: string; drop(): Promise<void> }>
  close(): Promise<void>
}

/** What the database draws by chance: in the bytes of a PDF it cannot be told from other text. */
const sameNumbers = <T>(model: T): T =>
  JSON.parse(
    JSON.stringify(model)
      .replace(/\b\d{4}-\d{4}-\d{2}\b/g, '1000-0000-00')
      .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '00000000-0000-4000-8000-000000000000')
      .replace(/\b[0-9a-f]{12}\b/g, '0123456789ab'),
  )

export async function openHouse(): Promise<House> {
  const theatre = await openTheatre(null)
  return {
    empty: () => theatre.fresh(),
    close: () => theatre.close(),
    async stage(file, story) {
      const scenario = readScenario(story, file)
      checkSteps(scenario)
      const copy = await theatre.fresh()
      const clock = { now: new Date('2026-03-01T09:00:00Z') }
      const database = connect(copy.logins, { now: () => clock.now, max: 4, keys: memoryKeys() })
      const mails: OutgoingMail[] = []
      const broken: string[] = []
      const transport = { verify: async () => undefined, send: async (mail: OutgoingMail) => void mails.push(mail) }
      const deliver = async () => {
        const before = mails.length
        await deliverDue(database, transport)
        return mails.slice(before).map(({ to, subject, text }) => ({ to, subject, text }))
      }
      const stage = {
        ...ownDocuments(),
        database,
        clock,
        deliver,
        renderLetter: (model: Parameters<typeof renderLetter>[0]) => renderLetter(model, 'nl'),
      }
      const play = player(stage, file, dirname(file))
      const played: PlayedStep[] = []
      const services = {
        ...play.services,
        database,
        renderDossier: (dossier: Parameters<typeof renderDossier>[0]) => renderDossier(sameNumbers(dossier)),
        renderPaper,
        entrance: { providers: [], secure: false, behindProxy: true, mailCode: async () => undefined },
        report: (_reference: string, error: unknown) => void broken.push(String(error)),
      }
      const actorOf = (who: string, name: string): Actor | undefined =>
        who === 'resident' ? play.cases.get(name)?.resident : staffNamed(who)?.actor
      /** Somebody who reads each world, as the demo finds them. */
      const trajectories = async () => {
        const found = []
        for (const { worlds, resident } of play.cases.values()) {
          const readers = []
          for (const [party, worldId] of worlds) {
            const actors = party === 'resident' ? (resident ? [resident] : []) : staff.map(({ actor }) => actor)
            for (const actor of actors.filter((one) => one.party === party && one.role !== 'privacyOfficer')) {
              const lines = await readWorklist(database, actor, { activity: 'readWorklist' })
              if (!lines.some((line) => line.worldId === worldId)) continue
              readers.push({ party, worldId, actor })
              break
            }
          }
          found.push({ id: worlds.get('resident') ?? '', worlds: readers })
        }
        return found
      }
      const apps = [
        buildApp(services),
        buildApp({
          ...services,
          demo: { mailbox: { list: async () => [], get: async () => undefined }, trajectories },
        }),
      ]
      return {
        steps: scenario.steps,
        mails,
        broken,
        async play(step) {
          played.push(await play.play(step as (typeof scenario.steps)[number]))
        },
        worlds: () =>
          [...play.cases.values()].flatMap(({ name, worlds }) =>
            [...worlds].map(([party, id]) => ({ name, party: party as string, id })),
          ),
        async cookieOf(who, name = 'zaak') {
          const actor = actorOf(who, name)
          if (!actor) throw new Error(`nobody is called ${who}`)
          return `drempel=${await openSession(database, actor)}`
        },
        async ask(path, init, demo = false) {
          clock.now = new Date(clock.now.getTime() + 1)
          const app = apps[demo ? 1 : 0] as (typeof apps)[number]
          return app.request(path, init)
        },
        async said(name) {
          const cases = []
          for (const one of play.cases.values()) cases.push(await seenOf(play, one))
          const letters = play.letters.map(({ step, case: of, model, pdf }) => {
            const pages = pdfPages(pdf)
            return { step, case: of, kind: model.kind, pages: pages.length, text: pages.join('\n\n') }
          })
          const passedOn = await notesSeen(play)
          const run: Run = { file: name, steps: played, cases, passedOn, mails: play.mails, letters }
          return { json: `${JSON.stringify(dataOf(run), null, 2)}\n`, text: printed(run) }
        },
        async destroy(instant) {
          await play.passTime(instant)
          return runRetention({ database })
        },
        async close() {
          await database.close()
          await copy.drop()
        },
      }
    },
  }
}

export const pdfPages = (pdf: Uint8Array): readonly string[] =>
  pagesOf(pdf).map((page) => page.replace(/\s+/g, ' ').trim())

/** A letter of each kind, in the languages in which letters exist. */
export async function* letters() {
  for (const [name, model] of Object.entries(samples))
    for (const language of ['nl', 'en'] as const) yield { name, language, pdf: await renderLetter(model, language) }
}

type Io = { readonly stdin: NodeJS.ReadableStream; readonly stdout: PassThrough; readonly stderr: PassThrough }
const commands: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  play: (args, io) => playFiles(args, io),
  covenant: (args, io) => covenant(args, io),
  papers: (args, io) => printPapers(args, io, new Date('2026-03-02T09:00:00Z')),
  term: (args, io) => term(args, io),
  'check-text': (args, io) => checkText(args, io),
  verify: (args, io) => verifyDatabase(args, io),
  messages: (args, io) => messages(args, io),
  retention: (args, io) => retention(args, io),
  match: (args, io) => matchFiles(args, io),
  register: (args, io) => register(args, io),
  'scenarios-doc': (args, io) => scenariosDocument(args, io),
}
export const commandNames = Object.keys(commands)

/** Runs a command as `drempel` does, in this program. */
export async function command(name: string, args: readonly string[], stdin = '') {
  const io = { stdin: Readable.from([stdin]), stdout: new PassThrough(), stderr: new PassThrough() }
  const reading = Promise.all([buffer(io.stdout), textOf(io.stderr)])
  const code = await commands[name]?.(args, io)
  io.stdout.end()
  io.stderr.end()
  const [out, error] = await reading
  return { code, out, error }
}
