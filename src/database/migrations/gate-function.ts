import { type Kysely, sql } from 'kysely'

export type GateFunction = {
  /** With its arguments: `take_up(p_trajectory uuid)`. */
  readonly signature: string
  readonly returns: string
  readonly declare?: string
  readonly body: string
  /** Only for other functions of the gate. */
  readonly inner?: true
  readonly volatility?: 'stable'
}

/**
 * A function that works above the policies: owned by `drempel_gate`, with a fixed search_path (temporary objects last, or
 * a caller could put its own table before ours). Made while being that role, since only then is a login that is no
 * superuser allowed to hand it over.
 */
export async function makeGate(db: Kysely<unknown>, functions: readonly GateFunction[]): Promise<void> {
  const texts = functions.map(({ signature, returns, declare, body, inner, volatility }) => {
    const bare = signature.replace(/\s+/g, ' ').replace(/ default [^,)]+/g, '')
    return `
create function drempel.${signature} returns ${returns}
  language plpgsql ${volatility ?? 'volatile'} security definer set search_path = pg_catalog, drempel, pg_temp
as $gate$
${declare === undefined ? '' : `declare ${declare}`}
begin
${body}
end $gate$;
revoke all on function drempel.${bare} from public;
${inner ? '' : `grant execute on function drempel.${bare} to drempel_app;`}`
  })
  await sql.raw('grant create on schema drempel to drempel_gate; set local role drempel_gate').execute(db)
  await sql.raw(texts.join('\n')).execute(db)
  await sql.raw('reset role; revoke create on schema drempel from drempel_gate').execute(db)
}
