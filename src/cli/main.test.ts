import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../testing/database.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-cli-'))
  // The server of a program that root runs is another user's, who has to get in.
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(args: readonly string[], env: NodeJS.ProcessEnv = { DATABASE_URL: testServer().url }): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(args: readonly string[], env?: NodeJS.ProcessEnv) {
  const child = start(args, env)
  if (!child.stdout || !child.stderr) throw new Error('the program has no output')
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code: code as number | null }
}

function scenario(name: string, ...steps: object[]): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(steps, null, 1))
  return file
}

const wrong = { as: 'corporation-a:consultant-1', at: '2026-03-02T10:00', do: 'fly' }
const absent = {
  as: 'resident',
  at: '2026-03-02T10:00',
  do: 'makeRequest',
  with: { kind: 'access', on: '2026-03-02', how: 'writing' },
}

describe('drempel', () => {
  it('refuses a command that does not exist, and says which do', async () => {
    const { err, code } = await run(['vlieg'])
    expect(code).toBe(2)
    expect(err).toContain('De opdracht ‘vlieg’ bestaat niet.')
    expect(err).toContain('drempel term')
    expect((await run([])).code).toBe(2)
  })

  it('explains itself in Dutch', async () => {
    const { out, code } = await run(['--help'])
    expect(code).toBe(0)
    for (const command of ['play', 'covenant', 'term', 'check-text', 'backup', 'restore', 'scenarios-doc'])
      expect(out).toContain(`drempel ${command}`)
  })

  it('counts a term', async () => {
    const { out, code } = await run(['term', '--rule', 'step-10', '--from', '2026-12-24'])
    expect([code, out]).toEqual([0, expect.stringContaining('28 december 2026')])
  })

  it('stays quiet when nobody reads on', async () => {
    const child = start(['play', `${scenarios}negatief.yaml`, '--json'])
    child.stdout?.destroy()
    if (!child.stderr) throw new Error('the program has no output')
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect([code, err]).toEqual([0, ''])
  })
})

describe('drempel play', () => {
  it('refuses options that it does not have, and no file at all', async () => {
    expect(await run(['play'])).toMatchObject({ code: 2, err: expect.stringContaining('drempel play') })
    expect((await run(['play', '--fast', 'x.yaml'])).code).toBe(2)
  })

  it('says in one line what is wrong, with its place, and plays the other files', async () => {
    const files = [scenario('wrong.json', wrong), scenario('right.json', { ...absent, expect: 'refused' })]
    const { out, err, code } = await run(['play', ...files])
    expect(code).toBe(1)
    expect(err).toMatch(/^\S*wrong\.json:2: stap 1: De handeling ‘fly’ bestaat niet\.[^\n]*\n$/)
    expect(out).toContain('makeRequest: is er niet (zoals verwacht)')
  })

  it('says the same in the data', async () => {
    const { out, code } = await run(['play', scenario('wrong.json', wrong), join(folder, 'none.yaml'), '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      scenarios: [
        { ok: false, problem: { line: 2, step: 1 } },
        { ok: false, problem: { what: 'Dit bestand kunnen wij niet lezen.' } },
      ],
    })
  })

  it('takes a wanted refusal for good', async () => {
    expect(await run(['play', scenario('wrong.json', { ...wrong, expect: 'refused' })])).toMatchObject({
      code: 0,
      err: '',
    })
  })

  it('leaves no database and no login on a server that goes on', async () => {
    await run(['play', `${scenarios}weigering-team.yaml`])
    const left = `select datname as name from pg_database where datname like 'drempel_play_%'
      union all select rolname from pg_roles where rolname like 'drempel_play_%'`
    const client = new pg.Client({ connectionString: testServer().url })
    await client.connect()
    // Other tests play at the same time; theirs go too, a little later. What stays for good never lets this end.
    while ((await client.query(left)).rowCount !== 0) await pause(200)
    await client.end()
  })

  it('leaves no server and no folder of its own, also after Ctrl-C', async () => {
    const env = { TMPDIR: folder }
    const whole = await run(['play', `${scenarios}weigering-team.yaml`], env)
    expect([whole.code, whole.err]).toEqual([0, ''])
    expect(ownFolders()).toEqual([])

    const child = start(['play', ...Array.from({ length: 30 }, () => `${scenarios}positief.yaml`)], env)
    child.stdout?.resume()
    while (ownFolders().length === 0) await pause(20)
    await pause(1_500)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(ownFolders()).toEqual([])
  })

  const ownFolders = () => readdirSync(folder).filter((name) => name.startsWith('drempel-play-'))
})
