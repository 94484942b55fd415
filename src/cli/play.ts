/** `drempel play`: plays scenarios and shows what becomes of them. */
import { parseArgs } from 'node:util'
import { loadConfig } from '../config/config.ts'
import type { Filling } from '../covenant/index.ts'
import { adoptCovenantFile } from '../engine/index.ts'
import { dataOf } from '../player/data.ts'
import { printed } from '../player/print.ts'
import { runFile } from '../player/run.ts'
import { openTheatre } from '../player/theatre.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'

const usage = `Speelt scenario's na op een lege, tijdelijke database.

  drempel play scenarios/positief.yaml
  drempel play scenarios/*.yaml --json

  FILE     een scenario in YAML of JSON; meer dan één mag
  --json   de uitkomst als JSON

De database staat op DATABASE_URL, of anders in een tijdelijke map; er blijft niets over. Met COVENANT_FILE wordt
gespeeld onder het convenant zoals een gemeente het invult.
In docs/scenarios.md staat wat er in een scenario kan.
`

const wrong = 'Schrijf bijvoorbeeld: drempel play scenarios/positief.yaml, of vraag uitleg met --help.\n'

/**
 * Plays the files one after the other. Resolves to 0, to 1 where a scenario went wrong, to 2 for wrong arguments. `atEnd`
 * is told how to close what is open, for when the program is stopped half-way.
 */
export async function play(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const options = read(args)
  if (options === undefined) {
    io.stderr.write(wrong)
    return 2
  }
  if (options.help) {
    io.stdout.write(usage)
    return 0
  }
  const config = loadConfig(process.env)
  if (!config.ok) {
    io.stderr.write(`${config.problems.join('\n')}\n`)
    return 2
  }
  let filling: Filling
  try {
    filling = adoptCovenantFile(config.config.covenantFile)
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : 'onbekend'}\n`)
    return 2
  }
  const opening = openTheatre(config.config.databaseUrl, filling)
  atEnd(() => opening.then((opened) => opened.close()))
  const theatre = await opening
  const results: ReturnType<typeof dataOf>[] = []
  try {
    for (const file of options.files) {
      const run = await runFile(theatre, file)
      results.push(dataOf(run))
      if (!options.json) io.stdout.write(printed(run))
      if (run.problem) io.stderr.write(`${run.problem.message}\n`)
    }
  } finally {
    await theatre.close()
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ scenarios: results }, null, 2)}\n`)
  return results.every(({ ok }) => ok) ? 0 : 1
}

const read = (args: readonly string[]) =>
  ifRead(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' } },
      allowPositionals: true,
    })
    return values.help || positionals.length > 0 ? { ...values, files: positionals } : undefined
  })
