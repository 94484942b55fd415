/** `drempel backup`: the database as it is now, beside the running program, and a mirror of its keys. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '../config/config.ts'
import { BackupProblem, type Taken, takeBackup } from '../database/backup/index.ts'
import { placeOf } from '../database/embedded/index.ts'
import { keyFolder } from '../database/index.ts'
import { OtherKeys } from '../keys/index.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { begin } from './place.ts'

const usage = `Maakt een reservekopie van de database terwijl Drempel draait, en een spiegel van de sleutels.

  drempel backup MAP --keys MAP2            een nieuwe map in MAP, genoemd naar het moment; de sleutels komen in MAP2
  drempel backup MAP --keys MAP2 --keep 30  en haalt de oudste weg, zodat er 30 overblijven
  drempel backup MAP                        alleen de database: zonder sleutels kan niemand lezen wat erin staat

MAP2 hoort op een andere plek dan MAP. Het is een spiegel zonder geschiedenis: wat vernietigd is, wordt ook daar
overschreven. Bewaar er dus geen oude versies van. Wat een lijst met namen nodig heeft om te zoeken, gaat niet mee: dat
maakt Drempel bij de start opnieuw. Van een ingebouwde database zijn het de bestanden, van DATABASE_URL de rijen.
Terugzetten gaat met drempel restore, nakijken met drempel restore --check. De sleutels staan in KEY_STORE, of in de map
DREMPEL_DATA. De hoofdsleutel (MASTER_KEY) gaat niet mee: bewaar die eenmaal, apart.

Einde met 0 als alles gelukt is, met 1 als er iets misging, met 2 als de opdracht niet klopt.
`

const wrong = 'Schrijf: drempel backup MAP --keys MAP2, of vraag uitleg met --help.'

/** Resolves to 0 where the backup is whole, 1 where there is none, 2 where it could not be asked. */
export async function backup(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const options = read(args)
  const [folder, another] = options?.positionals ?? []
  const { keep, keys } = options?.values ?? {}
  const sensible = folder !== undefined && another === undefined && /^[1-9]\d{0,3}$/.test(keep ?? '1')
  const begun = await begin(io, atEnd, {
    help: options?.values.help,
    usage,
    asked: sensible ? folder : undefined,
    wrong,
  })
  if ('exitCode' in begun) return begun.exitCode
  const { config, place, asked } = begun
  try {
    const taken = await takeBackup({
      url: place.url,
      cluster: clusterOf(config),
      folder: asked,
      keyStore: keyFolder(config),
      mirror: keys ?? null,
      keep: keep === undefined ? null : Number(keep),
      drempel: version(),
    })
    io.stdout.write(told(taken))
    for (const warning of warnings(taken)) io.stderr.write(`${warning}\n`)
    return 0
  } catch (error) {
    io.stderr.write(`Er is geen reservekopie gemaakt: ${problemOf(error)}\n`)
    return 1
  } finally {
    await place.stop()
  }
}

const clusterOf = ({ databaseUrl, dataFolder }: Config) =>
  databaseUrl === null ? placeOf(join(dataFolder, 'postgres')).cluster : null

const version = () =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

function told({ folder, manifest: { files, moment }, keys, removed }: Taken): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return [
    `De reservekopie staat in ${folder}: ${count(files.length, 'bestand', 'bestanden')}, ${megabytes(bytes)}, van ${moment}.`,
    keys &&
      `De sleutels staan in de spiegel: ${count(keys.files, 'bestand', 'bestanden')}. Overschreven: ${keys.gone}.`,
    removed > 0 && `Weggehaald: ${count(removed, 'oude reservekopie', 'oude reservekopieën')}.`,
  ]
    .filter((line) => typeof line === 'string')
    .map((line) => `${line}\n`)
    .join('')
}

const count = (n: number, one: string, more: string) => `${n.toLocaleString('nl-NL')} ${n === 1 ? one : more}`
const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`

function warnings({ keys, together }: Taken): string[] {
  if (!keys)
    return ['Let op: de sleutels zijn niet meegegaan. Zonder --keys kan niemand lezen wat er verzegeld in staat.']
  return together
    ? ['Let op: de reservekopie en de spiegel van de sleutels staan op dezelfde schijf. Wie die heeft, heeft alles.']
    : []
}

const faults: Record<OtherKeys['why'], string> = {
  none: 'er staan geen sleutels op de plek waar Drempel ze heeft. Zet KEY_STORE of DREMPEL_DATA goed.',
  other: 'in de map voor de spiegel staan sleutels van een andere Drempel. Geef een andere map.',
  notEmpty: 'in de map voor de spiegel staat iets anders. Geef een lege map.',
  older:
    'de sleutels zijn ouder dan hun spiegel: daar is meer vernietigd. Stop Drempel, zet de sleutels apart en haal ze met ' +
    'drempel restore uit de spiegel.',
}

/** For whoever reads it: our own words, or what the file system or the database says. */
export function problemOf(error: unknown): string {
  if (error instanceof OtherKeys) return faults[error.why]
  if (error instanceof BackupProblem) return error.message
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'ENOSPC') return 'de schijf is vol.'
  return error instanceof Error ? error.message : 'onbekend'
}

const read = (args: readonly string[]) =>
  ifRead(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keys: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }),
  )
