import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyContext, fieldsFor, formFor } from '../engine/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { readScenario, type Step } from '../player/scenario.ts'
import { actNamed, type acts } from '../process/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { filesReading } from './files-reading.ts'

/** Short enough for every field, refused in every file, and of no other field. */
const refused = (name: string, index: number) => [name, `Gevangenis${index}`] as const

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function contextFor(step: Step) {
  const actor = staffNamed(step.as)?.actor
  if (!actor) throw new Error(`nobody is called ${step.as}`)
  if (step.do === 'openCase') return emptyContext(stage.play.services, actor)
  const world = stage.play.cases.get('zaak')?.worlds.get(actor.party) ?? ''
  const form = await formFor(stage.play.services, actor, {
    worldId: world,
    act: step.do as keyof typeof acts,
  })
  if (form.kind !== 'form') throw new Error(`${step.do} is not open`)
  return form.context
}

describe('which files read a text', () => {
  it('is known beforehand of every text that is refused as it is saved, and of no other', async () => {
    const seen: Record<string, unknown> = {}
    for (const told of upTo('progress')) {
      const [step] = readScenario(JSON.stringify([told]), 'story').steps
      if (!step) throw new Error('a story has steps')
      await stage.play.passTime(step.instant)
      const act = actNamed(told.do)
      const isText = ({ kind }: { kind: string }) => kind === 'text' || kind === 'longText'
      if (!Object.values(act.fields).some(isText)) {
        await stage.play.play(step)
        continue
      }
      const context = await contextFor(step)
      const texts = fieldsFor(act.fields, context).flatMap(([name, spec]) => (isText(spec) ? [name] : []))
      const written = { ...step, with: { ...step.with, ...Object.fromEntries(texts.map(refused)) } }
      const reading = filesReading(act, context)
      const names = Object.keys(reading)
      if (names.length > 0) {
        const { fields } = await stage.play.play({ ...written, expect: 'invalid' })
        expect([...new Set(fields)].sort(), told.do).toEqual(names.sort())
      }
      await stage.play.play(names.length > 0 ? step : written)
      seen[told.do] = reading
    }
    expect(seen).toMatchObject({
      openCase: { court: ['corporation'], caseNumber: ['corporation'] },
      writeCorporationNotes: { debts: ['corporation-talk'] },
      writeTeamNotes: { mentalHealth: ['ktsd'] },
      writeIntakeReport: { report: ['kris-corporation-tab'] },
      draftLifeAreas: { situation: ['ktsd'], ownWords: ['ktsd'] },
      registerInKris: {},
      completeFile: {},
      registerBudgetData: { provisionsNote: ['budget'] },
      writeProgressReport: { arrangements: ['kris-corporation-tab'] },
    })
    expect(seen.openCase).not.toHaveProperty('name')
  })
})
