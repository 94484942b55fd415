import { people, type Stage } from './adapter.ts'
import { recorded } from './answer.ts'
import { browserOf } from './browse.ts'
import { crawl, fileNames } from './end.ts'
import { lookersOf, nameOf, pageOf, worldNames } from './looker.ts'
import { normaliser } from './normal.ts'
import type { Out } from './out.ts'

const yearsLater = [1, 3, 8]

/** What is destroyed in the years after the last step, the report of it, and what is left to read. */
export async function recordKept(stage: Stage, name: string, out: Out): Promise<void> {
  const end = stage.steps.at(-1)?.at ?? ''
  const names = worldNames(stage)
  for (const years of yearsLater) {
    const place = `kept/${name}/${years}`
    const done = await stage.destroy(`${Number(end.slice(0, 4)) + years}${end.slice(4)}:00.000Z`)
    // How many lines of logs go depends on how much was looked at here.
    const report = JSON.stringify(done, null, 2).replace(/("(?:logs|sessions)": )\d+/g, '$1"some"')
    out.write(`${place}/run.json`, normaliser(names)(report))
    for (const { who } of people.filter(({ role }) => role === 'privacyOfficer')) {
      const ask = browserOf(stage, await stage.cookieOf(who), 'nl')
      const nameFor = fileNames(normaliser(names))
      for (const answer of await crawl(ask, ['/bewaren'], (path) => !path.startsWith('/bewaren')))
        out.write(
          `${place}/${who.replace(':', '.')}.${nameFor(answer.path, answer.type)}`,
          normaliser(names)(recorded(answer)),
        )
    }
    for (const looker of lookersOf(stage)) {
      const ask = browserOf(stage, await stage.cookieOf(looker.who, looker.world.name), 'nl')
      const answer = await ask(pageOf(looker))
      if (answer.status === 200) out.write(`${place}/${nameOf(looker)}.html`, normaliser(names)(recorded(answer)))
    }
  }
}
