import { createHash } from 'node:crypto'
import { type Ask, readAsGate } from './owner.ts'

/** Something in the cases or the record of processing that is not as an act left it. Of a world, a trajectory, or a record. */
export type NotVouched = {
  readonly about: string
  readonly what:
    | 'eventChanged'
    | 'eventMissing'
    | 'assignmentsChanged'
    | 'recordChanged'
    | 'recordMissing'
    | 'recordAdded'
  /** Of the world or of the audit: the first. */
  readonly link?: number
}
export type Vouched = { readonly looked: number; readonly broken: readonly NotVouched[] }

const page = 5_000
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`

type EventRow = { world: string; trajectory: string; party: string; seq: number; rest: string; hash: Buffer }

/**
 * Works the history of every world out anew, as `drempel.append` does: each event vouches for all before it, and each record of
 * processing for where the history of the world stood from which somebody looked.
 */
export async function checkEvents(url: string): Promise<Vouched> {
  return readAsGate(url, async (ask) => {
    const broken: NotVouched[] = []
    let looked = 0
    let [world, seq, hash, wrong] = ['', 0, Buffer.alloc(0), false]
    const known = new Set<string>()
    const after = { trajectory: '00000000-0000-0000-0000-000000000000', party: '', seq: 0 }
    for (;;) {
      const some = await ask<EventRow>(
        `select w.id as world, e.trajectory_id as trajectory, e.party, e.seq, concat_ws('|', e.municipality_id, e.trajectory_id, e.party, e.seq, e.act, e.draft, e.type, e.payload,
          ${utc('e.at')}, e.by_party, e.by_role, coalesce(e.by_person::text, '-'), e.covenant_id) as rest, e.hash
        from drempel.event e join drempel.world w using (trajectory_id, party)
        where (e.trajectory_id, e.party, e.seq) > ('${after.trajectory}', '${after.party}', ${after.seq})
        order by e.trajectory_id, e.party, e.seq limit ${page}`,
      )
      for (const row of some) {
        if (row.world !== world) [world, seq, hash, wrong] = [row.world, 0, Buffer.alloc(0), false]
        Object.assign(after, { trajectory: row.trajectory, party: row.party, seq: row.seq })
        looked += 1
        if (wrong) continue
        const missing = row.seq !== seq + 1
        seq += 1
        hash = createHash('sha256').update(hash).update(row.rest, 'utf8').digest()
        wrong = missing || !hash.equals(row.hash)
        if (wrong) broken.push({ about: world, what: missing ? 'eventMissing' : 'eventChanged', link: seq })
        known.add(hash.toString('hex'))
      }
      if (some.length < page) break
    }
    broken.push(...(await endings(ask)))
    const seen = new Set(broken.map(({ about }) => about))
    for (const { world: about, history } of await stands(ask))
      if (!known.has(history.toString('hex')) && !seen.has(about)) {
        seen.add(about)
        broken.push({ about, what: 'eventMissing' })
      }
    return { looked, broken }
  })
}

/** Worlds that count more events than there are. */
async function endings(ask: Ask): Promise<NotVouched[]> {
  const rows = await ask<{ about: string; link: number }>(
    `select w.id as about, coalesce(e.last, 0) + 1 as link from drempel.world w left join (
        select trajectory_id, party, max(seq) as last from drempel.event group by 1, 2) e using (trajectory_id, party)
      where w.version <> coalesce(e.last, 0) order by w.id`,
  )
  return rows.map((row) => ({ ...row, what: 'eventMissing' }))
}

/** Where the history of a world stood, by the records that lead to it. */
const stands = (ask: Ask) =>
  ask<{ world: string; history: Buffer }>(
    `select distinct w.id as world, r.history from drempel.processing_record r
      join drempel.log_subject s on s.subject = r.subjects[1]
      join drempel.world w on w.trajectory_id = s.trajectory_id and w.party = r.party
        and r.started >= w.opened_at
      where r.history <> '\\x' order by 1`,
  )

/** The assignments of every trajectory, as the last act left them. */
export async function checkAssignments(url: string): Promise<Vouched> {
  return readAsGate(url, async (ask) => {
    const rows = await ask<{ about: string; sound: boolean }>(
      `select id as about, assigned = drempel.assigned_of(id) as sound from drempel.trajectory order by id`,
    )
    return {
      looked: rows.length,
      broken: rows.flatMap(({ about, sound }) => (sound ? [] : [{ about, what: 'assignmentsChanged' as const }])),
    }
  })
}

/** Each record of processing against the link of the audit that vouches for it, and the other way round. */
export async function checkRecords(url: string): Promise<Vouched> {
  return readAsGate(url, async (ask) => {
    const broken = await ask<NotVouched>(
      `select coalesce(a.organisation_id, r.organisation_id, '00000000-0000-0000-0000-000000000000') as about, coalesce(a.seq, r.seq)::float8 as link,
        case when r.span_id is null then 'recordMissing' when a.seq is null then 'recordAdded' else 'recordChanged' end as what
      from (select * from drempel.audit where vouched is not null and activity <> 'clearLogs') a
      full join drempel.processing_record r
        on r.seq = a.seq and coalesce(r.organisation_id, '00000000-0000-0000-0000-000000000000') = a.organisation_id
      where a.vouched is distinct from case when r.span_id is not null then drempel.digest_of(r) end
      order by coalesce(a.at, r.started), 2 limit 1000`,
    )
    const [count] = await ask<{ count: number }>('select count(*)::float8 as count from drempel.processing_record')
    return { looked: count?.count ?? 0, broken }
  })
}
