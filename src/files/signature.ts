/**
 * A signature as it is drawn on a screen: lines on a field of whole points. It travels and is kept as the path of an SVG in
 * its plainest form, `M12 40L18 38L…M…`, so that what is drawn on the page, checked here and set in a letter is one text.
 */
export type Drawing = string & { readonly __drawing: never }

/** The field, in points. */
export const drawingField = { width: 600, height: 200 } as const

/** Longest path, in characters: some four thousand points. */
export const longestDrawing = 32_000
/** A dot or a dash is no signature: at least this many points from corner to corner. */
const smallest = 40

export const signatureProblems = ['signatureMissing', 'signatureTooSmall', 'signatureTooLong'] as const
export type SignatureProblem = (typeof signatureProblems)[number]

export type DrawingRead =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly problem: SignatureProblem }

const path = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/

/** Reads what came in. Anything but such lines within the field is no signature. */
export function readDrawing(text: string): DrawingRead {
  if (text.length > longestDrawing) return { ok: false, problem: 'signatureTooLong' }
  if (!path.test(text)) return { ok: false, problem: 'signatureMissing' }
  const points = text
    .slice(1)
    .split(/[ML]/)
    .map((point) => point.split(' ').map(Number))
  const across = points.map(([x = 0]) => x)
  const down = points.map(([, y = 0]) => y)
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), 0)
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  if (most(across) > drawingField.width || most(down) > drawingField.height)
    return { ok: false, problem: 'signatureMissing' }
  const size = Math.hypot(most(across) - least(across), most(down) - least(down))
  return size < smallest ? { ok: false, problem: 'signatureTooSmall' } : { ok: true, drawing: text as Drawing }
}
