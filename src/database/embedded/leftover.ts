import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * A killed program can leave its server running. Stops it and waits until it is gone; a process number that meanwhile
 * belongs to something else is left alone. To be called by the holder of the lock only.
 *
 * @param cluster absolute path of the database cluster
 * @returns the process number that was stopped, or null
 */
export async function stopLeftover(cluster: string): Promise<number | null> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const found = pid > 1 && isServerOf(pid, cluster)
  if (found) await stopServer(pid, () => !isServerOf(pid, cluster))
  // The number can be another process's by now (soon so in a container), or that of a dead one that nobody collects;
  // PostgreSQL takes both for its own server. The rest of the file stays: by it PostgreSQL sees whether children of a
  // killed server are still writing.
  if (existsSync(file)) {
    const rest = readFileSync(file, 'utf8').split('\n').slice(1)
    writeFileSync(file, [noProcess, ...rest].join('\n'))
  }
  return found ? pid : null
}

const noProcess = 2 ** 31 - 1

/** Fast shutdown, then the immediate one, then the end: durable data survive each of them. */
export async function stopServer(pid: number, gone: () => boolean): Promise<void> {
  const attempts: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, milliseconds] of attempts) {
    try {
      process.kill(pid, signal)
    } catch {
      if (gone()) return
    }
    for (const end = Date.now() + milliseconds; Date.now() < end; await pause(10)) if (gone()) return
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop. Stop it by hand and start Drempel again.`)
}

/** A dead process that nobody has collected yet has an empty command line, and counts as gone. */
function isServerOf(pid: number, cluster: string): boolean {
  return commandLine(pid).includes(cluster)
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}
