import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How a program is started so that PostgreSQL accepts it, and who then owns its files. */
export type RunAs = Readonly<{
  kind: 'ourselves' | 'nobody' | 'namespace' | 'nobodyWithReach'
  /** Goes before the program on the command line. */
  prefix: readonly string[]
  /** Owner that the data folder must have; null: leave it as it is. */
  owner: Readonly<{ uid: number; gid: number }> | null
}>

const nobody = { uid: 65_534, gid: 65_534 }
const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']

// Without the last bit access(2) ignores the right, and PostgreSQL does not find its own program.
const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']

const ourselves: RunAs = { kind: 'ourselves', prefix: [], owner: null }

/**
 * PostgreSQL refuses to run as root. In order: as `nobody`, where that user can reach the program and the folder; as root
 * that does not know it is root (a user namespace, which many containers forbid); as `nobody` with the one right to pass
 * closed folders (a project under /root in a container).
 */
const waysForRoot: readonly RunAs[] = [
  { kind: 'nobody', prefix: [...asNobody, '--'], owner: nobody },
  { kind: 'namespace', prefix: ['unshare', '--user', '--map-user=1000', '--'], owner: { uid: 0, gid: 0 } },
  { kind: 'nobodyWithReach', prefix: [...asNobody, ...reach, '--'], owner: nobody },
]

/**
 * Chooses the first way in which the program runs and the folder can be written to. The folder must exist; it changes
 * owner where the way asks for it. Throws when there is no way.
 *
 * @param only for the tests: the ways that may be tried
 */
export function chooseUser(program: string, folder: string, env: NodeJS.ProcessEnv, only?: RunAs['kind']): RunAs {
  if (process.getuid?.() !== 0) return ourselves
  for (const way of waysForRoot.filter(({ kind }) => only === undefined || kind === only)) {
    if (!starts(way, [program, '--version'], env)) continue
    if (way.owner) giveTo(folder, way.owner)
    if (starts(way, ['sh', '-c', 'test -x "$1" && test -r "$2" && test -w "$2"', 'sh', program, folder], env))
      return way
  }
  throw new Error(
    'PostgreSQL does not run as root, and no other user can reach the data folder. ' +
      'Start Drempel as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or later.',
  )
}

function starts(way: RunAs, command: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const [program = '', ...rest] = [...way.prefix, ...command]
  return spawnSync(program, rest, { cwd: '/', env, stdio: 'ignore' }).status === 0
}

/** The way can differ from last time (the folder was moved, another container), so the owner is put right at each start. */
function giveTo(path: string, owner: { uid: number; gid: number }): void {
  const stat = lstatSync(path)
  if (stat.uid === owner.uid && stat.gid === owner.gid) return
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), owner)
  chownSync(path, owner.uid, owner.gid)
}

/**
 * Where the system can do it (util-linux), the server is told to stop when the process that started it is gone, even by
 * `kill -9`. Where it cannot, the next start stops what was left.
 */
export function diesWithParent(): readonly string[] {
  const setpriv = ['setpriv', '--pdeathsig', 'INT', '--']
  const [program = '', ...rest] = [...setpriv, 'true']
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0 ? setpriv : []
}
