import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { WorklistLine } from '../../questions/index.ts'
import { wordsIn } from '../../words/index.ts'
import { worklistModel } from './worklist.ts'

const today = '2026-03-12' as PlainDate
let count = 0

function line(name: string, kris?: string, closed = false, postcode = '3599 ZZ'): WorklistLine {
  count += 1
  return {
    worldId: `world-${count}`,
    version: 1,
    openedAt: '2026-03-02T09:00:00.000Z',
    summaryVersion: 1,
    summaryDay: today,
    open: false,
    nameAndAddress: { name, street: 'Proefstraat', houseNumber: String(count), postcode, place: 'Utrecht' },
    postcode: null,
    krisNumber: kris ? { number: kris } : null,
    corporationName: 'Stichting Proefwonen',
    summary: { phase: 'intake', closed, todos: {}, route: 'nameAndAddress', waitingFor: undefined },
  }
}

const lines = [
  line('Noor Voorbeeld', '1234-5678-90'),
  line('Bas Voorbeelt', '8888-7777-66'),
  line('Kees Fictief'),
  line('Emma Fictief', undefined, true),
  line('Rik Toets', undefined, false, '3599 ZX'),
]
const look = (search: string, section = '', words = wordsIn('nl')) =>
  worklistModel(lines, 'teamWorker', today, { search, section, page: 1 }, [], words)
const found = (search: string, section?: string) =>
  look(search, section).sections.flatMap(({ rows }) => rows.map(({ name }) => name))
const near = (search: string, section?: string) => look(search, section).near?.rows.map(({ name }) => name)

describe('a search of the worklist', () => {
  it('shows nobody for a name that is not in the list, and says what to try', () => {
    expect(found('Xanthippe')).toEqual([])
    expect(near('Xanthippe')).toBeUndefined()
    expect(look('Xanthippe').empty?.text).toMatch(/achternaam|postcode/)
  })

  it('asks about no other number beside the one that was found', () => {
    expect(found('1234-5678-90')).toEqual(['Noor Voorbeeld'])
    expect(near('1234-5678-90')).toBeUndefined()
    expect(near('3599 ZX')).toBeUndefined()
    expect(near('3599 XX')).toEqual(['Rik Toets'])
  })

  it('shows what was typed first, and below it what looks like it', () => {
    expect(found('Voorbeeld')).toEqual(['Noor Voorbeeld'])
    expect(near('Voorbeeld')).toEqual(['Bas Voorbeelt'])
    expect(look('Voorbeeld').near?.title).toBe(wordsIn('nl').sentences.worklist.alsoNear)
  })

  it('asks who is meant where a typing error leaves nobody, the nearest first', () => {
    const model = look('Voorbeeldd')
    expect(model.sections).toEqual([])
    expect(model.near?.rows.map(({ name }) => name)).toEqual(['Noor Voorbeeld', 'Bas Voorbeelt'])
    expect(model.near?.title).toBe('Bedoelt u misschien')
    expect(model.empty?.text).toBe(wordsIn('nl').sentences.worklist.nothingExact)
  })

  it('shows the whole KRIS number to whoever has one digit wrong', () => {
    expect(look('1234-5678-91').near?.rows).toMatchObject([
      { name: 'Noor Voorbeeld', under: '3599 ZZ · KRIS 1234-5678-90' },
    ])
  })

  it('finds what is closed as well, and counts it', () => {
    expect(found('')).not.toContain('Emma Fictief')
    expect(found('Fictief')).toEqual(['Kees Fictief', 'Emma Fictief'])
    expect(look('Fictief').chips.map(({ section, count }) => [section, count])).toEqual([
      ['all', 2],
      ['waiting', 1],
      ['closed', 1],
    ])
    expect(found('Fictief', 'closed')).toEqual(['Emma Fictief'])
  })
})
