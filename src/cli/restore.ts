/** `drempel restore`: a backup back in its place, or only looked through. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, loadConfig } from '../config/config.ts'
import {
  backupIn,
  checkFiles,
  checkSchema,
  type KeysFrom,
  keysFor,
  type Look,
  lookInside,
  type Manifest,
  placeKeys,
  readManifest,
  refuseTaken,
  restoreInto,
  restoreRows,
} from '../database/backup/index.ts'
import { problemOf } from './backup.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { toldOfLook } from './restored.ts'

const usage = `Zet een reservekopie van drempel backup terug op een lege plek, en vernietigt opnieuw wat al vernietigd was.

  drempel restore MAP --keys MAP2            in DREMPEL_DATA (of DATABASE_URL), met de sleutels uit de spiegel in MAP2
  drempel restore MAP                        met de sleutels die al op hun plek staan
  drempel restore MAP --keys MAP2 --to DATA  in de map DATA, die nog geen database heeft
  drempel restore --check MAP --keys MAP2    zet niets terug: kijkt op een tijdelijke plek of alles te lezen is
  drempel restore --check MAP --json         de uitkomst als JSON

  --journal BESTAND  een journaal van vernietigde sleutels dat nieuwer is dan de sleutels

MAP is een reservekopie, of een map met meer ervan: dan de nieuwste. De hoofdsleutel komt uit MASTER_KEY, of uit master-key
in DATA of DREMPEL_DATA. Over een database die er al is, wordt niets geschreven. Nakijken vraagt ruimte in de map TMPDIR.

Einde met 0 als alles te lezen is wat niet vernietigd is, met 1 als er meer niet te lezen is, met 2 als het niet kan.
`

const wrong = 'Schrijf: drempel restore MAP --keys MAP2, of vraag uitleg met --help.\n'

type Options = {
  readonly keys?: string
  readonly to?: string
  readonly journal?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** Resolves to 0 where all can be read but what was destroyed, 1 where more cannot, 2 where nothing was put back. */
export async function restore(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const read = readArgs(args)
  const config = loadConfig(process.env)
  if (read?.values.help) {
    io.stdout.write(usage)
    return 0
  }
  const [folder, another] = read?.positionals ?? []
  if (!read || !folder || another !== undefined || (read.values.check && read.values.to !== undefined) || !config.ok) {
    io.stderr.write(config.ok ? wrong : `${config.problems.join('\n')}\n`)
    return 2
  }
  const options: Options = read.values
  try {
    const backup = await backupIn(folder)
    const manifest = readManifest(backup)
    checkSchema(manifest)
    await checkFiles(backup, manifest)
    const target = placeFor(config.config, options.to)
    const keys: KeysFrom = { place: target, mirror: options.keys ?? null, journal: options.journal ?? null }
    const look = options.check
      ? await onTrial(backup, manifest, keys, atEnd)
      : await forGood(backup, manifest, keys, target, atEnd)
    io.stdout.write(
      options.json ? `${JSON.stringify({ backup, ...look }, null, 2)}\n` : toldOfLook(backup, manifest, look),
    )
    if (!options.check) io.stdout.write(whatNow(target))
    return soundness(look)
  } catch (error) {
    io.stderr.write(`${options.check ? 'Nakijken' : 'Terugzetten'} lukt niet: ${problemOf(error)}\n`)
    return 2
  }
}

const soundness = ({ entries, documents, others }: Look) =>
  [entries, documents, others].some(({ lost }) => lost > 0) ? 1 : 0

/** Where the restored Drempel is to be. Its master key may still be with the one that the settings name. */
function placeFor(config: Config, to: string | undefined): Config {
  if (to === undefined) return config
  const there = (folder: string) => existsSync(join(folder, 'master-key'))
  const elsewhere = !there(to) && there(config.dataFolder) ? join(config.dataFolder, 'master-key') : null
  return { ...config, databaseUrl: null, dataFolder: to, masterKey: config.masterKey ?? elsewhere }
}

const postgresIn = ({ dataFolder }: Config) => join(dataFolder, 'postgres')

/** On a server of its own, in a folder that goes again; the keys are only read. */
async function onTrial(backup: string, manifest: Manifest, from: KeysFrom, atEnd: AtEnd): Promise<Look> {
  const { ring, destroyed } = await keysFor(from, manifest)
  const folder = mkdtempSync(join(tmpdir(), 'drempel-check-'))
  const remove = async () => rmSync(folder, { recursive: true, force: true })
  atEnd(remove)
  try {
    const server = await restoreInto(backup, manifest, join(folder, 'postgres'), false)
    atEnd(server.stop)
    try {
      return await lookInside(server.url, ring, destroyed)
    } finally {
      await server.stop()
    }
  } finally {
    await remove()
  }
}

async function forGood(
  backup: string,
  manifest: Manifest,
  from: KeysFrom,
  target: Config,
  atEnd: AtEnd,
): Promise<Look> {
  await refuseTaken(manifest, target.databaseUrl, postgresIn(target))
  const { ring, destroyed } = await placeKeys(from, manifest)
  if (target.databaseUrl !== null) {
    await restoreRows(backup, target.databaseUrl)
    return lookInside(target.databaseUrl, ring, destroyed)
  }
  const server = await restoreInto(backup, manifest, postgresIn(target), true)
  atEnd(server.stop)
  try {
    return await lookInside(server.url, ring, destroyed)
  } finally {
    await server.stop()
  }
}

function whatNow({ databaseUrl, dataFolder }: Config): string {
  const missing = ['master-key', 'seal-key.pem'].filter((name) => !existsSync(join(dataFolder, name)))
  const where = databaseUrl === null ? `met DREMPEL_DATA=${dataFolder}` : 'met deze DATABASE_URL'
  const besides =
    missing.length > 0 ? ` Zet ${missing.join(' en ')} van de oude map erbij, of MASTER_KEY en SEAL_KEY goed.` : ''
  return `Start Drempel ${where}.${besides} Draai daarna drempel retention --run: rijen van wat al vernietigd was, gaan dan ook weg.\n`
}

const readArgs = (args: readonly string[]) =>
  ifRead(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        to: { type: 'string' },
        journal: { type: 'string' },
        check: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  )
