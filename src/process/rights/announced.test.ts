/** What a letter announces is a turn of who may record it, but for who issued the letter; and it is said once. */
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../calendar/plain-date.ts'
import { asRead } from '../../covenant/open-term.ts'
import type { Party, Role } from '../../covenant/words.ts'
import { audienceOf } from '../../trajectory/audience.ts'
import type { AnyEvent } from '../../trajectory/event.ts'
import { emptyView, type View } from '../../trajectory/view.ts'
import { may, todos } from '../decide.ts'
import { after } from '../world.ts'
import { announcedActs } from './record-not-wanted.ts'

const at = '2026-03-03T10:00:00.000Z'
const now = { instant: at, date: dateOf(2026, 3, 3), time: '11:00' }
const standing = (party: Party, role: Role, view: Partial<View>, byLetterOf?: readonly Party[]) => ({
  view: { ...emptyView(party), version: 3, ...view },
  now,
  who: { party, role, person: null, ...(byLetterOf ? { byLetterOf } : {}) },
  chosen: asRead,
})
const announced: View['announced'] = { withdraw: { at, through: 'corporation' } }

describe('a stop that was announced through the landlord’s letter', () => {
  const turns = (party: Party, role: Role, view: Partial<View> = { announced }) =>
    todos(standing(party, role, view)).filter(({ act }) => act === 'withdraw')

  it('is no turn of the landlord, and one of who else is there', () => {
    expect(turns('corporation', 'housingConsultant')).toEqual([])
    expect(turns('team', 'teamWorker')).toMatchObject([{ act: 'withdraw', term: 'announced' }])
    expect(turns('workAndIncome', 'trajectorySupervisor')).toHaveLength(1)
  })

  it('is nobody’s turn where nothing was announced, or it was done since', () => {
    expect(turns('team', 'teamWorker', {})).toEqual([])
    expect(turns('team', 'teamWorker', { announced, seen: { withdrawn: '2026-03-04T10:00:00.000Z' } })).toEqual([])
  })

  it('is not announced a second time by letter, and is open to who comes in otherwise', () => {
    expect(may('withdraw', standing('resident', 'resident', {}, ['corporation'])).ok).toBe(true)
    expect(may('withdraw', standing('resident', 'resident', { announced }, ['corporation'])).ok).toBe(false)
    expect(may('withdraw', standing('resident', 'resident', { announced })).ok).toBe(true)
  })
})

describe('who asked the resident, and heard no', () => {
  const opened = (party: Party, role: Role, view: Partial<View> = { announced }) =>
    may('recordNotWanted', standing(party, role, view))

  it('cannot be who issued the letter, or anybody where nothing waits', () => {
    expect(opened('corporation', 'housingConsultant').ok).toBe(false)
    expect(opened('team', 'teamWorker', {}).ok).toBe(false)
    expect(opened('resident', 'resident').ok).toBe(false)
    const done = { announced, seen: { withdrawn: '2026-03-04T10:00:00.000Z' } }
    expect(opened('team', 'teamWorker', done).ok).toBe(false)
  })

  it('is who may record by word of mouth that it happens, for as long as that is so', () => {
    for (const [party, role] of [
      ['team', 'teamWorker'],
      ['team', 'vhCoordinator'],
      ['workAndIncome', 'trajectorySupervisor'],
    ] as const)
      expect(opened(party, role).ok).toBe(true)
    const health = {
      announced: { withdrawHealthConsent: { at, through: 'corporation' } },
      healthConsent: true,
    } as const
    expect(opened('team', 'teamWorker', health).ok).toBe(true)
    expect(opened('team', 'vhCoordinator', health).ok).toBe(false)
    expect(opened('team', 'teamWorker', { ...health, healthConsent: false }).ok).toBe(false)
  })

  it('has both answers before them, and neither once one was given', () => {
    const acts = (view: Partial<View>) => todos(standing('team', 'teamWorker', view)).map(({ act }) => act)
    expect(acts({ announced })).toEqual(expect.arrayContaining(['withdraw', 'recordNotWanted']))
    const event = { type: 'stopNotWanted', payload: { what: 'withdraw', on: now.date }, at } as const
    const by = { party: 'workAndIncome', role: 'trajectorySupervisor', person: null } as const
    const view = after({ ...emptyView('team'), version: 3, announced }, { ...event, by })
    expect(view.announced).toEqual({})
    expect(acts(view)).not.toContain('withdraw')
    expect(acts(view)).not.toContain('recordNotWanted')
  })

  it.each(Object.entries(announcedActs))(
    'tells those who were told of %s, and nobody else',
    (_what, { of, answer }) => {
      const [done] = of.causes
      const told = (one: AnyEvent, from: Party) => [...audienceOf(one, from, asRead)].sort()
      const asked = told(done, 'resident').filter((party) => party !== 'resident')
      for (const party of asked) expect(told(answer, party)).toEqual([...asked, 'resident'].sort())
      expect(asked.length).toBeGreaterThan(0)
    },
  )
})
