/** Mail that perhaps did not come is told to whose act it was, and listed for the privacy officer; to nobody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { type Actor, asSession, notify, openWorld, readMailNotCome } from '../database/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import { deliver } from '../messages/deliver.ts'
import { smtpTransport } from '../messages/smtp.ts'
import { mailServer, type TestServer } from '../messages/smtp-server.fixture.ts'
import { NoTls } from '../messages/transport.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'

let stage: TestStage
let server: TestServer
beforeAll(async () => {
  stage = await openStage()
  server = await mailServer()
  await stage.tell(upTo('signal'))
})
afterAll(async () => {
  await stage.close()
  await server.stop()
})
beforeEach(() => really(stage.url, `delete from drempel.message where kind = 'glass' or state <> 'sent'`))

const consultant = 'corporation-a:consultant-1'
const actorOf = (who: string): Actor => {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
const trajectory = async () =>
  (await really(stage.url, 'select trajectory_id as id from drempel.world limit 1'))[0]?.id as string

/** The mail of the signal once more, with a server that behaves so; what became of it, and its Message-ID. */
async function sentAgain(behaviour: Parameters<TestServer['behave']>[0], times = 1) {
  const [row] = await really(
    stage.url,
    `insert into drempel.message (id, trajectory_id, party, kind, to_person, to_mailbox, message_id, queued_at, queued_by,
        queued_party, sent_from, sent_to, tells)
      select gen_random_uuid(), trajectory_id, party, kind, to_person, to_mailbox, gen_random_uuid(), queued_at, queued_by,
        queued_party, sent_from, sent_to, tells
      from drempel.message where kind = 'news' and party = 'team' and state = 'sent' limit 1 returning id, message_id`,
  )
  server.behave(behaviour)
  let end: string = ''
  for (let time = 0; time < times; time += 1)
    end = await deliver(stage.database, smtpTransport(server.url), row?.id).catch((error: Error) => error.message)
  return { end, messageId: row?.message_id as string }
}
const page = async (who: string, path: string) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who), host: 'localhost' } })
  return answer.text()
}
const casePage = (who: string, party: 'corporation' | 'team') =>
  page(who, `/zaak/${stage.play.cases.get('zaak')?.worlds.get(party)}`)

describe('mail that was refused', () => {
  it('is told on the case page to who did the act, and to nobody else', async () => {
    expect((await sentAgain({ recipient: 550 })).end).toBe('refused')
    expect(await casePage(consultant, 'corporation')).toMatch(/De mail van [^<]+ aan Buurtteam kwam niet aan/)
    expect(await casePage('team:coordinator-1', 'team')).not.toContain('kwam niet aan')
  })

  it('is listed for the privacy officer of who sent it, by number, kind and state, and for no other', async () => {
    const { messageId } = await sentAgain({ recipient: 550 })
    const text = await page('corporation-a:privacy-officer', '/logboek')
    expect(text).toContain(messageId)
    expect(text).toContain('geweigerd door de mailserver')
    for (const other of ['corporation-b:privacy-officer', 'team:privacy-officer', 'work-and-income:privacy-officer'])
      expect(await page(other, '/logboek')).not.toContain(messageId)
    const name = (await page(consultant, '/werklijst')).match(/Noor Voorbeeld|Sam Verzonnen/)?.[0]
    if (name) expect(text).not.toContain(name)
    await expect(asSession(stage.database, actorOf(consultant), readMailNotCome)).rejects.toThrow('refused')
  })
})

describe('mail of which nobody can tell', () => {
  it('is told after the second time only, as perhaps', async () => {
    const once = await sentAgain({ afterData: 'hangUp' })
    expect(once.end).toBe('mail-once-more')
    expect(await casePage(consultant, 'corporation')).not.toContain('misschien niet aan')
    const twice = await sentAgain({ afterData: 'hangUp' }, 2)
    expect(twice.end).toBe('uncertain')
    expect(await casePage(consultant, 'corporation')).toMatch(/De mail van [^<]+ aan Buurtteam kwam misschien niet aan/)
    expect(await page('corporation-a:privacy-officer', '/logboek')).toContain(twice.messageId)
  })
})

describe('what the sender does not know', () => {
  const lost = async (who: Actor) =>
    (
      await asSession(stage.database, who, async (tx) =>
        tx.client.query('select drempel.lost_mail($1) as lost', [await trajectory()]),
      )
    ).rows[0]?.lost
  const fail = (state: string) =>
    really(stage.url, `update drempel.message set state = $1 where party = 'workAndIncome'`, [state])

  it('is not told by a mail that did not come: not that another party takes part, nor who left there', async () => {
    const [id, desk] = [await trajectory(), actorOf('work-and-income:supervisor-1')]
    await asSession(stage.database, actorOf('team:coordinator-1'), (tx) =>
      openWorld(tx, id, { party: 'workAndIncome', organisationId: desk.organisation ?? '' }),
    )
    stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
    await asSession(stage.database, actorOf(consultant), (tx) =>
      notify(tx, id, { party: 'workAndIncome', role: 'trajectorySupervisor', kind: 'news' }),
    )
    for (const state of ['refused', 'uncertain', 'dropped']) {
      await fail(state)
      expect(await lost(actorOf(consultant))).toBeNull()
      const officer = (who: string) => asSession(stage.database, actorOf(who), readMailNotCome)
      expect(await officer('corporation-a:privacy-officer')).toEqual([])
      expect(await officer('work-and-income:privacy-officer')).toMatchObject([{ kind: 'news', state }])
    }
  })

  it('is not told of a colleague elsewhere for whom it was no longer', async () => {
    const { end } = await sentAgain({ recipient: 550 })
    await really(stage.url, `update drempel.message set state = 'dropped' where state = $1`, [end])
    expect(await lost(actorOf(consultant))).toBeNull()
    const listed = async (who: string) => (await asSession(stage.database, actorOf(who), readMailNotCome)).length
    expect([await listed('corporation-a:privacy-officer'), await listed('team:privacy-officer')]).toEqual([0, 1])
  })
})

describe('when the other party does something', () => {
  it('it is said no longer: they have seen it', async () => {
    await sentAgain({ recipient: 550 })
    expect(await casePage(consultant, 'corporation')).toContain('kwam niet aan')
    await really(
      stage.url,
      `insert into drempel.event (trajectory_id, party, seq, act, draft, type, payload, at, by_party, by_role, covenant_id, hash)
        select trajectory_id, 'corporation', 900, gen_random_uuid(), 0, type, payload, at + interval '1 year', 'team', 'vhCoordinator',
          covenant_id, hash
        from drempel.event where party = 'corporation' limit 1`,
    )
    expect(
      (
        await asSession(stage.database, actorOf(consultant), async (tx) =>
          tx.client.query('select drempel.lost_mail($1) as lost', [await trajectory()]),
        )
      ).rows,
    ).toEqual([{ lost: null }])
  })
})

describe('a code to log in with that could not go safely', () => {
  it('is not sent, and who asked for it reads that', async () => {
    const tried: string[] = []
    const doors = await openStage({
      mailCode: async (_to, code) => {
        tried.push(code)
        if (tried.length !== 2) throw new NoTls('mail-server-without-tls')
      },
    })
    await doors.tell(upTo('signal'))
    const world = doors.play.cases.get('zaak')?.worlds.get('corporation')
    const letter = await (await new Visitor(doors, '198.51.100.1').as(consultant)).ask(
      `/zaak/${world}/sendActivation`,
      {
        sleutel: crypto.randomUUID(),
      },
    )
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(letter.bytes))?.[0] ?? ''
    const someone = new Visitor(doors, '198.51.100.2')
    await someone.ask('/activeren', { code })
    const password = 'paard lamp wolk fiets'
    await someone.ask('/activeren/account', { naam: 'noor', wachtwoord: password, nogeens: password })
    const form = { slot: 'mail', mail: 'noor@voorbeeld.example' }
    const refused = await someone.ask('/activeren/slot', form)
    expect([refused.status, refused.text.includes('niet veilig per mail weg')]).toEqual([422, true])
    expect((await someone.ask('/activeren/slot', form)).to).toBe('/activeren/klaar')
    expect((await someone.ask('/activeren/klaar', { code: tried[1] ?? '' })).status).toBe(200)
    const back = new Visitor(doors, '198.51.100.3')
    const asked = await back.ask('/inloggen', { naam: 'noor', wachtwoord: password })
    expect(asked.to).toBe('/inloggen/code?niet-verstuurd')
    for (const path of [asked.to ?? '', (await back.ask('/inloggen/code', { again: 'yes' })).to ?? ''])
      expect((await back.ask(path)).text).toContain('niet veilig per mail weg')
    expect(tried).toHaveLength(4)
    await doors.close()
  })
})
