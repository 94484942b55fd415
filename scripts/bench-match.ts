/**
 * `npm run bench:match`: how well and how fast the check of step 3 finds a client, on a made register. The exact lookup
 * beside it goes over the same connection in the same transaction, in turn. Ends with 1 when the promise is not kept.
 */
import { asSession, connect, exactClient, importClients, matchClients, openingSessions } from '../src/database/index.ts'
import { organisations, staffNamed } from '../src/player/organisations.ts'
import { openTheatre } from '../src/player/theatre.ts'
import { questions } from './bench-match/queries.ts'
import { dice, town } from './bench-match/register.ts'

const asked = (name: string, usual: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const [clients, queries, seed] = [asked('clients', 350_000), asked('queries', 2000), asked('seed', 20_260_301)]
const showMistakes = process.argv.includes('--mistakes')
const promised = { recall: 0.98, precision: 0.98, ratio: 3 }

const say = (line: string) => process.stdout.write(`${line}\n`)
const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const milliseconds = (value: number) => `${value.toFixed(3)} ms`

async function main(): Promise<boolean> {
  const theatre = await openTheatre(process.env.DATABASE_URL?.trim() || null)
  try {
    const copy = await theatre.fresh()
    const d = dice(seed)
    const place = town(d, clients)
    const made = questions(d, place, queries)
    const begun = performance.now()
    await importClients(
      copy.url,
      organisations.team.id,
      place.clients.map(({ birthDate = null, ...rest }) => ({ ...rest, birthDate })),
    )
    say(`${clients} clients registered in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    const coordinator = staffNamed('team:coordinator-1')?.actor
    if (!coordinator) throw new Error('nobody coordinates')
    const database = openingSessions(connect(copy.logins, { max: 1 }))
    const [matchTimes, exactTimes]: [number[], number[]] = [[], []]
    const found = await asSession(database, coordinator, async (tx) => {
      const results: { known: string | null; best: string | null; kind: string; offered: boolean }[] = []
      const warm = made.slice(0, 300)
      for (const { query } of warm) {
        await matchClients(tx, { ...query, houseNumber: String(query.houseNumber) })
        await exactClient(tx, { ...query, houseNumber: String(query.houseNumber) })
      }
      for (const { query, known, kind } of made) {
        const written = { ...query, houseNumber: String(query.houseNumber) }
        let start = performance.now()
        const { best, candidates } = await matchClients(tx, written)
        matchTimes.push(performance.now() - start)
        start = performance.now()
        await exactClient(tx, place.clients[results.length] ?? written)
        exactTimes.push(performance.now() - start)
        results.push({ known, best, kind, offered: candidates.some(({ id }) => id === known) })
        if (showMistakes && best !== known)
          say(
            JSON.stringify({
              query,
              client: place.clients.find(({ id }) => id === known),
              best: place.clients.find(({ id }) => id === best),
              candidates: candidates
                .slice(0, 3)
                .map((one) => [place.clients.find(({ id }) => id === one.id)?.name, one.score]),
            }),
          )
      }
      return results
    })
    await database.close()
    return report(found, matchTimes, exactTimes)
  } finally {
    await theatre.close()
  }
}

type Found = { known: string | null; best: string | null; kind: string; offered: boolean }

function report(found: readonly Found[], matchTimes: readonly number[], exactTimes: readonly number[]): boolean {
  const known = found.filter((one) => one.known !== null)
  const right = known.filter((one) => one.best === one.known).length
  const named = found.filter((one) => one.best !== null).length
  const [recall, precision] = [right / known.length, right / Math.max(named, 1)]
  const ratio = at(matchTimes, 0.95) / at(exactTimes, 0.95)
  say(`recall     ${recall.toFixed(4)}  (${right} of ${known.length} known named as single best candidate)`)
  say(`precision  ${precision.toFixed(4)}  (${right} of ${named} named rightly)`)
  say(`offered    ${(known.filter((one) => one.offered).length / known.length).toFixed(4)}  (among the candidates)`)
  for (const kind of new Set(found.filter((one) => one.known === null).map((one) => one.kind)))
    say(`  wrongly named, ${kind}: ${found.filter((one) => one.kind === kind && one.best !== null).length}`)
  say(`  wrongly named, known: ${known.filter((one) => one.best !== null && one.best !== one.known).length}`)
  for (const [name, times] of [
    ['match', matchTimes],
    ['exact', exactTimes],
  ] as const)
    say(`${name}  p50 ${milliseconds(at(times, 0.5))}  p95 ${milliseconds(at(times, 0.95))}`)
  say(`ratio of p95  ${ratio.toFixed(2)}`)
  const kept = recall >= promised.recall && precision >= promised.precision && ratio <= promised.ratio
  say(kept ? 'held' : `not held: recall and precision ${promised.recall} or more, ratio ${promised.ratio} or less`)
  return kept
}

process.exitCode = (await main()) ? 0 : 1
