import { drawingField } from '../files/signature.ts'

const { width, height } = drawingField

/** Lines that look a little like a name written by hand; the same name gives the same ones. */
export function drawnName(name: string): string {
  const letters = [...name]
  const step = Math.min(24, Math.floor((width - 60) / Math.max(1, letters.length * 2)))
  const points = letters.flatMap((letter, index) => {
    const code = letter.codePointAt(0) ?? 0
    const x = 30 + index * 2 * step
    return [
      `${x} ${Math.round(height / 2 - 10 - (code % 53))}`,
      `${x + step} ${Math.round(height / 2 + 8 + (code % 31))}`,
    ]
  })
  return `M${points.join('L')}M20 ${height - 30}L${Math.min(width - 20, 40 + letters.length * 2 * step)} ${height - 38}`
}
