/** A covenant that a municipality fills in anew goes for what begins then; what is under way keeps the one it began with. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncCovenant } from '../database/index.ts'
import { annexRules } from '../process/rules.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo, usual } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'

let stage: TestStage
const cases = ['before', 'after'] as const
type Name = (typeof cases)[number]
const filling = {
  whoHearsFreeze: ['corporation'],
  whoSigns: ['resident', 'corporation', 'team'],
  'terms.invitation': 7,
}
/** The same in both, step by step, from one of the usual way to another. */
async function both(to: Parameters<typeof upTo>[0], from?: Parameters<typeof upTo>[0]) {
  for (const step of upTo(to).slice(from ? upTo(from).length : 0))
    for (const name of cases) await stage.tell([{ ...step, case: name }])
}

beforeAll(async () => {
  stage = await openStage()
  await stage.tell([{ ...usual.open(), case: 'before' }])
  await syncCovenant(stage.url, annexRules, filling)
  // Said once more it begins no third one.
  await syncCovenant(stage.url, annexRules, { ...filling })
  await stage.tell([{ ...usual.open(), case: 'after' }])
  await both('signal', 'open')
})
afterAll(() => stage.close())

async function page(who: string, name: Name, path = ''): Promise<string> {
  const visitor = new Visitor(stage)
  visitor.cookies.set('drempel', (await stage.cookieOf(who, name)).split('=')[1] ?? '')
  const party = who.split(':')[0]?.startsWith('corporation') ? 'corporation' : 'team'
  const { status, text } = await visitor.ask(`/zaak/${stage.play.cases.get(name)?.worlds.get(party)}${path}`)
  expect(status).toBe(200)
  return text
}
const [consultant, worker] = ['corporation-a:consultant-1', 'team:worker-1']

describe('a covenant that is filled in anew', () => {
  it('is there beside the old one, each with rules of its own', async () => {
    const owner = new pg.Client({ connectionString: stage.url })
    await owner.connect()
    const { rows } = await owner.query(`select id, filling from drempel.covenant order by id`)
    await owner.end()
    expect(rows).toEqual([
      { id: 1, filling: {} },
      { id: 2, filling },
    ])
  })

  it('has its own terms', async () => {
    // Five days after Wednesday 4 March are Monday 9 March; seven are the 11th.
    expect(await page(consultant, 'before')).toContain('9 maart')
    const after = await page(consultant, 'after')
    expect(after).toContain('11 maart')
    expect(after).not.toContain('9 maart')
  })

  it('says who signs on the screen', async () => {
    await both('agreement', 'signal')
    const signs = async (name: Name) => {
      const form = await page(consultant, name, '/signOnTablet')
      return ['name1', 'name2', 'name3', 'name4'].filter((field) => form.includes(`name="${field}"`))
    }
    expect(await signs('before')).toEqual(['name1', 'name2', 'name3'])
    expect(await signs('after')).toEqual(['name1', 'name2', 'name4'])
  })

  it('says who hears of the freeze, on the page and in the table', async () => {
    await both('freeze', 'agreement')
    expect(await page(worker, 'before')).toContain('bevroor de incasso')
    expect(await page(worker, 'after')).not.toMatch(/incasso/i)
    for (const name of cases) expect(await page(consultant, name)).toContain('bevroor de incasso')
  })
})
