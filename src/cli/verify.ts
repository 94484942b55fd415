/** `drempel verify`: checks that what was sealed is still what it was. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ChainHead, chainHeads, connect, type Database, openKeys } from '../database/index.ts'
import { makeSealKeys, sealer, sealKeysOf } from '../documents/index.ts'
import { type Broken, type CheckResult, verify } from '../questions/index.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { begin } from './place.ts'

const usage = `Kijkt na of alles nog is zoals Drempel het achterliet: verzegelde documenten, of elk gegeven en elk document te
lezen is, het verslag van wie wat deed (de audit) en van wie er keek, de gebeurtenissen, en wie er bij een traject hoort.

  drempel verify
  drempel verify --json          de uitkomst als JSON
  drempel verify --heads BESTAND  vergelijkt ook met koppen die eerder op een andere plek zijn bewaard
  drempel verify --print-heads    schrijft de koppen van nu, om op een andere plek te bewaren

De database staat op DATABASE_URL, of anders in de map DREMPEL_DATA; het mag ook terwijl Drempel draait. De sleutel is
SEAL_KEY, of anders seal-key.pem in die map. Wat opengaat wordt aan niemand getoond.

Einde met 0 als alles klopt, met 1 als er iets niet klopt, met 2 als er niets na te kijken is of de opdracht niet klopt.
`

const faults: Record<Broken['fault'], string> = {
  documentChanged: 'het document is veranderd',
  documentUnreadable: 'het document is niet te lezen: de sleutel is er niet (meer)',
  entryChanged: 'dit gegeven is veranderd, of staat op een andere plaats',
  entryUnreadable: 'dit gegeven is niet te lezen: de sleutel is er niet (meer)',
  documentGone: 'het zegel is er nog, maar het document is weg zonder dat het gewist is',
  sealChanged: 'het zegel zelf is veranderd',
  sealMissing: 'het document hoort een zegel te hebben, maar dat is weg',
  unknownKey: 'het zegel is gemaakt met een sleutel die wij niet kennen',
  auditChanged: 'deze regel van de audit is veranderd, of staat op een andere plaats',
  auditMissing: 'deze regel van de audit is weg',
  auditShortened: 'het einde van de audit is weg vanaf deze regel',
  auditNoHead: 'de kop van de audit is weg; dit is de laatste regel',
  auditCut: 'het begin van de audit is weg vóór deze regel, en geen regel zegt dat het gewist is',
  recordChanged: 'het verslag van deze verwerking is veranderd; de regel van de audit zegt iets anders',
  recordMissing: 'het verslag van deze verwerking is weg',
  recordAdded: 'dit verslag van een verwerking hoort bij geen regel van de audit',
  eventChanged: 'deze gebeurtenis is veranderd',
  eventMissing: 'hier ontbreekt een gebeurtenis',
  assignmentsChanged: 'wie er bij dit traject hoort is veranderd zonder handeling',
  auditNotAsPublished: 'de audit is vanaf deze regel anders dan de kop die eerder is bewaard',
}
const titles: Record<CheckResult['check'], string> = {
  seals: 'Zegels',
  sealed: 'Gegevens en documenten',
  audit: 'Audit',
  records: 'Verwerkingen',
  events: 'Gebeurtenissen',
  assignments: 'Toewijzingen',
}

/** Resolves to 0 where everything holds, 1 where something does not, 2 where it could not be checked. */
export async function verifyDatabase(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const words = read(args)
  const begun = await begin(io, atEnd, {
    help: words?.help,
    usage,
    asked: words,
    wrong: 'Schrijf: drempel verify, of vraag uitleg met --help.',
  })
  if ('exitCode' in begun) return begun.exitCode
  const { config, place, asked: options } = begun
  let database: Database | undefined
  try {
    // Without our own key every seal is a stranger's.
    const keys = sealKeysOf(config, false) ?? makeSealKeys()
    if (options['print-heads']) {
      database = connect({ worker: place.worker })
      io.stdout.write(`${JSON.stringify(await chainHeads(database), null, 2)}\n`)
      return 0
    }
    database = connect({ worker: place.worker }, { keys: await openKeys(config, place.url) })
    const heads = options.heads ? headsIn(options.heads) : []
    const results = await verify({ database, sealer: sealer(keys), url: place.url, heads })
    io.stdout.write(options.json ? `${JSON.stringify({ checks: results }, null, 2)}\n` : results.map(told).join(''))
    return results.every(({ broken }) => broken.length === 0) ? 0 : 1
  } catch (error) {
    io.stderr.write(`Nakijken lukt niet: ${error instanceof Error ? error.message : 'onbekend'}\n`)
    return 2
  } finally {
    await database?.close()
    await place.stop()
  }
}

function told({ check, looked, broken, cut = [] }: CheckResult): string {
  const lines = broken.map(({ about, fault, link }) => `  ${about}${link ? `, regel ${link}` : ''}: ${faults[fault]}\n`)
  const sum = broken.length === 0 ? 'alles klopt' : `${broken.length} ${broken.length === 1 ? 'klopt' : 'kloppen'} niet`
  const begins = cut.map(
    ({ organisation, from, since, by, at }) =>
      `  ${organisation}: begint bij regel ${from} (${since.slice(0, 10)}); wat ervoor stond is gewist op ${at.slice(0, 10)} (regel ${by}).\n`,
  )
  return `${titles[check]}: ${looked} nagekeken, ${sum}.\n${lines.join('')}${begins.join('')}`
}

/** Heads as `--print-heads` wrote them, or of every day, as they are published. Throws where the file is none. */
function headsIn(file: string): ChainHead[] {
  const text = readFileSync(file, 'utf8').trim()
  const read: unknown[] = text.startsWith('[') ? [{ heads: JSON.parse(text) }] : text.split('\n').map(parsed)
  const sound = (head: Partial<ChainHead> | null) =>
    typeof head?.organisation === 'string' && typeof head.seq === 'number' && typeof head.hash === 'string'
  const heads = read.flatMap((line) => (line as { readonly heads?: ChainHead[] } | null)?.heads ?? [null])
  if (!heads.every((head) => head !== null && sound(head))) throw new Error(noHeads)
  return heads.filter((head) => head !== null)
}

const noHeads = 'dit bestand heeft geen koppen van de audit'

/** A line that broke off half-way is no head, and says nothing of what stands in it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(noHeads)
  }
}

const read = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          json: { type: 'boolean' },
          heads: { type: 'string' },
          'print-heads': { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )
