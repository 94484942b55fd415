/**
 * The net of issue 9: records everything the program says under a fixed clock and fixed randomness, so that `diff -r` of
 * the records of two versions shows every change of behaviour. It goes when the house has been turned.
 *
 *   node --import tsx scripts/net.ts --out DIR [--only scenarios,papers,public,schema] [--scenario NAME]
 *   node --import tsx scripts/net-compare.ts DIR DIR
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { command, openHouse } from './net/adapter.ts'
import type { Roles } from './net/looker.ts'
import { outTo } from './net/out.ts'
import { recordPapers } from './net/papers.ts'
import { plans } from './net/plan.ts'
import { recordPublic } from './net/public.ts'
import { recordScenario } from './net/scenario.ts'
import { recordSchema } from './net/schema.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string', default: 'scenarios,papers,public,schema' },
    scenario: { type: 'string', multiple: true, default: [] },
  },
})
if (!values.out) throw new Error('write --out DIR')
const parts = values.only.split(',')
rmSync(values.out, { recursive: true, force: true })
const out = outTo(values.out)
const say = (line: string) => process.stdout.write(`${line}\n`)

async function rolesOfActs(): Promise<Roles> {
  const printed = JSON.parse((await command('covenant', ['--format', 'json'])).out.toString())
  return new Map(Object.entries<{ roles: string[] }>(printed.acts).map(([act, { roles }]) => [act, roles]))
}

if (parts.includes('papers')) await recordPapers(out)
const house = await openHouse()
try {
  if (parts.includes('schema')) {
    const { url, drop } = await house.empty()
    await recordSchema(url, out).finally(drop)
  }
  if (parts.includes('public')) await recordPublic(house, out)
  if (parts.includes('scenarios')) {
    const roles = await rolesOfActs()
    for (const plan of plans()) {
      if (values.scenario.length > 0 && !values.scenario.includes(plan.name)) continue
      const from = performance.now()
      await recordScenario(house, plan, out, roles)
      say(`${plan.name} ${((performance.now() - from) / 1000).toFixed(0)} s`)
    }
  }
} finally {
  await house.close()
}
for (const [kind, count] of out.kinds) say(`${kind} ${count}`)
const { user, system } = process.cpuUsage()
say(`own CPU ${((user + system) / 1e6).toFixed(0)} s, without PostgreSQL`)
