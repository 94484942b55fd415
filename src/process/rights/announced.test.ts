/** What a letter announces is a turn of who may record it, but for who issued the letter; and it is said once. */
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../calendar/plain-date.ts'
import { asRead } from '../../covenant/open-term.ts'
import type { Party, Role } from '../../covenant/words.ts'
import { emptyView, type View } from '../../trajectory/view.ts'
import { may, todos } from '../decide.ts'

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
