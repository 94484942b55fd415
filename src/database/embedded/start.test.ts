import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findBinaries, linkLibraries } from './binaries.ts'
import { AlreadyRunning } from './lock.ts'
import { serverSettings } from './settings.ts'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts'
import { chooseUser } from './user.ts'

const folders: string[] = []
const running: (() => Promise<unknown>)[] = []

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'drempel-test-'))
  folders.push(made)
  return made
}

/** A data folder as a first start leaves it; made once, since to make one takes far longer than to copy it. */
let made: Promise<string> | undefined
const used = async () => {
  made ??= (async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'drempel-test-'))
    const server = await startEmbedded({ dataDir, durable: false, log: () => undefined })
    await server.stop()
    return dataDir
  })()
  const copy = folder()
  // With the owner of each file: the server does not run as root.
  execFileSync('cp', ['-a', `${await made}/.`, copy])
  return copy
}
afterAll(async () => made && rmSync(await made, { recursive: true, force: true }))

const lines: string[] = []
const start = async (dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir, durable: false, log: (line) => lines.push(line), ...more })
  running.push(server.stop)
  return server
}

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const alive = (pid: number) => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

const untilGone = async (pid: number) => {
  while (alive(pid)) await pause(10)
}

type Told = { url?: string; pid?: number; refused?: string }
const elsewhere = async (dataDir: string): Promise<{ child: ChildProcess; told: Told }> => {
  const program = join(import.meta.dirname, 'holder.fixture.ts')
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'ignore'] })
  running.push(async () => child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const told: Told = JSON.parse(String(line))
  running.push(async () => {
    child.kill('SIGKILL')
    if (told.pid) await untilGone(told.pid)
  })
  return { child, told }
}

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
  lines.length = 0
})

describe('two programs on one data folder', () => {
  test('the second in the same process is refused, and the first goes on', async () => {
    const dataDir = await used()
    const first = await start(dataDir)
    await expect(start(dataDir)).rejects.toThrow(AlreadyRunning)
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('the second process is told clearly that Drempel already runs there', async () => {
    const dataDir = await used()
    await start(dataDir)
    const { told } = await elsewhere(dataDir)
    expect(told.refused).toMatch(/^Drempel already runs on the data folder .* Stop it first/)
  })

  test('of two that start at the same moment on an empty folder one runs', async () => {
    const dataDir = folder()
    const both = await Promise.all([elsewhere(dataDir), elsewhere(dataDir)])
    expect(both.filter(({ told }) => told.refused).length).toBe(1)
    expect(both.filter(({ told }) => told.url).length).toBe(1)
  })
})

describe('a start that cannot be', () => {
  test('a folder whose password is another one fails with a line that says why, and lets go of the folder', async () => {
    const dataDir = await used()
    const password = join(dataDir, 'postgres', 'password')
    const right = readFileSync(password)
    writeFileSync(password, 'wrong\n')
    await expect(start(dataDir)).rejects.toThrow(/PostgreSQL did not start.*password authentication failed/)
    writeFileSync(password, right)
    await start(dataDir)
  })
})

describe('what was done is kept', () => {
  test('a second start finds the rows of the first', async () => {
    const dataDir = folder()
    const first = await start(dataDir)
    await query(first.url, "create table kept as select 'yes' as word")
    await first.stop()
    const second = await start(dataDir)
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'yes' }])
  })

  test('kill -9 of the program loses no acknowledged row', async () => {
    const dataDir = await used()
    for (let round = 1; round <= 3; round += 1) {
      const { child, told } = await elsewhere(dataDir)
      await query(told.url ?? '', `create table round${round} as select ${round} as number`)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const again = await start(dataDir)
    expect(await query(again.url, 'select * from round1, round2, round3')).toHaveLength(1)
  })

  test('kill -9 of program and server together loses no acknowledged row', async () => {
    const dataDir = await used()
    const { child, told } = await elsewhere(dataDir)
    await query(told.url ?? '', "create table kept as select 'yes' as word")
    process.kill(told.pid ?? 0, 'SIGKILL')
    child.kill('SIGKILL')
    const again = await start(dataDir)
    expect(await query(again.url, 'select word from kept')).toEqual([{ word: 'yes' }])
  })

  test('a server that was left running is stopped first', async () => {
    const dataDir = await used()
    const home = join(dataDir, 'postgres')
    const { postgres, env: libraries } = findBinaries(dataDir)
    const env = { ...process.env, ...libraries }
    const user = chooseUser(postgres, home, env)
    const [program = '', ...rest] = [
      ...user.prefix,
      postgres,
      '-D',
      join(home, 'cluster'),
      ...serverSettings(54_399, true),
    ]
    // Started without the signal that would take it along, on an address where it is in nobody's way.
    const left = spawn(program, [...rest, '-c', 'listen_addresses=127.0.0.9'], {
      cwd: '/',
      env,
      stdio: 'ignore',
      detached: true,
    })
    const pidFile = join(home, 'cluster', 'postmaster.pid')
    while (!(existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready'))) await pause(10)
    const again = await start(dataDir)
    expect(lines).toContain(`Stopped the database server that an earlier run left (process ${left.pid}).`)
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await untilGone(left.pid ?? 0)
  })

  test('a process number in the old file that is now another process is left alone', async () => {
    const dataDir = await used()
    const bystander = spawn('sleep', ['86400'])
    running.push(async () => bystander.kill())
    writeFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), `${bystander.pid}\n/nowhere\n`)
    await start(dataDir)
    expect(bystander.exitCode).toBeNull()
    expect(alive(bystander.pid ?? 0)).toBe(true)
  })

  test('what an interrupted first start left half made is made again', async () => {
    const dataDir = folder()
    mkdirSync(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres', 'cluster.new', 'PG_VERSION'), '18\n')
    const server = await start(dataDir)
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a server that ends by itself', () => {
  test('is started again on the same address, with what it kept', async () => {
    const server = await start(await used())
    await query(server.url, "create table kept as select 'yes' as word")
    await query(server.url, 'checkpoint')
    const before = server.pid
    process.kill(before, 'SIGKILL')
    await untilGone(before)
    while (server.pid === before) await pause(20)
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await query(server.url, 'select word from kept')).toEqual([{ word: 'yes' }])
    expect(lines.join()).toMatch(/stopped by itself and is started again/)
  })

  test('again and again is told as lost, once', async () => {
    const lost: string[] = []
    const server = await start(await used(), { onLost: ({ message }) => lost.push(message) })
    for (let killed = 0; lost.length === 0; await pause(20)) {
      if (server.pid === killed || !alive(server.pid)) continue
      killed = server.pid
      process.kill(killed, 'SIGKILL')
    }
    await pause(300)
    expect(lost).toEqual([expect.stringMatching(/stopped by itself and does not come back/)])
    await server.stop()
  })

  test('and cannot be started again is told as lost, with the reason', async () => {
    const dataDir = await used()
    const lost = Promise.withResolvers<Error>()
    const server = await start(dataDir, { onLost: lost.resolve })
    appendFileSync(join(dataDir, 'postgres', 'cluster', 'postgresql.conf'), '\nthis is no setting\n')
    process.kill(server.pid, 'SIGKILL')
    expect((await lost.promise).message).toMatch(/does not come back\. PostgreSQL did not start\..*contains errors/)
    await server.stop()
  })

  test('leaves nothing behind when it is stopped while it starts again', async () => {
    const server = await start(await used())
    process.kill(server.pid, 'SIGKILL')
    await untilGone(server.pid)
    await server.stop()
    await untilGone(server.pid)
  })
})

describe('stopping', () => {
  test('leaves no process and can be asked twice', async () => {
    const server = await start(await used())
    expect(alive(server.pid)).toBe(true)
    await Promise.all([server.stop(), server.stop()])
    await untilGone(server.pid)
  })

  test('a program that is killed takes its server along', async () => {
    const { child, told } = await elsewhere(await used())
    child.kill('SIGKILL')
    await untilGone(told.pid ?? 0)
  })
})

describe('who runs it', () => {
  test.runIf(process.getuid?.() === 0).each(['nobody', 'namespace', 'nobodyWithReach'] as const)(
    'as root the way "%s" works, also after another way',
    async (runAs) => {
      const dataDir = await used()
      chmodSync(dataDir, 0o711)
      const first = await start(dataDir, { runAs: runAs === 'nobody' ? 'namespace' : 'nobody' })
      await query(first.url, "create table kept as select 'yes' as word")
      await first.stop()
      const server = await start(dataDir, { runAs })
      expect(server.runsAs).toBe(runAs)
      expect(await query(server.url, 'select word from kept')).toEqual([{ word: 'yes' }])
    },
  )

  test.runIf(process.getuid?.() === 0).each(['namespace', 'nobodyWithReach'] as const)(
    'as root the way "%s" works in a folder that is closed to others',
    async (runAs) => {
      const server = await start(join(folder(), 'data'), { runAs })
      expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    },
  )

  test.runIf(process.getuid?.() === 0)('as root without a way that works one line says what to do', async () => {
    await expect(start(join(folder(), 'data'), { runAs: 'nobody' })).rejects.toThrow(
      /Start Drempel as an ordinary user/,
    )
  })

  test('nobody else can read the cluster or its password', async () => {
    const dataDir = await used()
    await start(dataDir)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o077).toBe(0)
  })

  test('the log of the server holds no value of a row', async () => {
    const dataDir = await used()
    const server = await start(dataDir)
    await query(server.url, 'create table people (name text primary key)')
    await query(server.url, "insert into people values ('Noor Voorbeeld')")
    await expect(query(server.url, "insert into people values ('Noor Voorbeeld')")).rejects.toThrow()
    await expect(query(server.url, "select 'Noor Voorbeeld'::int")).rejects.toThrow()
    expect(readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).not.toContain('Voorbeeld')
  })
})

describe('the library links that npm packages cannot hold', () => {
  const packageWithoutLinks = () => {
    const native = join(folder(), 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library')
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    return native
  }

  test('are made once, relative, and found again', () => {
    const native = packageWithoutLinks()
    expect([linkLibraries(native, '/nowhere'), linkLibraries(native, '/nowhere')]).toEqual([{}, {}])
    expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  })

  test('stand in the data folder when the package belongs to somebody else', () => {
    const native = packageWithoutLinks()
    const spare = join(folder(), 'lib')
    expect(Object.values(linkLibraries(native, spare, false))).toEqual([`${spare}:${join(native, 'lib')}`])
    expect(readFileSync(join(spare, 'libpq.so.5'), 'utf8')).toBe('library')
  })
})
