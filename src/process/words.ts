/** Dutch of fields that several forms ask. */
export const onDay = { label: 'Op welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' }
export const who = {
  name: { label: 'Naam', hint: 'Zoals op een envelop, bijvoorbeeld: Mevrouw N. Voorbeeld.' },
  street: { label: 'Straat' },
  houseNumber: { label: 'Huisnummer', hint: 'Met toevoeging, bijvoorbeeld 14 bis.' },
  postcode: { label: 'Postcode', hint: 'Bijvoorbeeld 3512 AB.' },
  place: { label: 'Plaats' },
}
export const presenceWords = { label: 'Wie waren erbij?', hint: 'Dit staat later bij wat u vastlegt.' }
export const how = { label: 'Hoe liet de bewoner het weten?' }
