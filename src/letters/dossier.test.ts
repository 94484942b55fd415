import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { cpuOf, milliseconds } from '../testing/cpu.ts'
import { figure } from '../testing/proof.ts'
import { notPrintedOf, renderDossier } from './dossier.ts'
import type { Dossier } from './dossier-model.ts'
import { pagesOf, squeezed, textOf } from './pdf-text.ts'
import { renderLetter } from './render.ts'
import { resident, samples } from './samples.ts'

const hostile = '#eval("x") *vet* _x_ $x$ <label> @ref `a` \\ // /* [b] = c -- "q" \'r\' {d} ~ #panic()'
const origin = [{ label: 'Vastgelegd door', lines: ['Woningcorporatie, 5 maart 2026 (onze lezing)'] }]
const dossier: Dossier = {
  language: 'nl',
  title: 'Dossier Voorkom Huisuitzetting',
  date: '2026-03-12' as PlainDate,
  accent: 'corporation',
  facts: [{ label: 'Bewoner', lines: ['Noor Voorbeeld', 'Proefstraat 14'] }],
  onlyFor: 'Alleen voor Fatima Proef.',
  footer: 'Alleen voor Fatima Proef.',
  pageOf: { page: 'Pagina', of: 'van' },
  notPrinted: 'Een teken ontbreekt.',
  sections: [
    {
      title: 'Overeenkomst',
      blocks: [
        { kind: 'quiet', text: 'Gezien door: Bewoner' },
        { kind: 'entry', name: 'Vonnis', value: ['Gegeven'], origin },
        { kind: 'table', widths: [1, 2], columns: ['Datum', 'Wat'], rows: [[['1 maart'], ['begon', 'per brief']]] },
      ],
    },
  ],
}
const withValue = (value: string[]): Dossier => ({
  ...dossier,
  sections: [{ title: `Over ${value[0]}`, blocks: [{ kind: 'entry', name: `Bij ${value[0]}`, value, origin }] }],
})

test('refuses a date that does not exist, without a word of the dossier', async () => {
  const wrong = { ...dossier, date: '2026-02-30' as PlainDate }
  await expect(renderDossier(wrong)).rejects.toThrow(/^a dossier needs an existing date$/)
})

test('prints markup as it stands', async () => {
  const text = textOf(await renderDossier({ ...withValue([hostile]), facts: [{ label: hostile, lines: [hostile] }] }))
  expect(text.split(squeezed(hostile))).toHaveLength(6)
})

test('prints any text, and says so only where the font lacks a character', async () => {
  for (const value of ['', ' ', 'x'.repeat(5000), 'Van der Voorbeeld '.repeat(3000), 'wat?', 'نور'])
    expect(textOf(await renderDossier(withValue([value])))).not.toContain('ontbreekt')
  for (const value of ['漢字', '😀', '\ud800', 'wat? 的'])
    expect(textOf(await renderDossier(withValue([value])))).toContain(squeezed(dossier.notPrinted))
  expect(textOf(await renderDossier(withValue(['Zij schreef 漢字 en 😀.'])))).not.toContain('?')
})

test('says beforehand which signs it cannot print, and nothing of those that it can', () => {
  expect(notPrintedOf(withValue(['Zij schreef 漢 en 😀 en 漢.']))).toEqual(['漢 (U+6F22)', '😀 (U+1F600)'])
  expect(notPrintedOf(withValue(['አበበ, שלום, გიორგი, نور, Łukasz?']))).toEqual([])
})

test('sets Ethiopic, Hebrew and Georgian as they are', async () => {
  const text = textOf(await renderDossier(withValue(['አበበ', 'გიორგი', 'שלום'])))
  expect(text).toContain('አበበ')
  expect(text).toContain('გიორგი')
  expect(text).toMatch(/\p{Script=Hebrew}{4}/u)
})

test('is set without a single entry or row', async () => {
  const empty: Dossier = {
    ...dossier,
    facts: [],
    sections: [{ title: 'Leeg', blocks: [{ kind: 'table', widths: [1], columns: ['Wat'], rows: [] }] }],
  }
  expect(textOf(await renderDossier(empty))).toContain('Leeg')
  expect(textOf(await renderDossier({ ...empty, sections: [] }))).toContain('Dossier')
})

test('repeats the head of a table and the foot of the page on each page', async () => {
  const rows = Array.from({ length: 90 }, (_, n) => [[`${n + 1} maart`], ['begon']])
  const table = { kind: 'table', widths: [1, 2], columns: ['Datum', 'Wat'], rows } as const
  const pages = pagesOf(await renderDossier({ ...dossier, sections: [{ title: 'Lang', blocks: [table] }] }))
  expect(pages.length).toBeGreaterThan(1)
  pages.map(squeezed).forEach((page, index) => {
    expect(page).toContain('DatumWat')
    expect(page).toContain(`AlleenvoorFatimaProef.Pagina${index + 1}van${pages.length}`)
  })
})

test('sets a dossier in work that grows with its text, and a letter for a part of that', async () => {
  const paragraph = 'Een alinea van het verslag, zoals die er vaak staat. '.repeat(5)
  let number = 0
  // Something new each time, or what was set before would serve again.
  const dossierOf = (paragraphs: number) => () =>
    renderDossier(withValue([`Deel ${number++}`, ...Array.from({ length: paragraphs }, () => paragraph)]))
  const letter = () =>
    renderLetter({ ...samples.invitation, addressee: { ...resident, name: `Bewoner ${number++} Voorbeeld` } }, 'nl')
  await dossierOf(60)()
  await letter()
  const [short, long, one] = [await cpuOf(dossierOf(60)), await cpuOf(dossierOf(240)), await cpuOf(letter)]
  figure(`a dossier of 60 paragraphs: ${milliseconds(short)}, of 240: ${milliseconds(long)}`)
  figure(`a letter: ${milliseconds(one)}`)
  // Four times the text: more than twice the work, or most of it would go into what is done once only; not sixteen times.
  expect(long / short).toBeGreaterThan(2)
  expect(long / short).toBeLessThan(10)
  expect(one / long).toBeLessThan(0.5)
})
