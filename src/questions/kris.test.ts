/** KRIS is read by all: what is the team's own or about health has no way into it, by the covenant nor past it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CategoryName,
  categories,
  entryRecorders,
  type FileName,
  holdRule,
  phases,
  purposeIn,
  readersOf,
  relevanceRule,
} from '../covenant/index.ts'
import { asSession, recordEntries } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { askCase } from './cases.ts'

const kris: readonly FileName[] = ['krisGeneral', 'krisCorporationTab']
const notInKris: readonly CategoryName[] = [
  'physicalHealth',
  'mentalHealth',
  'lifeAreas',
  'supportPlan',
  'stopNote',
  'otherSubject',
]
const staff = {
  'corporation-a:consultant-1': 'corporation',
  'team:worker-1': 'team',
  'team:coordinator-1': 'team',
  'work-and-income:supervisor-1': 'workAndIncome',
} as const

const refused = { name: 'Refused' }

describe('KRIS', () => {
  it('may hold no health data and nothing of KTSD: no rule of the covenant lets it, with a reason or without', () => {
    for (const file of kris) {
      for (const category of notInKris) {
        expect(entryRecorders().filter((rule) => rule.file === file && rule.category === category)).toEqual([])
        expect(readersOf(file, category), `${category} in ${file}`).toEqual([])
        for (const phase of phases) {
          expect(holdRule(file, category, phase)).toBeUndefined()
          expect(relevanceRule(file, category, phase)).toBeUndefined()
        }
      }
    }
    const health = Object.entries(categories).filter(([, one]) => 'health' in one && one.health)
    expect(health.map(([name]) => name).every((name) => notInKris.includes(name as CategoryName))).toBe(true)
  })

  it('says who is involved from the events of each world: no rule lets anybody write a name there', () => {
    expect(entryRecorders().filter(({ category }) => category === 'staffNames')).toEqual([])
    expect(readersOf('krisGeneral', 'staffNames')).toEqual(['corporation', 'team', 'workAndIncome', 'resident'])
  })
})

describe('the database, asked directly as the application’s role', () => {
  let stage: TestStage
  beforeAll(async () => {
    stage = await openStage()
    await stage.tell(upTo('budget'))
  })
  afterAll(() => stage.close())

  const write = async (
    who: keyof typeof staff,
    file: FileName,
    category: CategoryName,
    phase: (typeof phases)[number],
  ) => {
    const actor = staffNamed(who)?.actor
    const world = stage.play.cases.get('zaak')?.worlds.get(staff[who]) ?? ''
    const question = actor && (await askCase(stage.play.services, actor, world))
    if (!question) throw new Error(`${who} has no world`)
    const { trajectoryId } = question.context.rows.world
    const purpose = purposeIn(category, phase) ?? 'sharedFile'
    const footing = { phase, purpose, ground: 'agreement', basis: 'reading' as const }
    return asSession(stage.database, actor, (tx) =>
      recordEntries(tx, trajectoryId, [{ file, category, value: { text: 'x' }, reason: 'Is van belang.', ...footing }]),
    )
  }

  it.each(Object.keys(staff) as (keyof typeof staff)[])(
    'lets %s put nothing of that into KRIS, in any phase',
    async (who) => {
      for (const file of kris)
        for (const category of [...notInKris, 'staffNames'] as const)
          for (const phase of phases)
            await expect(write(who, file, category, phase), `${category} in ${file}, ${phase}`).rejects.toMatchObject(
              refused,
            )
    },
  )

  it('lets the worker write in KTSD through budget management, and nobody else, nor after it', async () => {
    for (const phase of ['onboarding', 'budgetManagement'] as const)
      await expect(write('team:worker-1', 'ktsd', 'lifeAreas', phase)).resolves.toHaveLength(1)
    for (const phase of ['registration', 'intake', 'closing'] as const)
      await expect(write('team:worker-1', 'ktsd', 'lifeAreas', phase)).rejects.toMatchObject(refused)
    for (const who of ['corporation-a:consultant-1', 'work-and-income:supervisor-1'] as const)
      await expect(write(who, 'ktsd', 'lifeAreas', 'onboarding')).rejects.toMatchObject(refused)
  })
})
