import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Example, example, really, rolesAt } from './example.fixture.ts'
import { loginNames, type Roles } from './roles.ts'

let made: Example
let roles: Roles
beforeAll(async () => {
  made = await example()
  roles = await rolesAt(made.url)
})
afterAll(() => made.close())
const names = async (text: string) => (await really(made.url, text)).map((row) => row.name)

describe('what the catalogue must say, also of what is added later', () => {
  it('leaves no table without forced row-level security', async () => {
    expect(
      await names(`select relname as name from pg_class
        where relnamespace = 'drempel'::regnamespace and relkind in ('r', 'p', 'm', 'f')
          and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([])
  })

  it('has tables at all', async () => {
    const tables = await names(
      `select relname as name from pg_class where relnamespace = 'drempel'::regnamespace and relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThanOrEqual(24)
  })

  it('keeps the record of the migrations apart', async () => {
    expect(await names(`select relnamespace::regnamespace::text as name from pg_class where relname = 'done'`)).toEqual(
      ['drempel_migrations'],
    )
  })

  it('begins every key and index of a case table with the municipality', async () => {
    // Sessions and codes are looked for before anybody knows whose they are.
    const others = `('session', 'activation_code')`
    expect(
      await names(`select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
        where c.relnamespace = 'drempel'::regnamespace and m.amname = 'btree' and i.indkey[0] <> a.attnum
          and c.relname not in ${others} and c.relname <> 'covenant'`),
    ).toEqual([])
    expect(
      await names(`select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid
        where c.relnamespace = 'drempel'::regnamespace and c.relkind = 'r' and t.attname = 'trajectory_id'
          and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id')`),
    ).toEqual([])
    expect(
      await names(`select conname as name from pg_constraint f
        where f.contype = 'f' and f.confrelid in ('drempel.trajectory'::regclass, 'drempel.world'::regclass,
            'drempel.entry'::regclass, 'drempel.document'::regclass, 'drempel.client'::regclass)
          and not exists (select from pg_attribute a
            where a.attrelid = f.conrelid and a.attnum = f.conkey[1] and a.attname = 'municipality_id')`),
    ).toEqual([])
  })

  it('says once for each of these tables that no query crosses municipalities, to the gate too', async () => {
    const rows = await really(
      made.url,
      `select c.relname as table, p.polname as policy, p.polpermissive as permissive, pg_get_expr(polqual, polrelid) as what
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' and c.relkind = 'r'
        left join pg_policy p on p.polrelid = c.oid and p.polname in ('municipality', 'gate')
        where c.relnamespace = 'drempel'::regnamespace order by 1, 2`,
    )
    const condition = '(municipality_id = ( SELECT drempel.municipality() AS municipality))'
    const open = rows.filter(({ what }) => what !== condition).map(({ table, policy }) => `${table} ${policy}`)
    expect(open).toEqual(['activation_code gate', 'client_search gate', 'covenant gate', 'session gate'])
    expect(rows.filter(({ policy }) => policy === 'municipality').every(({ permissive }) => !permissive)).toBe(true)
    expect(rows.filter(({ policy }) => policy === 'municipality').length).toBeGreaterThan(25)
  })

  it('takes no moment from who writes it: it is the one at which all of the act happens, or none yet', async () => {
    const rows = await really(
      made.url,
      `select c.relname || '.' || a.attname as name, (
          select string_agg(pg_get_expr(p.polwithcheck, p.polrelid), ' ') from pg_policy p
          where p.polrelid = c.oid and p.polcmd = k.command
            and (${[roles.app, roles.worker].map((role) => `'${role}'::regrole = any(p.polroles)`).join(' or ')})
        ) ~ ('\\m' || a.attname || ' (IS NULL|= \\( SELECT drempel.actor_now)') as right
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        cross join (values ('a'::"char", 'insert'), ('w', 'update')) k(command, privilege)
        where c.relnamespace = 'drempel'::regnamespace and c.relkind = 'r' and a.atttypid = 'timestamptz'::regtype
          and (has_column_privilege('${roles.app}', c.oid, a.attnum, k.privilege)
            or has_column_privilege('${roles.worker}', c.oid, a.attnum, k.privilege))`,
    )
    // When a breach was discovered and told is what a privacy officer says, of before; it decides nothing that is kept.
    const said = ['data_leak.discovered_at', 'data_leak_note.moment']
    expect(rows.filter(({ right }) => !right).map(({ name }) => name)).toEqual(said)
    expect(rows.length).toBeGreaterThan(8)
  })

  it('has no view that looks with the eyes of its owner', async () => {
    expect(
      await names(`select relname as name from pg_class
        where relnamespace = 'drempel'::regnamespace and relkind = 'v'
          and not coalesce('security_invoker=true' = any(reloptions), false)`),
    ).toEqual([])
  })

  it('lets only the gate work above the policies, each function with one fixed search_path', async () => {
    expect(
      await names(`select proname as name from pg_proc p
        where prosecdef and pronamespace = 'drempel'::regnamespace
          and (pg_get_userbyid(proowner) <> '${roles.gate}'
            or proconfig is distinct from array['search_path=pg_catalog, drempel, pg_temp'])`),
    ).toEqual([])
    const definers = await names(
      `select proname as name from pg_proc where prosecdef and pronamespace <> 'pg_catalog'::regnamespace`,
    )
    expect(definers.length).toBeGreaterThan(20)
  })

  it('has no definer function outside the gate', async () => {
    expect(
      await names(`select proname as name from pg_proc
        where prosecdef and pronamespace not in ('drempel'::regnamespace, 'pg_catalog'::regnamespace)`),
    ).toEqual([])
  })

  it('lets nobody but the application call the gate, and not its inner functions', async () => {
    expect(
      await names(`select proname as name from pg_proc, lateral aclexplode(coalesce(proacl, acldefault('f', proowner))) a
        where pronamespace = 'drempel'::regnamespace and a.grantee = 0`),
    ).toEqual([])
    expect(
      await names(`select proname as name from pg_proc
        where pronamespace = 'drempel'::regnamespace and has_function_privilege('${roles.app}', oid, 'execute')
          and proname in ('make_world', 'enter', 'refuse', 'erase_files', 'own_files', 'holds_role',
            'own_register', 'import_clients', 'clients_after', 'clear_search', 'add_search')`),
    ).toEqual([])
  })

  it('gives the roles no way around the policies, and the logins no object of their own', async () => {
    const known = await really(
      made.url,
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong, rolcanlogin as enters
        from pg_roles where rolname = any($1) order by 1`,
      [Object.values(roles)],
    )
    expect(known).toEqual([
      { rolname: roles.app, strong: false, enters: true },
      { rolname: roles.door, strong: false, enters: true },
      { rolname: roles.gate, strong: false, enters: false },
      { rolname: roles.worker, strong: false, enters: true },
    ])
    for (const login of loginNames)
      expect(
        await names(`select relname as name from pg_class where pg_get_userbyid(relowner) = '${roles[login]}'
          union all select proname from pg_proc where pg_get_userbyid(proowner) = '${roles[login]}'
          union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = '${roles[login]}'`),
      ).toEqual([])
    expect(
      await names(`select relname as name from pg_class where pg_get_userbyid(relowner) = '${roles.gate}'`),
    ).toEqual([])
  })

  it('keeps the tables of the gate and the columns that name other workers from the application', async () => {
    const closed = [
      'kris_number',
      'audience_rule',
      'file_owner',
      'file_remover',
      'world_remover',
      'term_rule',
      'register_rule',
      'keep_rule',
      'demo_persona',
      'message',
      'team_postcode',
      'trajectory',
      'client_name',
    ]
    for (const table of closed) {
      const [row] = await really(made.url, `select has_any_column_privilege('${roles.app}', $1, 'select') as may`, [
        `drempel.${table}`,
      ])
      expect([table, row?.may]).toEqual([table, false])
    }
    const [column] = await really(
      made.url,
      `select has_column_privilege('${roles.app}', 'drempel.entry', 'recorded_by', 'select') as may`,
    )
    expect(column?.may).toBe(false)
  })

  it('lets the application make nothing in the schema, and touch no job of the queue', async () => {
    const [row] = await really(
      made.url,
      `select has_schema_privilege('${roles.app}', 'drempel', 'create') as make,
        has_schema_privilege('${roles.gate}', 'drempel', 'create') as gate,
        has_schema_privilege('${roles.app}', 'graphile_worker', 'usage') as queue`,
    )
    expect(row).toEqual({ make: false, gate: false, queue: false })
  })
})
