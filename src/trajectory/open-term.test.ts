import { describe, expect, it } from 'vitest'
import type { Party } from '../covenant/index.ts'
import { audienceOf } from './audience.ts'
import { event } from './event.ts'
import { asRead, chosenIn, openTerm, settled } from './open-term.ts'

const whoHears = openTerm<readonly Party[]>('whoHears', {
  default: ['team'],
  floor: (choice) => (choice.includes('team') ? undefined : 'the team always hears of it'),
  place: '3.1 step 2',
})

describe('a term that a municipality may fill in', () => {
  it('refuses what goes below its floor, in words', () => {
    expect(whoHears.floor(['corporation'])).toBe('the team always hears of it')
    expect(whoHears.floor(['team', 'corporation'])).toBeUndefined()
  })

  it('is as we read the annex until it is filled in, and then as it was filled in', () => {
    expect(settled(whoHears, asRead)).toEqual(['team'])
    expect(settled(whoHears, chosenIn())).toEqual(['team'])
    expect(settled(whoHears, chosenIn({ whoHears: ['team', 'corporation'] }))).toEqual(['team', 'corporation'])
    expect(settled('fixed', chosenIn({ whoHears: [] }))).toBe('fixed')
  })

  it('decides in whose world an event exists', () => {
    const told = event('signalSent', {
      annex: '3.1 step 2',
      basis: 'reading',
      audience: { corporation: whoHears },
      payload: {},
      says: () => ({ what: 'told' }),
    })
    expect(audienceOf(told, 'corporation', asRead)).toEqual(['team', 'resident'])
    expect(audienceOf(told, 'corporation', chosenIn({ whoHears: ['team', 'corporation'] }))).toContain('corporation')
    expect(audienceOf(told, 'workAndIncome', asRead)).toEqual([])
  })
})
