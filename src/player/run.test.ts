import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { warmTheatre } from '../testing/theatre.ts'
import { dataOf } from './data.ts'
import { printed } from './print.ts'
import { runFile, runText } from './run.ts'

const theatre = warmTheatre()

const who = 'corporation-a:consultant-1'
const opened = {
  as: who,
  at: '2026-03-02T10:00',
  do: 'openCase',
  with: {
    name: 'Noor Voorbeeld',
    street: 'Proefstraat',
    houseNumber: '14',
    postcode: '3599 ZZ',
    place: 'Utrecht',
    judgment: 'possible',
  },
}
const told = (outcome: string) => ({
  as: who,
  at: '2026-03-03T10:00',
  do: 'informResident',
  with: { channel: 'telephone', on: '2026-03-03', outcome },
})
const signal = { as: who, at: '2026-03-03T11:00', do: 'sendSignal' }
const play = (...steps: object[]) => runText(theatre, JSON.stringify(steps, null, 1), 'proef.json')
const problem = (...steps: object[]) =>
  play(...steps).then(
    () => 'no problem',
    (error: Error) => error.message,
  )

describe('playing a scenario', () => {
  it('says in one line what may not be done, with its place, also when the steps before it were fine', async () => {
    expect(await problem(opened, told('refusedTeam'), signal)).toMatch(
      /^proef\.json:\d+: stap 3: sendSignal als corporation-a:consultant-1 lukt niet\. De bewoner wil dit niet\. [^\n]+$/,
    )
  })

  it('says the same of an act in a case that does not exist', async () => {
    expect(await problem(signal)).toMatch(/stap 1: sendSignal .* lukt niet\. Deze zaak bestaat niet/)
  })

  it('says which field is wrong', async () => {
    const future = { ...told('consent'), with: { channel: 'telephone', on: '2026-03-09', outcome: 'consent' } }
    expect(await problem(opened, future)).toContain('on: Deze dag moet nog komen.')
  })

  it('refuses a step that was to be refused but is not', async () => {
    expect(await problem(opened, { ...told('consent'), expect: 'refused' })).toContain(
      'lukt, maar er staat expect: refused',
    )
    expect(await problem(opened, { ...told('consent'), expect: 'invalid' })).toContain(
      'lukt, maar er staat expect: invalid',
    )
  })

  it('tells not allowed from not right', async () => {
    const future = { ...told('consent'), with: { channel: 'telephone', on: '2026-03-09', outcome: 'consent' } }
    expect(await problem(opened, { ...future, expect: 'refused' })).toContain('mag wel, maar klopt niet')
    expect(await problem(opened, told('refusedTeam'), { ...signal, expect: 'invalid' })).toContain('mag niet, terwijl')
    expect(await problem(opened, { ...future, expect: 'invalid', field: 'outcome' })).toContain('het gaat om: on')
    expect(await problem(opened, { ...future, expect: 'invalid', field: 'on' })).toBe('no problem')
  })

  it('takes an act that nobody knows and a form with nothing in it for refused, where a step says so', async () => {
    const unknown = { ...signal, do: 'fly', expect: 'refused' }
    const empty = { as: who, at: '2026-03-03T11:00', do: 'informResident', expect: 'refused' }
    const run = await play(opened, unknown, empty)
    expect(run.steps.map(({ became }) => became)).toEqual(['done', 'notThere', 'invalid'])
  })

  it('lets a term that ran out before a step run out first, at its own time', async () => {
    const run = await runText(theatre, lapse, 'proef.yaml')
    const events = run.cases[0]?.seen[0]?.timeline.filter(({ event }) => event === 'agreementLapsed')
    expect(events).toMatchObject([{ at: '2026-04-12T00:00', by: 'Drempel' }])
  })

  it('gives the same data twice, whatever was drawn at random', async () => {
    const file = fileURLToPath(new URL('../../scenarios/positief.yaml', import.meta.url))
    const [first, second] = [await runFile(theatre, file), await runFile(theatre, file)]
    const data = JSON.stringify(dataOf(first))
    expect(data).toBe(JSON.stringify(dataOf(second)))
    expect(data).toContain('KRIS-1')
    expect(data).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('names a case where there are several, and wraps the letters', async () => {
    const file = fileURLToPath(new URL('../../scenarios/opnieuw.yaml', import.meta.url))
    expect(printed(await runFile(theatre, file))).toContain('consultant-1 [tweede]: sendSignal: gedaan')
    const letters = printed(await runText(theatre, lapse, 'proef.yaml')).split('Brieven (')[1] ?? ''
    expect(letters).toContain('Stap 4: Uitnodiging, afschrift voor het Buurtteam, 1 bladzijde')
    expect(Math.max(...letters.split('\n').map((line) => line.length))).toBeLessThan(110)
  })

  it('shows people what became in their own words', async () => {
    const text = printed(await play(opened, told('noAnswer'), { ...signal, expect: 'refused' }))
    expect(text).toContain('3 maart 2026 11:00  corporation-a:consultant-1: sendSignal: mag niet (zoals verwacht)')
    expect(text).toContain('Wat resident ziet (Bewoner)')
    expect(text).toMatch(/Ziet niets van deze zaak: .*corporation-b:consultant-1, .*team:coordinator-1/)
  })
})

const lapse = `
- as: corporation-a:consultant-1
  at: 2026-03-02T10:00
  do: openCase
  with: { name: Noor Voorbeeld, street: Proefstraat, houseNumber: 14, postcode: 3599 ZZ, place: Utrecht, judgment: possible }
- { as: "corporation-a:consultant-1", at: 2026-03-03T10:00, do: informResident, with: { channel: telephone, on: 2026-03-03, outcome: consent } }
- { as: "corporation-a:consultant-1", at: 2026-03-03T11:00, do: sendSignal }
- { as: "corporation-a:consultant-1", at: 2026-03-03T12:00, do: inviteToTalk, with: { date: 2026-03-12, time: "10:00", minutes: 60, place: home } }
- { as: "team:coordinator-1", at: 2026-03-04T09:00, do: checkKnown, with: { result: known } }
- { as: "team:coordinator-1", at: 2026-03-04T09:05, do: assignWorker, with: { worker: worker-2 } }
- { as: "team:worker-2", at: 2026-03-12T10:00, do: recordTalkConsent, with: { explained: true, given: true } }
- { as: "team:worker-2", at: 2026-03-12T10:30, do: judgeEligibility, with: { judgment: eligible } }
- { as: "corporation-a:consultant-1", at: 2026-03-12T10:30, do: judgeEligibility, with: { judgment: eligible } }
- { as: "corporation-a:consultant-1", at: 2026-03-12T10:40, do: drawUpAgreement, with: { explained: true } }
- { as: resident, at: 2026-05-01T10:00, do: makeRequest, with: { kind: access, on: 2026-05-01, how: writing } }
`
