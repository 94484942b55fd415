/**
 * The program is really started, really used and really killed, with SIGKILL at moments of chance: what was acknowledged
 * is there afterwards, nothing happened twice, what was removed is gone with its key and nothing else is, and each mail went out,
 * once more only where nobody could tell, or is known to be uncertain.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../config/config.ts'
import { connect, openKeys, workerAddress } from '../database/index.ts'
import { openBytes, type Place } from '../database/keys/sealed.ts'
import { makeSealKeys, sealer, sealKeysOf } from '../documents/index.ts'
import { type KeyRing, Unreadable } from '../keys/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { figure, times } from '../testing/proof.ts'
import { usual } from '../testing/story.ts'
import {
  clearAway,
  databaseUrl,
  end,
  enter,
  folder,
  kill,
  launch,
  mailsKept,
  page,
  portTaken,
  rows,
  runs,
  type Sent,
  send,
  start,
} from './kept.fixture.ts'
import { verify } from './verify.ts'

const kills = times(5, 200)
const as = (who: string, role: string) => `${staffNamed(who)?.actor.person}.${role}`
const consultant = as('corporation-a:consultant-1', 'housingConsultant')
const officers = ['corporation-a', 'corporation-b', 'team', 'work-and-income'].map((at) =>
  as(`${at}:privacy-officer`, 'privacyOfficer'),
)

afterAll(clearAway)

const today = new Date().toISOString().slice(0, 10)
const opened: Readonly<Record<string, unknown>> = { ...usual.open().with }
const contact = { channel: 'telephone', on: today, outcome: 'consent' }
const subject = {
  file: 'corporationFile',
  category: 'children',
  text: 'Twee kinderen.',
  reason: 'De school bepaalt wanneer wij kunnen komen.',
}

/** An entry as it was sealed, whatever became of it. */
type Sealed = Place & { readonly value: Buffer }
type Pair = { readonly goes: Sealed; readonly stays: Sealed }

/** One case after the other, each with something removed and a mail at its end, until the program dies. */
async function work(cookie: string, sent: Sent[], pairs: Pair[], keys: () => string): Promise<void> {
  const does = async (path: string, values: Readonly<Record<string, unknown>>) => {
    const one = await send(cookie, { path, key: keys(), values })
    sent.push(one)
    return one
  }
  for (;;) {
    const { world } = await does('/nieuw', opened)
    if (!world) return
    for (const [act, values] of [
      ['recordSubject', subject],
      ['recordSubject', subject],
      ['informResident', contact],
    ] as const)
      if (!(await does(`/zaak/${world}/${act}`, values)).acknowledged) return
    const shown = await page(cookie, `/zaak/${world}`)
    const removals = [...shown.matchAll(/href="(\/zaak\/[^"]+\/gegeven\/([^"/]+)\/removeEntry)"/g)]
    const [goes, stays] = await sealedAs(removals.map(([, , id]) => id ?? ''))
    const path = removals.find(([, , id]) => id === goes?.id)?.[1]
    if (!path || !goes || !stays) {
      // The page of a program that lives has them.
      if (!shown || removals.length === 2) return
      throw new Error(`${removals.length} entries could be removed`)
    }
    // Before it is sent: what is not acknowledged may have been done all the same, and is sent again.
    pairs.push({ goes, stays })
    if (!(await does(path, { why: 'notRelevant' })).acknowledged) return
    if (!(await does(`/zaak/${world}/sendSignal`, {})).acknowledged) return
  }
}

/** Nothing where the server has died meanwhile. */
const sealedAs = (ids: readonly string[]): Promise<Sealed[]> =>
  rows<Sealed>(
    `select id, trajectory_id as "trajectoryId", file, category, value from drempel.entry where id::text = any($1) order by random()`,
    [ids],
  ).catch(() => [])

function whyNot(keys: KeyRing, { value, ...place }: Sealed): Unreadable['why'] | 'opens' {
  try {
    openBytes(keys, 'entry.value', place, value)
    return 'opens'
  } catch (error) {
    if (error instanceof Unreadable) return error.why
    throw error
  }
}

async function until(nothing: string, values: unknown[] = []): Promise<void> {
  while ((await rows(nothing, values)).length > 0) await pause(100)
}

describe('a program that is killed at any moment', () => {
  const began = new Date().toISOString()
  const sent: Sent[] = []
  const pairs: Pair[] = []
  const ofForms = `trajectory_id in (select trajectory_id from drempel.act_done where act_key like 'sleutel-van-%')`
  const count = (ending: string) => sent.filter(({ path }) => path.endsWith(ending)).length

  it('has its port to itself: a second program says so, and starts nothing', async () => {
    await start()
    const other = mkdtempSync(join(tmpdir(), 'drempel-second-'))
    try {
      const second = launch(portTaken(), other)
      let said = ''
      second.stderr.on('data', (part: Buffer) => (said += part.toString()))
      expect(await new Promise((ended) => second.once('close', ended))).toBe(1)
      expect(said).toContain(`Port ${portTaken()} is in use`)
      expect(readdirSync(other)).toEqual([])
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
    await kill()
  })

  it(`keeps what it acknowledged and does nothing twice, ${kills} times`, async () => {
    let number = 0
    const keys = () => `sleutel-van-een-formulier-${number++}`
    await start()
    for (let round = 0; round < kills; round++) {
      const cookie = await enter(consultant)
      const working = Promise.all([work(cookie, sent, pairs, keys), work(cookie, sent, pairs, keys)])
      // By how much was done, since a busy computer does nothing in half a second; the last bit by chance.
      const enough = sent.length + 1 + Math.floor(Math.random() * 14)
      while (sent.length < enough && runs()) await pause(1)
      await pause(Math.random() * 30)
      await kill()
      await working
      await start()
      // What was not acknowledged is sent again with the same form, as a person would.
      const again = sent.filter(({ acknowledged }) => !acknowledged).slice(-2)
      const back = await enter(consultant)
      for (const one of again) expect((await send(back, one)).acknowledged).toBe(true)
    }
    const acknowledged = sent.filter((one) => one.acknowledged)
    figure(
      `${kills} kills, ${acknowledged.length} forms acknowledged, ${sent.length - acknowledged.length} cut off, ` +
        `${count('/removeEntry')} of them removals`,
    )
    expect(acknowledged.length).toBeGreaterThan(kills)
    const done = await rows<{ act_key: string }>(
      `select act_key from drempel.act_done where act_key like 'sleutel-van-%'`,
    )
    const known = new Set(done.map(({ act_key }) => act_key))
    expect(acknowledged.filter(({ key }) => !known.has(key))).toEqual([])
    // Each form was sent until it was done, so there is one event for each, and not one more.
    const events = await rows<{ type: string; n: number }>(
      `select type, count(*)::int as n from drempel.event where party = 'corporation' and ${ofForms} group by type`,
    )
    expect(Object.fromEntries(events.map(({ type, n }) => [type, n]))).toEqual({
      caseOpened: count('/nieuw'),
      subjectRecorded: count('/recordSubject'),
      residentInformed: count('/informResident'),
      entryRemoved: count('/removeEntry'),
      signalSent: count('/sendSignal'),
    })
    // In each case what was recorded is there once, but for what was removed.
    const wrong = await rows(
      `select trajectory_id from drempel.event where party = 'corporation' and ${ofForms} group by trajectory_id
        having count(*) filter (where type = 'subjectRecorded') - count(*) filter (where type = 'entryRemoved')
          <> (select count(*) from drempel.entry e where e.trajectory_id = event.trajectory_id and e.category = 'children')`,
    )
    expect(wrong).toEqual([])
  })

  it('has removed what it said, with its key, and everything else opens and is vouched for', async () => {
    expect(pairs).toHaveLength(count('/removeEntry'))
    expect(pairs.length).toBeGreaterThan(0)
    await until('select from drempel.key_to_destroy')
    const left = await rows('select id from drempel.entry where id::text = any($1)', [pairs.map(({ goes }) => goes.id)])
    expect(left).toEqual([])
    const read = loadConfig({ DREMPEL_DATA: folder })
    if (!read.ok) throw new Error(read.problems.join())
    const url = databaseUrl()
    const keys = await openKeys(read.config, url)
    const database = connect({ worker: await workerAddress(read.config, url) }, { keys })
    try {
      // As whoever has an older copy of the database, and the keys of now.
      expect(pairs.filter(({ goes }) => whyNot(keys, goes) !== 'keyGone')).toEqual([])
      expect(pairs.filter(({ stays }) => whyNot(keys, stays) !== 'opens')).toEqual([])
      const seals = sealKeysOf(read.config, false) ?? makeSealKeys()
      const checks = await verify({ database, sealer: sealer(seals), url })
      expect(checks.flatMap(({ check, broken }) => broken.map((one) => ({ check, ...one })))).toEqual([])
      figure(
        `${pairs.length} removed; ${checks.map(({ check, looked }) => `${check} ${looked}`).join(', ')}: all right`,
      )
    } finally {
      await database.close()
    }
  })

  it('loses no mail, sends one again only where nobody could tell, and lists what stays uncertain', async () => {
    // The demo's own cases are dated before; their mail is not the mailbox's.
    await until(`select from drempel.message where state in ('queued', 'handingOver') and queued_at >= $1`, [began])
    const messages = await rows<{ message_id: string; state: string; unsure: boolean }>(
      'select message_id, state, unsure from drempel.message where queued_at >= $1',
      [began],
    )
    const kept = mailsKept()
    const here = new Set(kept)
    const unsure = messages.filter((one) => one.unsure).map(({ message_id }) => message_id)
    const twice = kept.filter((id, index) => kept.indexOf(id) !== index)
    expect(twice.filter((id) => !unsure.includes(id))).toEqual([])
    expect(new Set(twice).size).toBe(twice.length)
    expect(messages.filter(({ state, message_id }) => state === 'sent' && !here.has(message_id))).toEqual([])
    expect(messages.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([])
    expect(messages).toHaveLength(count('/sendSignal'))
    const uncertain = messages.filter(({ state }) => state === 'uncertain').map(({ message_id }) => message_id)
    const lists = await Promise.all(officers.map(async (officer) => page(await enter(officer), '/logboek')))
    expect(uncertain.filter((id) => !lists.some((list) => list.includes(id)))).toEqual([])
    figure(
      `${messages.length} mails: ${unsure.length} went once more, ${twice.length} came twice, ${uncertain.length} uncertain and listed`,
    )
    await end()
  })
})
