import { describe, expect, it } from 'vitest'
import { overlaps } from './overlap.ts'

const record = 'Noor slaapt slecht sinds de zomer en opent haar post niet meer. Haar zus helpt op dinsdag.'

describe('words of one text in another', () => {
  it('are none where the two have fewer in a row than asked', () => {
    expect(overlaps('Zij opent haar post niet meer, en dat gaat beter.', [record], 8)).toEqual([])
    expect(overlaps('', [record], 8)).toEqual([])
    expect(overlaps('Haar zus helpt op dinsdag.', [''], 8)).toEqual([])
  })

  it('are none when they stand in two sources, half and half', () => {
    const halves = ['slaapt slecht sinds de', 'zomer en opent haar']
    expect(overlaps('slaapt slecht sinds de zomer en opent haar', halves, 8)).toEqual([])
  })

  it('are found as they were typed, at exactly that number', () => {
    expect(overlaps('Verslag: slaapt slecht sinds de zomer en opent haar.', [record], 8)).toEqual([
      'slaapt slecht sinds de zomer en opent haar',
    ])
    expect(overlaps('Verslag: slaapt slecht sinds de zomer en opent.', [record], 8)).toEqual([])
  })

  it('are found with other capitals, accents, punctuation and lines', () => {
    expect(overlaps('SLAAPT slécht,\nsinds de zomer: en opent "haar" post', [record], 8)).toEqual([
      'SLAAPT slécht, sinds de zomer: en opent "haar" post',
    ])
  })

  it('are one passage as long as they go on, and two where other words come between', () => {
    const copied = 'opent haar post niet meer. Haar zus helpt'
    expect(overlaps(`${record} Daarna anders. ${copied} ons.`, [record], 8)).toEqual([record.slice(0, -1), copied])
  })

  it('are looked for in time that grows with the text, not with its square', () => {
    const long = Array.from({ length: 40_000 }, (_, index) => `woord${index % 977}`).join(' ')
    const before = performance.now()
    expect(overlaps(long, [long], 8)).toHaveLength(1)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
