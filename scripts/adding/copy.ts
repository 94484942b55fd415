import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const copied = ['src', 'scripts', 'journeys', 'scenarios', 'docs']

/** A copy of the project in which somebody can add something, and what was touched since. */
export type Copy = {
  readonly folder: string
  /** Makes a file that is not there yet. */
  make(path: string, text: string): void
  /** Puts text after the first place where the anchor stands. Throws where it does not: then the walk is out of date. */
  after(path: string, anchor: string, text: string): void
  /** Runs a command in it; gives what it said, or throws with that. */
  run(program: string, args: readonly string[]): string
  touched(): readonly string[]
  remove(): void
}

export function copyOfProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-adding-'))
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true })
  for (const entry of readdirSync('.', { withFileTypes: true }))
    if (entry.isFile()) cpSync(entry.name, join(folder, entry.name))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const before = sumsIn(folder)
  const at = (path: string) => join(folder, path)
  return {
    folder,
    make(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text, { flag: 'wx' })
    },
    after(path, anchor, text) {
      const whole = readFileSync(at(path), 'utf8')
      if (!whole.includes(anchor)) throw new Error(`${path} has no ${JSON.stringify(anchor)} any more`)
      writeFileSync(
        at(path),
        whole.replace(anchor, () => anchor + text),
      )
    },
    run(program, args) {
      const path = `${resolve('node_modules/.bin')}:${process.env.PATH ?? ''}`
      return execFileSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path },
        maxBuffer: 64 * 1024 * 1024,
      })
    },
    touched() {
      const now = sumsIn(folder)
      return [...now].filter(([path, sum]) => before.get(path) !== sum).map(([path]) => path)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function sumsIn(folder: string): ReadonlyMap<string, string> {
  const files = copied.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(
    files.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
