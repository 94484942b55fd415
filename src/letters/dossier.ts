import { setImmediate as turn } from 'node:timers/promises'
import { plainDate } from '../calendar/plain-date.ts'
import type { Dossier } from './dossier-model.ts'
import { named, printableModel } from './glyphs.ts'
import { covers, setDossier } from './typst.ts'

/**
 * The dossier as PDF/UA-1; the same dossier gives the same bytes. Rejects with an error without personal data where the
 * date does not exist or it cannot be set.
 */
export async function renderDossier(dossier: Dossier): Promise<Uint8Array> {
  if (plainDate(dossier.date) === undefined) throw new RangeError('a dossier needs an existing date')
  // A turn of the event loop: requests come in between papers, and Node frees what Typst holds only on a turn.
  await turn()
  const { model, lost } = printableModel(dossier, covers)
  const { facts, notPrinted } = model
  return setDossier(lost.length > 0 ? { ...model, facts: [...facts, { label: '', lines: [notPrinted] }] } : model)
}

/** What of this dossier no font here prints, each sign named: to be said before it is made. */
export const notPrintedOf = (dossier: Dossier): readonly string[] => printableModel(dossier, covers).lost.map(named)
