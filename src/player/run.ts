import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { connect } from '../database/index.ts'
import { memoryKeys } from '../keys/index.ts'
import { pagesOf } from '../letters/pdf-text.ts'
import { renderLetter } from '../letters/render.ts'
import { checkSteps } from './check.ts'
import { deliverer } from './delivery.ts'
import type { Mail } from './mails.ts'
import { ownDocuments } from './own-documents.ts'
import { type PlayedStep, player } from './player.ts'
import { readScenario, ScenarioProblem } from './scenario.ts'
import { notesSeen, type SeenCase, type SeenNote, seenOf } from './seen.ts'
import type { Theatre } from './theatre.ts'

export type ShownLetter = {
  readonly step: number
  readonly case: string
  readonly kind: string
  /** For whom an invitation is. */
  readonly copyFor?: string
  readonly pages: number
  readonly text: string
}

/** What a scenario came to: every step, what each person sees at the end, the mails and the letters. */
export type Run = {
  readonly file: string
  readonly steps: readonly PlayedStep[]
  readonly cases: readonly SeenCase[]
  readonly passedOn: readonly SeenNote[]
  readonly mails: readonly Mail[]
  readonly letters: readonly ShownLetter[]
  /** What went wrong; then the steps before it are there, and nothing of the end. */
  readonly problem?: ScenarioProblem
}

/** Plays the scenario of a file on a database of its own. What is wrong with the scenario is in `problem`, not thrown. */
export async function runFile(theatre: Theatre, file: string): Promise<Run> {
  const steps: PlayedStep[] = []
  const nothing = { file, cases: [], passedOn: [], mails: [], letters: [] }
  try {
    return await runText(theatre, readText(file), file, steps)
  } catch (error) {
    if (error instanceof ScenarioProblem) return { ...nothing, steps, problem: error }
    throw error
  }
}

/** The same for a scenario that is there as text; throws `ScenarioProblem`. */
export async function runText(theatre: Theatre, text: string, file: string, steps: PlayedStep[] = []): Promise<Run> {
  const scenario = readScenario(text, file)
  checkSteps(scenario)
  const copy = await theatre.fresh()
  const clock = { now: new Date(0) }
  const pools = copy.poolFor ? { poolFor: copy.poolFor } : {}
  const database = connect(copy.logins, { now: () => clock.now, max: 4, keys: memoryKeys(), ...pools })
  try {
    const stage = {
      database,
      clock,
      renderLetter: (model: Parameters<typeof renderLetter>[0]) => renderLetter(model, 'nl'),
      ...ownDocuments(),
      deliver: deliverer(database),
    }
    const play = player(stage, file, dirname(file))
    for (const step of scenario.steps) steps.push(await play.play(step))
    const cases: SeenCase[] = []
    for (const one of play.cases.values()) cases.push(await seenOf(play, one))
    const letters = play.letters.map(({ step, case: name, model, pdf }) => {
      const pages = pagesOf(pdf).map(tidy)
      const copyFor = 'copyFor' in model ? { copyFor: model.copyFor } : {}
      return { step, case: name, kind: model.kind, ...copyFor, pages: pages.length, text: pages.join('\n\n') }
    })
    const passedOn = await notesSeen(play)
    return { file, steps, cases, passedOn, mails: play.mails, letters }
  } finally {
    await database.close()
    await copy.drop()
  }
}

/** Runs of text stand apart in a PDF, with a space between that is not in the sentence. */
const tidy = (page: string) =>
  page
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;?!])/g, '')
    .trim()

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ScenarioProblem({ file, line: 1 }, 'Dit bestand kunnen wij niet lezen.')
  }
}
