/** Who looked is told to the resident alone, as organisation and role; who in person did is for the own privacy officer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, checkChains } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { askLog } from './audit-log.ts'
import { askCase, askLooked, askWorklist } from './cases.ts'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('assign'))
})
afterAll(() => stage.close())

const actorOf = (who: string): Actor => {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
const worldOf = (who: string) => stage.play.cases.get('zaak')?.worlds.get(actorOf(who).party) ?? ''
const looked = (who: string) => askLooked(stage.play.services, actorOf(who), worldOf(who))

describe('who looked', () => {
  it('is not for anybody but the resident', async () => {
    for (const who of ['corporation-a:consultant-1', 'team:coordinator-1', 'team:privacy-officer'])
      expect(await looked(who), who).toBeUndefined()
    const other = await askLooked(stage.play.services, actorOf('resident'), worldOf('team:coordinator-1'))
    expect(other).toBeUndefined()
  })

  it('names the organisation, the role and the act, for every reading and every act, and no person', async () => {
    await askCase(stage.play.services, actorOf('team:coordinator-1'), worldOf('team:coordinator-1'))
    await askWorklist(stage.play.services, actorOf('corporation-a:consultant-1'))
    const lines = (await looked('resident')) ?? []
    const said = lines.map(({ organisation, role, activity, kind }) => [organisation, role, activity, kind].join(' | '))
    expect(said).toContain('Buurtteam Proefwijk | vhCoordinator | checkKnown | act')
    expect(said).toContain('Buurtteam Proefwijk | vhCoordinator | readCase | read')
    expect(said).toContain('Stichting Proefwonen | housingConsultant | readWorklist | read')
    expect(JSON.stringify(lines)).not.toContain(actorOf('team:coordinator-1').person)
  })

  it('does not count somebody who was refused: there was nothing to see', async () => {
    const before = (await looked('resident'))?.length ?? 0
    expect(
      await askCase(stage.play.services, actorOf('corporation-b:consultant-1'), worldOf('corporation-a:consultant-1')),
    ).toBeUndefined()
    // One more: the resident's own reading just now.
    expect((await looked('resident'))?.length).toBe(before + 1)
  })
})

describe('the audit', () => {
  it('says who in person, to the privacy officer of that organisation, and holds as a chain', async () => {
    const lines = (await askLog(stage.play.services, actorOf('team:privacy-officer')))?.lines ?? []
    const persons = new Set(lines.map(({ person }) => person))
    expect(persons).toContain(actorOf('team:coordinator-1').person)
    expect(persons).not.toContain(actorOf('corporation-a:consultant-1').person)
    expect((await checkChains(stage.url)).broken).toEqual([])
  })
})
