import { correctionReasons, files, removalReasons } from '../covenant/index.ts'
import type { EventTeller } from '../trajectory/event.ts'

/** Of what was corrected or removed: in which file, and why. */
export const fileNames = Object.fromEntries(Object.entries(files).map(([name, rule]) => [name, rule.text]))
const entryNote =
  (reasons: Parameters<EventTeller['code']>[0]) => (p: Readonly<Record<string, unknown>>, t: EventTeller) =>
    `${t.code(fileNames, p.file)}: ${t.code(reasons, p.why).toLowerCase()}`
export const corrected = entryNote(correctionReasons)
export const removed = entryNote(removalReasons)
