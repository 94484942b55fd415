import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Paper } from '../papers/paper.ts'
import { renderPaper } from './paper.ts'
import { pagesOf, squeezed, textOf } from './pdf-text.ts'

const hostile = '#eval("x") *vet* _x_ $x$ <label> @ref `a` \\ // /* [b] = c -- "q" \'r\' {d} ~ #panic()'
const frame = { date: '2026-11-24' as PlainDate, footer: 'Voet', pageOf: { page: 'Pagina', of: 'van' } }
const paperOf = (blocks: Paper['blocks']): Paper => ({ language: 'nl', title: 'Papier', lead: 'Begin', blocks })

test('refuses a date that does not exist', async () => {
  const wrong = { ...frame, date: '2026-02-30' as PlainDate }
  await expect(renderPaper(paperOf([]), wrong)).rejects.toThrow(/^a paper needs an existing date$/)
})

test('prints markup as it stands, in every block', async () => {
  const text = textOf(
    await renderPaper(
      paperOf([
        { kind: 'heading', level: 2, text: hostile },
        { kind: 'paragraph', text: hostile },
        { kind: 'list', numbered: true, items: [hostile] },
        { kind: 'facts', facts: [{ label: 'Wat', lines: [hostile] }] },
        {
          kind: 'table',
          caption: '',
          columns: ['Wat', 'Hoe'],
          rows: [{ group: hostile }, { head: hostile, cells: [[hostile]] }],
        },
      ]),
      frame,
    ),
  )
  expect(text.split(squeezed(hostile))).toHaveLength(8)
})

test('is set without a block, a row or a line', async () => {
  const empty = paperOf([
    { kind: 'list', numbered: false, items: [] },
    { kind: 'facts', facts: [] },
    { kind: 'table', caption: '', columns: ['Wat', 'Hoe'], rows: [{ head: 'Leeg', cells: [[]] }] },
    { kind: 'table', caption: '', columns: ['Wat'], rows: [] },
  ])
  expect(textOf(await renderPaper(empty, frame))).toContain('Leeg')
  expect(textOf(await renderPaper(paperOf([]), frame))).toContain('Papier')
})

test('repeats the head of a table and the foot of the page, and gives the same bytes each time', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => ({ head: `regel ${n + 1}`, cells: [['a'], ['b']] }))
  const long = paperOf([{ kind: 'table', caption: '', columns: ['Regel', 'Een', 'Twee'], rows }])
  const pdf = await renderPaper(long, frame)
  const pages = pagesOf(pdf).map(squeezed)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toMatch(/RegelEenTwee.*VoetPagina/)
  expect(Buffer.from(await renderPaper(long, frame)).equals(Buffer.from(pdf))).toBe(true)
})
