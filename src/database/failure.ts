import pg from 'pg'
import { NoSession } from './credential.ts'

/** The database refused: not this actor's, or it does not exist. Both give the same, and neither says more. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor() {
    super('refused')
  }
}

/** PostgreSQL said no: its code and constraint. Its own message quotes rows and values, so that stays behind. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly code: string | undefined
  readonly constraint: string | undefined
  constructor({ code, table, constraint }: pg.DatabaseError) {
    super(`database failure ${[code, table, constraint].filter(Boolean).join(' ')}`)
    this.code = code
    this.constraint = constraint
  }
}

const messages = {
  search: 'De zoekgegevens worden op dit moment opnieuw gemaakt. Probeer het over een minuut opnieuw.',
  away: 'De database is nu niet bereikbaar, of de verbinding brak. Probeer het straks opnieuw.',
}

/**
 * It cannot be answered now, and soon it can: the server is away or starting, or what is searched is being made anew. Never to be
 * taken for nobody being there. The message is for whoever runs a command.
 */
export class NotNow extends Error {
  override readonly name = 'NotNow'
  readonly because: keyof typeof messages
  constructor(because: keyof typeof messages) {
    super(messages[because])
    this.because = because
  }
}

/** Class 08 is the connection, 57P01 to 57P03 a server that stops or starts, 53300 one that is full; the others are the system's. */
const away =
  /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** A connection on which something was left: what `act_as` says, a statement under a name of ours, or ours taken away. It is closed. */
export const notAsOpened = (code: string | undefined): boolean => /^(08P01|42P05|26000)$/.test(code ?? '')

/** What `pg` says of a connection that is gone, without a code. */
const broken = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

/** The error as `NotNow` where it is one of those that pass by themselves. */
export function notNow(error: unknown): NotNow | undefined {
  if (error instanceof NotNow) return error
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  if (code === 'DR503') return new NotNow('search')
  return (typeof code === 'string' && (away.test(code) || notAsOpened(code))) || broken.test(error.message)
    ? new NotNow('away')
    : undefined
}

/** The error as it may leave this room, free of what stands in the rows. */
export function told(error: unknown): unknown {
  const passing = notNow(error)
  if (passing) return passing
  if (!(error instanceof pg.DatabaseError)) return error
  if (error.code === '28000') return new NoSession()
  return error.code === '42501' ? new Refused() : new DatabaseFailure(error)
}
