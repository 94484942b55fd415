import { setImmediate as turn } from 'node:timers/promises'
import { plainDate } from '../calendar/plain-date.ts'
import type { Paper, PaperFrame } from '../papers/paper.ts'
import { printableModel } from './glyphs.ts'
import { covers, setPaper } from './typst.ts'

/**
 * A paper that is made of the covenant as PDF/UA-1; the same paper of the same day gives the same bytes. Rejects where the
 * date does not exist or it cannot be set.
 */
export async function renderPaper(paper: Paper, frame: PaperFrame): Promise<Uint8Array> {
  if (plainDate(frame.date) === undefined) throw new RangeError('a paper needs an existing date')
  await turn()
  return setPaper(printableModel({ ...paper, ...frame }, covers).model)
}
