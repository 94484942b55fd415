/** `1980-02-07`, `7-2-1980`, `19800207` as `1980-02-07`; what is no day of a calendar, and nothing, as empty. */
export function readBirthDate(written = ''): string {
  const bare = written.trim().slice(0, 10)
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(bare)
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare)
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : []
  if (!year || !month || !day) return ''
  const [m, d] = [Number(month), Number(day)]
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  if (m < 1 || m > 12 || d < 1 || d > last || Number(year) < 1880 || Number(year) > 2100) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The same for a day and the one with day and month changed round. */
export function eitherWay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return month < day ? `${year}${month}${day}` : `${year}${day}${month}`
}

/** How two birth dates stand to each other. `slip`: one of the three parts was mistyped. */
export type BirthDates = 'unknown' | 'same' | 'swapped' | 'slip' | 'other'

export function compareBirthDates(a: string, b: string): BirthDates {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  if (eitherWay(a) === eitherWay(b)) return 'swapped'
  const [one, two] = [a.split('-'), b.split('-')]
  const other = one.filter((part, index) => part !== two[index])
  const apart = Math.abs(Number(one[0]) - Number(two[0]))
  // A parent and a child have twenty years between them, and a clerk's finger has ten.
  if (apart >= 15 && apart <= 60) return 'other'
  return other.length === 1 && slips(one.join(''), two.join('')) ? 'slip' : 'other'
}

/** One digit another, or two changed places. */
function slips(a: string, b: string): boolean {
  const places = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]))
  const [i = 0, j = 0] = places
  return places.length === 1 || (places.length === 2 && a[i] === b[j] && a[j] === b[i])
}
