import pg from 'pg'

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

/** The error as it may leave this room, free of what stands in the rows. */
export function told(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return error.code === '42501' ? new Refused() : new DatabaseFailure(error)
}
