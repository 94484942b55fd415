import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { printPapers } from './papers.ts'

async function run(...args: string[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const reading = Promise.all([buffer(stdout), buffer(stderr)])
  const code = await printPapers(args, { stdout, stderr }, new Date('2026-11-24T10:00:00Z'))
  stdout.end()
  stderr.end()
  const [out, error] = await reading
  return { code, out: out.toString('latin1'), error: error.toString() }
}

describe('drempel papers', () => {
  it.each([
    [[]],
    [['register']],
    [['register', '--party', 'resident']],
    [['dpia', '--party', 'team']],
    [['dpia', 'privacy']],
    [['constructor']],
    [['dpia', '--format', 'toString']],
    [['dpia', '--lang', 'fr']],
    [['dpia', '--geheim']],
  ])('refuses %j in one line and prints nothing', async (args) => {
    const { code, out, error } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(/^Schrijf: drempel papers register[^\n]*\n$/)
  })

  it.each([['register', '--party', 'team'], ['dpia'], ['privacy'], ['annex']])(
    'prints %s %s %s in every form, the same each time',
    async (...args) => {
      const asked = args.filter((arg) => arg !== undefined)
      expect((await run(...asked)).out).toMatch(/^# /)
      expect((await run(...asked, '--format', 'html', '--lang', 'en')).out).toMatch(
        /^<!doctype html>\n<html lang="en">/,
      )
      expect(JSON.parse((await run(...asked, '--format', 'json')).out).blocks.length).toBeGreaterThan(10)
      const pdf = await run(...asked, '--format', 'pdf')
      expect(pdf.out.slice(0, 5)).toBe('%PDF-')
      expect((await run(...asked, '--format', 'pdf')).out).toBe(pdf.out)
    },
  )

  it('explains itself', async () => {
    expect((await run('--help')).out).toContain('drempel papers dpia')
  })
})
