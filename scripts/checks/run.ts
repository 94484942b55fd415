import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

type Ended = Readonly<{ exitCode: number | null; output: string }>

/**
 * Runs a program that npm installed, with the Node that npm brought.
 *
 * @param show true: its output goes to the terminal as it comes; false: it is kept and handed back
 */
export function run(
  program: string,
  args: readonly string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Ended> {
  const bin = resolve(root, 'node_modules/.bin')
  return new Promise((done) => {
    const child = spawn(resolve(bin, program), args, {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', (error) => done({ exitCode: null, output: error.message }))
    child.once('close', (exitCode) => done({ exitCode, output: Buffer.concat(chunks).toString() }))
  })
}
