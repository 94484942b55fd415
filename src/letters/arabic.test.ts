import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { renderDossier } from './dossier.ts'
import type { Dossier } from './dossier-model.ts'
import { placedTexts, squeezed, textOf } from './pdf-text.ts'

const name = 'Noor Voorbeeld (030) 123'
const dossier = (language: Dossier['language'], title: string, label: string): Dossier => ({
  language,
  title,
  date: '2026-03-12' as PlainDate,
  accent: 'resident',
  facts: [{ label, lines: [`\u2068${name}\u2069`] }],
  onlyFor: title,
  footer: title,
  pageOf: { page: 'صفحة', of: 'من' },
  notPrinted: 'Een teken ontbreekt',
  sections: [
    { title, blocks: [{ kind: 'table', widths: [1, 1], columns: [label, 'Proef'], rows: [[['Eerste'], ['Tweede']]] }] },
  ],
})

const arabic = dossier('ar', 'ملف', 'الاسم')
const placeOf = (pdf: Uint8Array, text: string) => placedTexts(pdf)[0]?.find((one) => one.text.includes(text))?.x ?? NaN

test('prints a dossier in Arabic without losing a letter, and names in it as they are', async () => {
  const text = textOf(await renderDossier(arabic))
  expect(text).not.toContain('?')
  expect(text).not.toContain(squeezed(arabic.notPrinted))
  expect(text).toContain(squeezed('Noor Voorbeeld'))
  expect(text).toMatch(/\p{Script=Arabic}/u)
})

test('begins on the right in Arabic and on the left in Polish', async () => {
  const rtl = await renderDossier(arabic)
  const ltr = await renderDossier(dossier('pl', 'Akta', 'Imię'))
  expect(placeOf(rtl, 'Eerste')).toBeGreaterThan(placeOf(rtl, 'Tweede'))
  expect(placeOf(ltr, 'Eerste')).toBeLessThan(placeOf(ltr, 'Tweede'))
})

test('says its language to who reads it aloud', async () => {
  const bytes = Buffer.from(await renderDossier(arabic)).toString('latin1')
  expect(bytes).toMatch(/\/Lang \(ar\)/)
})

test('prints a name in Arabic letters in a Dutch paper', async () => {
  const text = textOf(await renderDossier(dossier('nl', 'Dossier', 'نور')))
  expect(text).not.toContain('ontbreekt')
})
