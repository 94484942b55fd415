import { Unreadable } from '../../keys/index.ts'

/** What `work` gives, or undefined where something cannot be read: its key was destroyed, or it is not what was written. */
export function unlessUnreadable<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
