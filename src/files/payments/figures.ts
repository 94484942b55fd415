/** Figures in a text that are no reference: accounts, dates, amounts, telephone numbers of abroad. They stay as long as they are. */
const figures = [
  // An account: two letters, two digits and what stands in a Dutch or another one that adds up.
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<!\d)\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}(?![\d-])/g,
  /(?:€|\bEUR\b) ?-?\d[\d.,]*/giu,
  /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}(?!\d)/g,
  /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?![\d.])/g,
  /(?<!\d)\d[\d.,]* ?(?:€|EUR\b|euro\b)/giu,
  /\+\d[\d -]{7,}\d/g,
] as const

const veil = '\u00a6'

export function withoutFigures(text: string): string {
  let seen = text
  for (const [index, figure] of figures.entries())
    seen = seen.replace(figure, (found) => (index > 0 || isAccount(found) ? veil.repeat(found.length) : found))
  return seen
}

/** A Dutch account by its shape, another one by its check digits (ISO 13616). */
function isAccount(found: string): boolean {
  const account = found.replaceAll(' ', '')
  if (/^NL\d{2}[A-Z]{4}\d{10}$/.test(account)) return true
  if (account.length < 15) return false
  const digits = `${account.slice(4)}${account.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
