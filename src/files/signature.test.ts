import { describe, expect, it } from 'vitest'
import { drawnName } from '../player/drawn-name.ts'
import { longestDrawing, readDrawing, type SignatureProblem } from './signature.ts'

describe('what was drawn', () => {
  it.each<[string, SignatureProblem, string]>([
    ['nothing', 'signatureMissing', ''],
    ['words', 'signatureMissing', 'Noor Voorbeeld'],
    ['a point without a line', 'signatureMissing', 'M10 10'],
    ['curves', 'signatureMissing', 'M10 10C20 20 30 30 40 40'],
    ['a line that leaves the box', 'signatureMissing', 'M10 10L601 20'],
    ['a line that leaves the box below', 'signatureMissing', 'M10 10L60 201'],
    ['numbers below nought', 'signatureMissing', 'M10 10L-60 20'],
    ['more than a drawing', 'signatureMissing', 'M10 10L90 90"/><script>'],
    ['a dot', 'signatureTooSmall', 'M10 10L12 12'],
    ['endless lines', 'signatureTooLong', `M1 1${'L9 9L1 1'.repeat(longestDrawing / 8)}`],
  ])('is no signature: %s (%s)', (_, problem, drawing) => {
    expect(readDrawing(drawing)).toEqual({ ok: false, problem })
  })

  it('is one when it is lines within the box', () => {
    for (const drawing of [
      'M0 0L600 200',
      'M10 10L90 90M20 20L30 30L40 44',
      drawnName('Noor Voorbeeld'),
      drawnName('é'),
    ])
      expect(readDrawing(drawing)).toEqual({ ok: true, drawing })
  })
})
