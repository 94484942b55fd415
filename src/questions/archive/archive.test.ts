/** What a resident takes away holds all that the database has, but for what is withheld; what an organisation gives holds its own. */
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../../database/example.fixture.ts'
import type { Actor } from '../../database/index.ts'
import { overhead } from '../../keys/box.ts'
import { staffNamed } from '../../player/organisations.ts'
import { openStage, type TestStage } from '../../testing/stage.ts'
import { between, onEntry, signed, subject, upTo, usual } from '../../testing/story.ts'

import { archiveOf } from './archive.ts'
import { archiveColumns } from './archive-columns.ts'
import { archiveData } from './archive-data.ts'
import { type Archive, archiveSchema } from './archive-schema.ts'
import type { ColumnClass } from './column-classes.ts'
import { askArchive, type Material } from './material.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const withheld = 'kanarie ingehouden'
const canaries = {
  value: 'kanarie in een gegeven',
  reason: 'kanarie in een reden',
  older: 'kanarie die er eerder stond',
  withheldFor: 'kanarie van wat er niet wordt getoond',
}
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('open'),
    usual.letter(),
    ...between('contact', 'agreement'),
    signed(),
    ...between('kris', 'complete', { intakeReport: { report: canaries.older } }),
    subject(consultant, '2026-03-19T09:30', {
      file: 'corporationFile',
      category: 'children',
      text: canaries.value,
      reason: canaries.reason,
      presence: ['resident'],
    }),
    { as: consultant, at: '2026-03-19T09:31', do: 'recordRentalHistory', with: { nuisance: withheld } },
    onEntry(consultant, '2026-03-19T09:32', 'withholdEntry', 'corporationFile.nuisance', {
      ground: 'othersRights',
      text: canaries.withheldFor,
      until: '2026-12-31',
    }),
    onEntry(consultant, '2026-03-19T09:33', 'correctEntry', 'krisCorporationTab.intakeReport', {
      text: 'Mevrouw doet mee.',
      why: 'wasWrong',
    }),
    ...between('plan', 'budget'),
    usual.income(),
    usual.debt(),
    usual.rent(),
    usual.arrangement(),
    usual.budgetRent(),
    ...between('progress', 'progress'),
    {
      as: 'resident',
      at: '2026-06-30T16:00',
      do: 'askToCall',
      with: { whom: 'team', when: 'any', phone: '030 000 00 01' },
    },
  ])
  await stage.cookieOf('resident')
  const { person } = actorOf('resident')
  const [mine] = await really(stage.url, 'select trajectory_id from drempel.world where id = $1', [worldOf('resident')])
  // Nothing writes these in a story: a form with its key, and mail to the resident.
  await really(
    stage.url,
    `insert into drempel.act_done (act_key, person_id, trajectory_id, party, result, at)
      values ('k', $1, $2, 'resident', '{}', '2026-06-30T14:01:02.003Z')`,
    [person, mine?.trajectory_id],
  )
  await really(
    stage.url,
    `insert into drempel.message (id, trajectory_id, party, kind, to_person, state, message_id, queued_at, sent_at,
        queued_by, queued_party)
      values (gen_random_uuid(), $2, 'resident', 'news', $1, 'sent', 'x', '2026-06-30T14:02:02.003Z',
        '2026-06-30T14:03:02.003Z', $1, 'resident')`,
    [person, mine?.trajectory_id],
  )
  await really(
    stage.url,
    `insert into drempel.assignment (trajectory_id, party, role, person_id, since, until)
      values ($2, 'resident', 'resident', $1, '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z')`,
    [person, mine?.trajectory_id],
  )
  await really(
    stage.url,
    `insert into drempel.credential (person_id, login_key, password_hash, factor, sealed, changed, since)
      values ($1, '\\x01', 'x', 'app', '\\x02', '2026-06-30T14:04:02.003Z', '2026-06-30T14:04:02.003Z')`,
    [person],
  )
  await really(
    stage.url,
    `insert into drempel.login_identity values ('https://digid.example', '\\x03', $1, '2026-06-30T14:05:02.003Z')`,
    [person],
  )
  await really(stage.url, `update drempel.client set birth_date = '1980-02-07'`)
  await really(
    stage.url,
    `update drempel.person set name = 'Noor Kanarie', phone = '030 000 00 09', mail = 'noor@kanarie.example' where id = $1`,
    [person],
  )
})
afterAll(() => stage.close())

function actorOf(who: string): Actor {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
const worldOf = (who: string) => stage.play.cases.get('zaak')?.worlds.get(actorOf(who).party) ?? ''
async function materialOf(who: string, only?: 'corporation' | 'team'): Promise<Material> {
  const material = await askArchive(stage.play.services, actorOf(who), worldOf(who), only)
  if (!material) throw new Error(`${who} has no such case`)
  return material
}

/** What stands at a path of the archive: `entries[].value` of all entries. */
function valuesAt(data: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (found, part) => {
      const name = part.replace('[]', '')
      const next = found.flatMap((one) => {
        const value = (one as Record<string, unknown> | null)?.[name]
        return value === undefined || value === null ? [] : [value]
      })
      return part.endsWith('[]') ? next.flat() : next
    },
    [data],
  )
}

const schema = () =>
  really(
    stage.url,
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'drempel' order by table_name, ordinal_position`,
  )

/** The rows of each table that are about this resident, or that the resident's world has. */
const rowsOf: Readonly<Record<string, string>> = {
  act_done: 'person_id = $2',
  assignment: `trajectory_id = $1 and party = 'resident' and role <> 'timer'`,
  client: 'id in (select client_id from drempel.client_link where trajectory_id = $1)',
  document: 'trajectory_id = $1 and withheld_until is null',
  entry: 'trajectory_id = $1 and withheld_until is null',
  event: `trajectory_id = $1 and party = 'resident'`,
  message: 'to_person = $2',
  organisation: `party <> 'corporation' or id = (select corporation_id from drempel.world where trajectory_id = $1 limit 1)`,
  person: 'id = $2',
  credential: 'person_id = $2',
  login_identity: 'person_id = $2',
  processing_record: 'subjects @> array[(select s.subject from drempel.log_subject s where s.trajectory_id = $1)]',
  seal: 'trajectory_id = $1',
  session: 'person_id = $2',
  withholding: 'trajectory_id = $1',
  world: `trajectory_id = $1 and party = 'resident'`,
}
/** What the database may hold in a form of its own: instead of it, words that the story put there are looked for. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'entry.value': [canaries.value, canaries.older, canaries.withheldFor],
  'entry.reason': [canaries.reason],
}
const told = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(text) ? new Date(text).toISOString() : text
}

async function inDatabase(table: string, column: string): Promise<string[]> {
  const [mine] = await really(stage.url, 'select trajectory_id from drempel.world where id = $1', [worldOf('resident')])
  const condition = rowsOf[table] ?? 'false'
  const all = [mine?.trajectory_id, actorOf('resident').person]
  const text = `select distinct to_jsonb(${column}) as value from drempel.${table}
    where ${column} is not null and (${condition}) and ($1::uuid is not null or $2::uuid is not null)`
  const value =
    column === 'bytes' ? text.replace('to_jsonb(bytes)', `to_jsonb(octet_length(bytes) - ${overhead})`) : text
  return (await really(stage.url, value, all)).map((row) => told(row.value))
}

describe('the list of columns', () => {
  it('has every column of every table, and none that is gone', async () => {
    const there = (await schema()).map(({ table, column }) => `${table}.${column}`)
    const listed = Object.entries(archiveColumns).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )
    expect(
      there.filter((one) => !listed.includes(one)),
      'not classified in archive-columns.ts',
    ).toEqual([])
    expect(
      listed.filter((one) => !there.includes(one)),
      'no such column',
    ).toEqual([])
  })

  it('names for each only paths that the schema of the archive has', () => {
    const paths = Object.values(archiveColumns)
      .flatMap((columns) => Object.values(columns))
      .flatMap((what) => ('at' in what ? [what.at] : 'byKeeper' in what ? [what.byKeeper] : []))
    for (const path of paths) expect(() => archiveSchema.shape[path.split(/[.[]/)[0] as keyof Archive]).not.toThrow()
    const tops = Object.keys(archiveSchema.shape)
    expect(paths.filter((path) => !tops.includes(path.split(/[.[]/)[0] ?? ''))).toEqual([])
  })
})

describe('the archive', () => {
  const inArchive = Object.entries(archiveColumns).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, what]: [string, ColumnClass]) => {
      if ('at' in what)
        return [{ name: `${table}.${column}`, table, column, path: what.at, older: what.older, who: 'resident' }]
      return 'byKeeper' in what
        ? [{ name: `${table}.${column}`, table, column, path: what.byKeeper, older: undefined, who: coordinator }]
        : []
    }),
  )
  const made = new Map<string, Archive>()
  const archiveFor = async (who: string) => {
    const data = made.get(who) ?? archiveData(await materialOf(who))
    made.set(who, data)
    return data
  }

  it.each(inArchive)('has what stands in $name', async ({ name, table, column, path, older, who }) => {
    const asked = await archiveFor(who)
    const found = [...valuesAt(asked, path), ...(older ? valuesAt(asked, older) : [])].map(told)
    const expected = planted[name] ?? (await inDatabase(table, column))
    expect(expected.length, `nothing stands in ${name} that could be looked for`).toBeGreaterThan(0)
    // An event tells whom by name, where the database has an id.
    if (path === 'events[].what') return expect(found.length).toBeGreaterThan(10)
    if (path === 'entries[].value') found.push(JSON.stringify(asked.entries))
    const missing = expected.filter(
      (value) => !found.some((one) => (planted[name] ? one.includes(value) : one === value)),
    )
    expect(missing, `${name} is not at ${path}`).toEqual([])
  })

  it('has nothing of what is withheld, in any byte, but says that something is', async () => {
    const material = await materialOf('resident')
    const files = unzipSync(archiveOf(material, new Uint8Array([1])))
    for (const [name, bytes] of Object.entries(files)) expect(Buffer.from(bytes).includes(withheld), name).toBe(false)
    expect(archiveData(material).withheld).toMatchObject([
      { party: 'corporation', file: 'corporationFile', ground: 'othersRights', reason: canaries.withheldFor },
    ])
    const own = JSON.stringify(archiveData(await materialOf(consultant)))
    expect(own).toContain(withheld)
  })

  it('has the documents themselves, each as it is kept', async () => {
    const material = await materialOf('resident')
    const files = unzipSync(archiveOf(material, new Uint8Array([1])))
    const { documents } = archiveData(material)
    expect(documents.length).toBeGreaterThan(3)
    for (const { path, bytes } of documents) expect(files[path]?.length, path).toBe(bytes)
    expect(Object.keys(files).sort()).toEqual(
      ['gegevens.json', 'gegevens.pdf', ...documents.map(({ path }) => path)].sort(),
    )
  })

  it('is the same, byte by byte, when it is made of the same', async () => {
    const material = await materialOf('resident')
    const pdf = new Uint8Array([1, 2, 3])
    expect(Buffer.from(archiveOf(material, pdf)).equals(Buffer.from(archiveOf(material, pdf)))).toBe(true)
  })

  it('is not there for who is not assigned, nor for a privacy officer', async () => {
    for (const who of ['corporation-a:consultant-2', 'corporation-a:privacy-officer'])
      expect(await askArchive(stage.play.services, actorOf(who), worldOf(consultant))).toBeUndefined()
    expect(await askArchive(stage.play.services, actorOf(consultant), worldOf(worker))).toBeUndefined()
  })

  it('of one organisation has nothing of another, by whoever it is made', async () => {
    for (const who of ['resident', consultant]) {
      const data = archiveData(await materialOf(who, 'corporation'))
      expect(data.only).toBe('corporation')
      expect([...new Set(data.entries.map(({ recorded }) => recorded.party))]).toEqual(['corporation'])
      expect([...new Set(data.events.map(({ by }) => by.party))]).toEqual(['corporation'])
      expect(data.documents.every(({ recorded }) => recorded.party === 'corporation')).toBe(true)
      const text = JSON.stringify(data)
      for (const strange of ['Mila Testman', 'Karim', 'Rachid', 'Buurtteam Proefwijk', 'Post ordenen'])
        expect(text, `${who}: ${strange}`).not.toContain(strange)
    }
  })

  it('names no account, no register and nobody who looked, but in the archive of whom they are', async () => {
    const data = archiveData(await materialOf(worker))
    expect([data.account, data.register, data.looked]).toEqual([null, null, []])
    expect(archiveData(await materialOf('resident')).register).toBeNull()
  })

  it('is logged as taken away', async () => {
    const material = await materialOf('resident')
    expect(material.looked.some(({ activity }) => activity === 'exportArchive')).toBe(true)
  })
})
