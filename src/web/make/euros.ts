/** Made once: making one takes longer than the whole rest of an entry. */
const amount = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 })
const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })

/** `€ 2.994,44` */
export const euros = (cents: number): string => `€ ${amount.format(cents / 100)}`

/** `€ 2.994`, for the scale of a chart. */
export const wholeEuros = (cents: number): string => `€ ${whole.format(cents / 100)}`
