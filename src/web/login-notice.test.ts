/** The mail that a letter was made or used: to whom it goes, and that whoever reads along learns nothing of a case. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OutgoingMail } from '../messages/transport.ts'
import { organisations } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { byProvider, codeBy, consultant, providerOf, withMail, worker } from './logging-in.fixture.ts'

let stage: TestStage
let before = 0
beforeAll(async () => {
  stage = await openStage({ providers: [providerOf('digid', 'DigiD')] })
  await stage.tell(upTo('assign'))
})
beforeEach(() => {
  before = stage.mails.length
})
afterAll(() => stage.close())

const toResident = (address: string): OutgoingMail[] => stage.mails.slice(before).filter(({ to }) => to === address)
/** What follows a letter is done with nobody waiting for it. */
async function codeAndMail(): Promise<string> {
  const code = await codeBy(stage, worker, 'team')
  while (stage.mails.length === before) await new Promise((soon) => setTimeout(soon, 5))
  return code
}
const pass = (days: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + days * 86_400_000)
}
const caseWords =
  /huisuitzetting|ontruim|vonnis|schuld|huur|achterstand|budget|traject|dossier|drempel|\bvh\b|kris|corporatie|buurtteam|werk en inkomen|gemeente|convenant|http|\d/i

function tellsNothing(mails: readonly OutgoingMail[]): void {
  expect(mails).toHaveLength(1)
  const mail = mails[0] ?? expect.fail('there is no mail')
  expect(mail.subject).toBe('Er is iets met uw inlog')
  expect(mail.text).toContain('Er is iets veranderd aan hoe u inlogt, of er is een nieuwe code voor gemaakt.')
  expect(mail.text).toContain('Was u dat niet?')
  const said = `${mail.subject}\n${mail.text}`
  expect(said).not.toMatch(caseWords)
  for (const { name } of Object.values(organisations)) expect(said).not.toContain(name)
  expect(Object.keys(mail).sort()).toEqual(['date', 'from', 'messageId', 'subject', 'text', 'to'])
  // To the minute, as every mail: not to be laid beside a line of a log.
  expect(mail.date.getTime() % 60_000).toBe(0)
}

it('is sent to nobody where nobody logs in yet', async () => {
  await withMail(stage, await codeBy(stage, consultant, 'corporation'), 'een', 'een@voorbeeld.example')
  expect(stage.mails.slice(before).filter(({ subject }) => subject === 'Er is iets met uw inlog')).toEqual([])
})

it('tells who logs in already that a letter was made, and nothing of a case', async () => {
  const code = await codeAndMail()
  const mails = toResident('een@voorbeeld.example')
  tellsNothing(mails)
  expect(mails[0]?.text).not.toContain(code)
})

it('tells who logged in before that a letter was used, at the address of before', async () => {
  const code = await codeAndMail()
  pass(3)
  before = stage.mails.length
  await withMail(stage, code, 'twee', 'twee@voorbeeld.example')
  tellsNothing(toResident('een@voorbeeld.example'))
  expect(toResident('twee@voorbeeld.example')).toEqual([])
})

it('tells of the end of a login by letter in the same words', async () => {
  await (await byProvider(stage, 'digid')).ask('/mijn-vh/inloggen/zonder-brief', {})
  tellsNothing(toResident('twee@voorbeeld.example'))
})

it('leaves nothing broken', () => {
  expect(stage.broken).toEqual([])
})
