import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshMigratedDatabase, type TestDatabase } from '../testing/database.ts'
import { really } from './example.fixture.ts'

/** What a column may be called in `tables.ts`, by its type in PostgreSQL. Moments and days are texts, long numbers too. */
const written: Readonly<Record<string, readonly string[]>> = {
  uuid: ['string'],
  text: ['string'],
  bytea: ['Buffer'],
  boolean: ['boolean'],
  integer: ['number'],
  smallint: ['number'],
  bigint: ['string'],
  date: ['Day'],
  interval: ['Interval'],
  jsonb: ['Json'],
  'timestamp with time zone': ['Moment'],
  'text[]': ['string[]'],
  'uuid[]': ['string[]'],
}

type Column = { readonly type: string; readonly nullable: boolean }
type Said = { readonly type: string; readonly nullable: boolean }

/** The rows that `tables.ts` names, column by column, read from its syntax tree. */
function rowsSaid(): Map<string, Said> {
  const path = new URL('./tables.ts', import.meta.url)
  const source = ts.createSourceFile('tables.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const tables = source.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === 'Tables',
  )
  const said = new Map<string, Said>()
  const members = (type: ts.TypeNode | undefined) =>
    type && ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : []
  for (const table of members(tables?.type)) {
    for (const column of members(table.type)) {
      const text = column.type?.getText(source) ?? ''
      // What a default fills in is `Generated`; the type itself stands in it.
      const inner = /^Generated<(.*)>$/.exec(text)?.[1] ?? text
      said.set(`${table.name.getText(source)}.${column.name.getText(source)}`, {
        type: inner.replace(/ \| null$/, ''),
        nullable: inner.endsWith(' | null'),
      })
    }
  }
  return said
}

/** What stands in one of the covenant's words, or in a list of our own, is a text in the database. */
const ofText = /^('|Party$|Role$|CaseRole$|Phase$|Basis$|MessageState$|LogKind$)/

let database: TestDatabase
let columns: Map<string, Column>
beforeAll(async () => {
  database = await freshMigratedDatabase()
  const rows = await really(
    database.url,
    `select relname || '.' || attname as name, format_type(atttypid, null) as type, not attnotnull as nullable
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'drempel'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`,
  )
  columns = new Map(rows.map(({ name, type, nullable }) => [name, { type, nullable }]))
})
afterAll(() => database.drop())

describe('the rows as TypeScript knows them', () => {
  it('are read from the file at all', () => {
    expect(rowsSaid().size).toBeGreaterThan(120)
    expect(rowsSaid().get('entry.reason')).toEqual({ type: 'Buffer', nullable: true })
  })

  it('have no column that the schema has not, and each may be empty where it may be there', () => {
    const wrong = [...rowsSaid()].flatMap(([name, { nullable }]) => {
      const column = columns.get(name)
      if (!column) return [`${name} does not exist`]
      return column.nullable === nullable ? [] : [`${name} may ${column.nullable ? '' : 'not '}be null`]
    })
    expect(wrong).toEqual([])
  })

  it('have the type that the driver gives', () => {
    const wrong = [...rowsSaid()].flatMap(([name, { type }]) => {
      const known = written[columns.get(name)?.type ?? ''] ?? []
      const plain = type.startsWith('Json') ? 'Json' : ofText.test(type) ? 'string' : type
      return known.includes(plain) ? [] : [`${name}: ${type} is no ${columns.get(name)?.type}`]
    })
    expect(wrong).toEqual([])
  })
})
