import type { Database } from './connect.ts'
import { NotNow, told } from './failure.ts'

/** The error as it may leave this room. Where what is searched was missing it is made anew from now on, with nobody waiting for it. */
export function toldIn(db: Database, error: unknown): unknown {
  const known = told(error)
  if (known instanceof NotNow && known.because === 'search') db.mendSearch()
  return known
}
