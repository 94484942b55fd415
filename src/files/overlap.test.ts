import { describe, expect, it } from 'vitest'
import { cpuOf, milliseconds } from '../testing/cpu.ts'
import { figure } from '../testing/proof.ts'
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

  it('are looked for in work that grows with the text, not with its square', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `woord${index % 977}`).join(' ')
    const [long, short] = [words(40_000), words(4_000)]
    expect(overlaps(long, [long], 8)).toHaveLength(1)
    const one = await cpuOf(() => overlaps(long, [long], 8))
    const ten = await cpuOf(() => {
      for (let time = 0; time < 10; time++) overlaps(short, [short], 8)
    })
    figure(`40,000 words beside as many: ${milliseconds(one)}`)
    expect(one / ten).toBeLessThan(4)
  })
})
