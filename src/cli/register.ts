/** `drempel register`: fills the register of a team organisation's clients, or makes its search table anew. */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config/config.ts'
import { AlreadyRunning, startEmbedded } from '../database/embedded/index.ts'
import { clientId, importClients, migrate, rebuildSearch, syncCovenant, teamOrganisations } from '../database/index.ts'
import { annexRules } from '../process/rules.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { readable, readRecords } from './records.ts'

const usage = `Vult het register van cliënten van het Buurtteam, waarin stap 3 kijkt of iemand bekend is.

  drempel register --import cliënten.jsonl
  drempel register --rebuild

  --import        regels als {"id":"1","name":"Noor Voorbeeld","birthDate":"1980-02-07","street":"Proefstraat",
                  "houseNumber":"14","postcode":"3599 ZZ","place":"Utrecht"}; een id dat er al is, wordt bijgewerkt
  --rebuild       maakt de zoekgegevens opnieuw uit het register
  --organisation  naam of id van de organisatie, als er meer dan een is

Klopt een regel niet, dan wordt er niets ingelezen. De database staat op DATABASE_URL, of in de map van Drempel.
Draait Drempel daar al? Stop het dan eerst.

Einde met 0, met 1 als er iets niet klopte, met 2 als de opdracht niet klopt.
`
const wrong = 'Schrijf bijvoorbeeld: drempel register --import cliënten.jsonl, of vraag uitleg met --help.\n'

/** Resolves to the exit code. Nothing is imported when a line is broken. */
export async function register(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const options = read(args)
  if (options?.help) {
    io.stdout.write(usage)
    return 0
  }
  if (options === undefined || (options.import === undefined) === (options.rebuild !== true)) {
    io.stderr.write(wrong)
    return 2
  }
  const config = loadConfig(process.env)
  if (!config.ok || (options.import !== undefined && !readable(options.import))) {
    io.stderr.write(
      config.ok ? `Het bestand ‘${options.import}’ is niet te lezen.\n` : `${config.problems.join('\n')}\n`,
    )
    return 2
  }
  try {
    const { databaseUrl, dataFolder } = config.config
    const own = databaseUrl
      ? undefined
      : await startEmbedded({ dataDir: join(dataFolder, 'postgres'), log: () => undefined })
    const stop = async () => own?.stop()
    atEnd(stop)
    try {
      const url = databaseUrl ?? own?.url ?? ''
      await migrate(url)
      await syncCovenant(url, annexRules)
      return await work(url, options, io)
    } finally {
      await stop()
    }
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    io.stderr.write('Drempel draait al in deze map. Stop het eerst, of geef DATABASE_URL.\n')
    return 2
  }
}

type Options = { readonly import?: string; readonly organisation?: string }

async function work(url: string, options: Options, io: Io): Promise<number> {
  const teams = await teamOrganisations(url)
  const wanted = options.organisation
  const [team, another] = teams.filter(({ id, name }) => wanted === undefined || wanted === id || wanted === name)
  if (!team || another) {
    const names = teams.map(({ name }) => name).join(', ')
    io.stderr.write(
      names ? `Schrijf bij --organisation een van: ${names}.\n` : 'Er is nog geen Buurtteam in deze database.\n',
    )
    return 2
  }
  if (options.import === undefined) {
    io.stdout.write(`De zoekgegevens zijn opnieuw gemaakt voor ${await rebuildSearch(url, team.id)} cliënten.\n`)
    return 0
  }
  const count = await importFile(url, team.id, options.import, io)
  if (count === undefined) return 1
  io.stdout.write(`Het register heeft nu ${count} cliënten.\n`)
  return 0
}

/** Carries the end of an import through its transaction: nothing of the file is kept. */
class Broken extends Error {}

async function importFile(url: string, organisation: string, file: string, io: Io): Promise<number | undefined> {
  let broken = 0
  const records = readRecords(file, ({ line, problem }) => {
    broken += 1
    io.stderr.write(`${file}, regel ${line}: ${problem}\n`)
  })
  async function* clients() {
    for await (const { line, ...record } of records) {
      if (record.name === '') {
        broken += 1
        io.stderr.write(`${file}, regel ${line}: het veld ‘name’ ontbreekt.\n`)
      }
      yield { ...record, id: clientId(organisation, String(record.id)) }
    }
    if (broken > 0) throw new Broken()
  }
  try {
    return await importClients(url, organisation, clients())
  } catch (error) {
    if (error instanceof Broken) return undefined
    throw error
  }
}

const read = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          import: { type: 'string' },
          rebuild: { type: 'boolean' },
          organisation: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )
