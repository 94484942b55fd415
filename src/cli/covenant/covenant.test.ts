import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { conditionIds, conditions, readings, steps } from '../../covenant/index.ts'
import { printedCovenant } from '../../process/printed.ts'

import { covenant } from './index.ts'

async function run(...args: string[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const reading = Promise.all([text(stdout), text(stderr)])
  const code = await covenant(args, { stdout, stderr })
  stdout.end()
  stderr.end()
  const [out, error] = await reading
  return { code, out, error }
}

describe('drempel covenant', () => {
  it.each([[['--format', 'pdf']], [['--format', 'toString']], [['--format']], [['--lang', 'fr']], [['md']]])(
    'refuses %j in one line and prints nothing',
    async (args) => {
      const { code, out, error } = await run(...args)
      expect([code, out]).toEqual([2, ''])
      expect(error).toMatch(/^Schrijf: drempel covenant --format md, json of html[^\n]*\n$/)
    },
  )

  it.each([
    [['--format', 'md', '--syntax', 'ttl']],
    [['--format', 'dpv', '--syntax', 'xml']],
    [['--format', 'odrl', '--base', 'javascript:alert(1)#']],
    [['--format', 'dpv', '--base', 'https://stad.example/vh']],
  ])('refuses %j', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' })
  })

  it.each(['dpv', 'odrl'])('is linked data as %s, under the base that was asked', async (format) => {
    const json = JSON.parse((await run('--format', format)).out)
    expect(json['@context'].vh).toBe('https://drempel.example/convenant#')
    const { out } = await run('--format', format, '--syntax', 'ttl', '--base', 'https://stad.example/vh#')
    expect(out).toContain('@prefix vh: <https://stad.example/vh#>')
    expect(out).not.toContain('drempel.example')
  })

  it('says the same in English where English was asked', async () => {
    expect(await run('--format', 'pdf', '--lang', 'en')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Write:/),
    })
  })

  it.each(['nl', 'en'] as const)('has every step, condition and reading in both forms: %s', async (lang) => {
    const md = (await run('--format', 'md', '--lang', lang)).out
    const html = (await run('--format', 'html', '--lang', lang)).out
    for (const [id, step] of Object.entries(steps)) {
      expect(md).toContain(`| ${id} `)
      expect(html).toContain(`<th scope="row">${id} `)
      for (const column of Object.values(step.columns)) expect(md, id).toContain(column[lang])
    }
    for (const id of conditionIds) expect(md).toContain(conditions[id].text[lang])
    readings.forEach((reading, i) => {
      expect(md).toContain(`${i + 1}. ${reading.text[lang]}`)
    })
  })

  it('prints the steps in the order of the annex', () => {
    const ids = printedCovenant('nl').phases.flatMap((phase) => phase.steps.map((step) => step.id))
    expect(ids).toEqual([...Array.from({ length: 16 }, (_, i) => String(i + 1)), '17a', '17b', '18', '19'])
  })

  it('says of each ground whether the annex has it or we read it so', () => {
    const grounds = printedCovenant('nl').phases.flatMap((phase) =>
      phase.steps.map(({ id, ground }) => [id, ground.basis]),
    )
    expect(grounds.filter(([, basis]) => basis === 'explicit').map(([id]) => id)).toEqual(['2', '5', '6'])
  })

  it('says who sees a step: of the check the team and the resident alone', () => {
    const all = printedCovenant('nl').phases.flatMap((phase) => phase.steps)
    const seenAt = (id: string) => all.find((step) => step.id === id)?.seenBy
    expect(seenAt('3')).toEqual(['team', 'resident'])
    // Work and Income reads KRIS from step 12 on, with what was put there before.
    for (const id of ['8', '9']) expect(seenAt(id), id).toEqual(['corporation', 'team', 'resident'])
    expect(seenAt('12')).toEqual(['team', 'workAndIncome', 'resident'])
    expect(all.find((step) => step.id === '16')?.columns).toHaveProperty('team')
    expect(all.find((step) => step.id === '12')?.seenBy).toEqual(['team', 'workAndIncome', 'resident'])
  })

  it('has rows as wide as their table in Markdown', async () => {
    const { out } = await run()
    const tables = out.split('\n\n').filter((part) => part.startsWith('|'))
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size, table.slice(0, 80)).toBe(1)
    }
  })

  it('is an HTML page with a language, a title, headings in order, scoped headers and nothing from elsewhere', async () => {
    const { out } = await run('--format', 'html')
    expect(out).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(out).toContain('<title>Voorkom Huisuitzetting: het convenant</title>')
    expect(out).not.toMatch(/<th\b(?![^>]*scope=)[^>]*>|\bsrc=|href=|https?:|@import|<script/)
    const levels = [...out.matchAll(/<h(\d)>/g)].map((found) => Number(found[1]))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1)
    })
    for (const [open, close] of [
      ['<tbody>', '</tbody>'],
      ['<table>', '</table>'],
      ['<td>', '</td>'],
    ] as const) {
      expect(out.split(open).length).toBe(out.split(close).length)
    }
    expect(out).not.toMatch(/<tbody>\s*<\/tbody>/)
  })

  it('is whole as JSON, the same each time, with the readings numbered', async () => {
    const [first, second] = [await run('--format', 'json'), await run('--format', 'json', '--lang', 'en')]
    expect(first.out).toBe(second.out)
    const data = JSON.parse(first.out)
    expect(data.format).toBe('drempel-covenant/1')
    expect(data.steps.map((step: { id: string }) => step.id).slice(-4)).toEqual(['17a', '17b', '18', '19'])
    expect(data.readings.at(-1).number).toBe(readings.length)
    expect(data.steps[1].ground).toEqual({ stated: 'legitimateInterest' })
  })
})
