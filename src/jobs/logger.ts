import { Logger } from 'graphile-worker'

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code
  if (typeof code === 'string' && /^[\w-]{1,60}$/.test(code)) return code
  const name = (error as { name?: unknown } | undefined)?.name
  return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : 'unknown'
}

type Meta = {
  readonly error?: unknown
  readonly fatalError?: unknown
  readonly job?: { readonly task_identifier?: string; readonly attempts?: number }
}

/**
 * Says of the queue only what went wrong, in codes: its own sentences quote what an error says, and that may hold anything.
 */
export function codeLogger(log: (line: string) => void): Logger {
  return new Logger(() => (level, _message, meta) => {
    if (level !== 'error' && level !== 'warning') return
    const { error, fatalError, job } = (meta ?? {}) as Meta
    const task = job ? ` ${job.task_identifier ?? 'task'} attempt ${job.attempts ?? 0}` : ''
    log(`jobs: ${level}${task} ${codeOf(error ?? fatalError)}`)
  })
}

/** An error for the queue, which keeps its text in a table: nothing but the code. */
export function coded(error: unknown): Error {
  const code = codeOf(error)
  return Object.assign(new Error(code), { code, stack: code })
}
