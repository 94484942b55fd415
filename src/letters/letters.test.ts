import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Language, LetterModel } from './model.ts'
import { pagesOf, placedTexts, squeezed, textOf } from './pdf-text.ts'
import { letterTitle, renderLetter } from './render.ts'
import { corporation, resident, samples, team } from './samples.ts'

const all = Object.entries<LetterModel>(samples).flatMap(([name, model]) =>
  (['nl', 'en'] as const).map((language): [string, Language, LetterModel] => [name, language, model]),
)
const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

test('refuses a date that does not exist, without a word of the letter', async () => {
  const model = { ...samples.invitation, date: '2026-02-30' as PlainDate }
  await expect(renderLetter(model, 'nl')).rejects.toThrow(/^a letter needs an existing date$/)
})

test('tells the team no name and no address where only a postcode was shared', async () => {
  for (const language of ['nl', 'en'] as const) {
    const pdf = await renderLetter(samples.invitationTeamPostcode, language)
    for (const token of ['Voorbeeld', 'Noor', 'Mevrouw', 'Verzonnenlaan', '14bis']) {
      expect(textOf(pdf)).not.toContain(token)
      expect(raw(pdf)).not.toContain(token)
    }
    expect(textOf(pdf)).toContain(squeezed('3599 ZZ'))
    expect(textOf(pdf)).not.toMatch(/3599ZZUtrecht/)
  }
})

test('gives the team the same bytes whoever lives at the postcode', async () => {
  const stray = { ...samples.invitationTeamPostcode, addressee: { ...resident, name: 'Iemand Anders' } }
  expect(await renderLetter(stray, 'nl')).toEqual(await renderLetter(samples.invitationTeamPostcode, 'nl'))
})

test('never gives a reason that the corporation did not give', async () => {
  const { reason, ...silent } = samples.closingNegative
  expect(textOf(await renderLetter(samples.closingNegative, 'nl'))).toContain(squeezed(reason))
  expect(textOf(await renderLetter(silent, 'nl'))).not.toContain(squeezed('Waarom stoppen wij'))
})

test('does not threaten somebody who has moved with the loss of the home', async () => {
  const text = textOf(await renderLetter(samples.closingMoved, 'nl'))
  expect(text).not.toContain('uithuis')
  expect(text).not.toContain(squeezed('uw huis uit'))
  expect(text).not.toContain(squeezed('huis kunt kwijtraken'))
})

const hostile = '#eval("x") *vet* _x_ $x$ <label> @ref `a` \\ // /* [b] = c -- "q" \'r\' {d} ~ #panic()'
test('prints markup in a name as it stands', async () => {
  const model = { ...samples.invitation, addressee: { ...resident, name: hostile, street: '#read("/etc/passwd")' } }
  const text = textOf(await renderLetter(model, 'nl'))
  expect(text).toContain(squeezed(hostile))
  expect(text).toContain(squeezed('bij u thuis, #read("/etc/passwd")'))
})

test('prints markup in conditions, reasons and titles of parts as it stands', async () => {
  const conditions = [{ id: 'x', text: hostile, proofs: [hostile] }]
  const agreement = { ...samples.agreement, conditions, parts: [{ title: hostile, text: hostile }] }
  expect(textOf(await renderLetter(agreement, 'nl')).split(squeezed(hostile))).toHaveLength(5)
  const closing = await renderLetter({ ...samples.closingNegative, reason: hostile }, 'nl')
  expect(textOf(closing)).toContain(squeezed(hostile))
})

test.each([
  ['broken', '<svg xmlns="http://www.w3.org/2000/svg"><path'],
  ['with a script', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>x</script></svg>'],
  ['that passes the check but cannot be drawn', '<svg width="0" height="0"></svg>'],
  ['that is no text', '\ud800\u0000'],
])('leaves out a logo %s', async (_, logoSvg) => {
  const { logoSvg: _logo, ...plain } = corporation
  const without = await renderLetter({ ...samples.invitation, sender: plain }, 'nl')
  expect(await renderLetter({ ...samples.invitation, sender: { ...plain, logoSvg } }, 'nl')).toEqual(without)
})

test('sets a letter for any name', async () => {
  for (const name of ['', ' ', 'نور', '😀', '\ud800', 'x'.repeat(600), 'Van der Voorbeeld-Verzonnen '.repeat(12)]) {
    const model = { ...samples.invitation, addressee: { ...resident, name } }
    expect(raw(await renderLetter(model, 'nl')).slice(0, 5)).toBe('%PDF-')
  }
})

test.each(all)('writes %s (%s) as PDF/UA-1, with language and title, without author', async (_, language, model) => {
  const pdf = raw(await renderLetter(model, language))
  expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf).toContain(`/Lang (${language === 'nl' ? 'nl-NL' : 'en-GB'})`)
  expect(pdf).toContain(`<rdf:li xml:lang="x-default">${letterTitle(model, language)}</rdf:li>`)
  expect(pdf).toContain(`<xmp:CreateDate>${model.date}T00:00:00Z</xmp:CreateDate>`)
  expect(pdf).not.toMatch(/\/Author|dc:creator|\/Keywords/)
  expect(pdf.match(/\/S \/H1\b/g)).toHaveLength(1)
  expect(pdf.match(/%%EOF/g)).toHaveLength(2 + (pdf.match(/%%EndResource/g) ?? []).length - 1)
})

test.each(all)('writes %s (%s) twice with the same bytes', async (_, language, model) => {
  expect(await renderLetter(model, language)).toEqual(await renderLetter(structuredClone(model), language))
})

test.each(all)('keeps %s (%s) to its pages', async (name, language, model) => {
  const pages = pagesOf(await renderLetter(model, language))
  expect(pages).toHaveLength(/^(information|agreement)/.test(name) ? 2 : 1)
})

test('shows the whole address in the window of the envelope, and nothing else', async () => {
  const name = 'Mevrouw N.A.M. van der Voorbeeld-Verzonnen tot Oefenstein'
  for (const letter of [samples.invitation, { ...samples.invitation, addressee: { ...resident, name } }]) {
    const [page = []] = placedTexts(await renderLetter(letter, 'nl'))
    const inWindow = page.filter(({ x, y }) => x < 110 && y > 52 && y < 82)
    const text = squeezed(inWindow.map((line) => line.text).join(''))
    expect(text).toBe(squeezed(Object.values(letter.addressee).join('')))
    for (const { x, y } of inWindow) expect(x >= 24 && y - 3 >= 55 && y + 1 <= 79).toBe(true)
  }
})

test('draws the logo with its name for who cannot see it', async () => {
  const pdf = raw(await renderLetter(samples.invitation, 'nl'))
  expect(pdf).toMatch(/\/S \/Figure/)
  expect(pdf).toContain('/Alt (De Testhoeve)')
})

test('keeps all signatures of an agreement on one page, with their heading', async () => {
  const signatories = ['resident', 'corporation', 'team', 'workAndIncome'] as const
  for (let extra = 0; extra < 12; extra++) {
    const parts = Array.from({ length: extra }, (_, n) => ({
      title: `Deel ${n}`,
      text: 'Een zin die even duurt. '.repeat(9),
    }))
    const pages = pagesOf(await renderLetter({ ...samples.agreement, parts, signatories }, 'nl')).map(squeezed)
    const signing = pages.filter((page) => /Ondertekening|Vertegenwoordiger|Handtekening/.test(page))
    expect(signing).toHaveLength(1)
    expect(signing[0]?.match(/Handtekening/g)).toHaveLength(4)
  }
})

test('holds every condition and every proof of the agreement', async () => {
  const text = textOf(await renderLetter(samples.agreement, 'nl'))
  expect(samples.agreement.conditions).toHaveLength(10)
  for (const { text: condition, proofs = [] } of samples.agreement.conditions)
    for (const line of [condition, ...proofs]) expect(text).toContain(squeezed(line))
})

test('asks the two questions apart', async () => {
  const [, form = ''] = pagesOf(await renderLetter(samples.information, 'nl')).map(squeezed)
  expect(form).toContain(squeezed('1. Mogen wij uw naam en adres aan het Buurtteam geven?'))
  expect(form).toContain(squeezed('2. Mogen wij het Buurtteam vragen om mee te praten en te helpen?'))
  expect(form.match(/JaNee/g)).toHaveLength(2)
})

test('tells the resident when, where and with whom', async () => {
  const text = textOf(await renderLetter(samples.invitation, 'nl'))
  for (const part of [
    'dinsdag 18 augustus 2026, 10.00 uur',
    'ongeveer een uur',
    'bij u thuis, Verzonnenlaan 14 bis',
    'Beste mevrouw N. Voorbeeld,',
  ])
    expect(text).toContain(squeezed(part))
  expect(textOf(await renderLetter(samples.invitationTeam, 'nl'))).toContain(squeezed(team.name))
})

test('frees each letter that it has set', async () => {
  const megabytes = (): number => process.memoryUsage().rss / 1_000_000
  let number = 0
  const growth = async (letters: number) => {
    const before = megabytes()
    for (let n = 0; n < letters; n++)
      await renderLetter({ ...samples.closingNegative, reason: `Reden ${number++}` }, 'nl')
    return megabytes() - before
  }
  await growth(15)
  // The least of some: memory is taken in large pieces, and what is never freed grows each time.
  const grown = [await growth(15), await growth(15), await growth(15)]
  expect(Math.min(...grown)).toBeLessThan(30)
})
