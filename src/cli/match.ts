/** `drempel match`: who of a register somebody may be, for a file of queries. */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config/config.ts'
import {
  type Addresses,
  asSession,
  clientId,
  connect,
  importClients,
  matchClients,
  openingSessions,
} from '../database/index.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { openTheatre } from '../player/theatre.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { type BrokenLine, readable, readRecords } from './records.ts'

const usage = `Zoekt bij elke vraag wie uit een register het kan zijn, zoals het Buurtteam in stap 3 kijkt.

  drempel match --register cliënten.jsonl --queries vragen.jsonl

Beide bestanden hebben regels als
  {"id":"1","name":"Noor Voorbeeld","birthDate":"1980-02-07","street":"Proefstraat","houseNumber":"14",
   "postcode":"3599 ZZ","place":"Utrecht"}
Alleen id moet er staan. Is er alleen een postcode, dan komt wie daar woont.

Per vraag komt er een regel: {"id","best","candidates":[{"id","score","agrees","differs"}]}.
‘best’ is null als het niet zeker is. De gegevens staan in een tijdelijke database; er blijft niets over.

Einde met 0, met 1 als er regels niet klopten, met 2 als de opdracht niet klopt.
`
const wrong =
  'Schrijf bijvoorbeeld: drempel match --register cliënten.jsonl --queries vragen.jsonl, of vraag uitleg met --help.\n'

/** Resolves to the exit code. `atEnd` is told how to close what is open, for when the program is stopped half-way. */
export async function matchFiles(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const options = read(args)
  if (options?.help) {
    io.stdout.write(usage)
    return 0
  }
  if (options?.register === undefined || options.queries === undefined) {
    io.stderr.write(wrong)
    return 2
  }
  const { register, queries } = options
  const unreadable = [register, queries].find((file) => !readable(file))
  const config = loadConfig(process.env)
  if (unreadable !== undefined || !config.ok) {
    io.stderr.write(config.ok ? `Het bestand ‘${unreadable}’ is niet te lezen.\n` : `${config.problems.join('\n')}\n`)
    return 2
  }
  let broken = 0
  const tell =
    (file: string) =>
    ({ line, problem }: BrokenLine) => {
      broken += 1
      io.stderr.write(`${file}, regel ${line}: ${problem}\n`)
    }
  const opening = openTheatre(config.config.databaseUrl)
  atEnd(() => opening.then((opened) => opened.close()))
  const theatre = await opening
  try {
    const { url, logins } = await theatre.fresh()
    const given = await fill(url, readRecords(register, tell(register)))
    await answer(logins, readRecords(queries, tell(queries)), given, io.stdout)
  } finally {
    await theatre.close()
  }
  return broken > 0 ? 1 : 0
}

type Records = ReturnType<typeof readRecords>
type GivenIds = ReadonlyMap<string, string | number>
const organisation = organisations.team.id

/** Gives the ids of the file by those in the database. */
async function fill(url: string, records: Records): Promise<GivenIds> {
  const given = new Map<string, string | number>()
  async function* clients() {
    for await (const { id, line: _line, birthDate, ...record } of records) {
      const own = clientId(organisation, String(id))
      given.set(own, id)
      yield { ...record, id: own, birthDate }
    }
  }
  await importClients(url, organisation, clients())
  return given
}

async function answer(
  logins: Addresses,
  queries: Records,
  given: GivenIds,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const coordinator = staffNamed('team:coordinator-1')?.actor
  if (!coordinator) throw new Error('nobody coordinates')
  const database = openingSessions(connect(logins, { max: 1 }))
  try {
    for await (const { id, line: _line, ...query } of queries) {
      const { best, candidates } = await asSession(database, coordinator, (tx) => matchClients(tx, query))
      const answered = {
        id,
        best: best === null ? null : given.get(best),
        candidates: candidates.map((candidate) => ({ ...candidate, id: given.get(candidate.id) })),
      }
      if (!stdout.write(`${JSON.stringify(answered)}\n`)) await once(stdout, 'drain')
    }
  } finally {
    await database.close()
  }
}

const read = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          register: { type: 'string' },
          queries: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )
