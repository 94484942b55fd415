/** What `gegevens.json` in an archive looks like. What is added later gets a version of its own. */
import { z } from 'zod'
import { categoryNames } from '../../covenant/categories.ts'
import { fileNames, parties, phases } from '../../covenant/index.ts'
import type { AnyCategory } from '../../process/categories/kit/category.ts'
import { categories } from '../../process/categories/table.ts'

export const archiveVersion = 1

const moment = z.iso.datetime().describe('A moment, ISO 8601 in UTC')
const day = z.iso.date().describe('A day, ISO 8601')
const party = z.enum(parties).describe('A party of the covenant')
const file: z.ZodType<string> = z.literal([...fileNames]).describe('A file of the covenant')
const category: z.ZodType<string> = z.literal([...categoryNames]).describe('A category of personal data (3.2)')
const by = z.strictObject({
  party,
  role: z.string(),
  name: z.string().nullable().describe('Where this reader may know it'),
})

/** An entry says what its category has. */
const entryOf = ({ name, told: value }: AnyCategory) =>
  z.strictObject({
    file,
    category: z.literal(name),
    value,
    recorded: z.strictObject({ party, role: z.string(), at: moment }),
    phase: z.enum(phases),
    purpose: z.string(),
    ground: z.string(),
    basis: z.string().describe('Whether the covenant states the ground, or reads it so'),
    reason: z.string().nullable().describe('Why it matters to the request for help, where that had to be said'),
    presence: z.array(z.string()).describe('Who was there when it was said'),
    corrected: z.boolean(),
    readBy: z.array(party),
    keptUntil: day.nullable().describe('Where that day is known'),
    document: z.string().nullable().describe('Path in this archive'),
    older: z
      .array(z.strictObject({ value, recordedAt: moment, replacedAt: moment }))
      .describe('What stood there before, newest first'),
  })
const { nameAndAddress, ...others } = categories
const entries = z.discriminatedUnion('category', [entryOf(nameAndAddress), ...Object.values(others).map(entryOf)])

export const archiveSchema = z
  .strictObject({
    version: z.literal(archiveVersion),
    madeOn: moment,
    reader: z.strictObject({ party, role: z.string() }).describe('In whose world this was made: it holds nothing else'),
    only: party
      .nullable()
      .describe('The one party whose recordings and acts these are; null: of all, as the reader sees them'),
    trajectory: z.strictObject({
      reference: z.string().describe('Of this world; another party has another'),
      opened: moment,
      phase: z.enum(phases),
      events: z.int().describe('How many events this world has'),
    }),
    organisations: z.array(z.strictObject({ party, name: z.string() })),
    people: z
      .array(
        z.strictObject({
          role: z.string(),
          party,
          name: z.string().nullable(),
          phone: z.string().nullable(),
          since: moment,
          until: moment.nullable(),
        }),
      )
      .describe('Who is or was involved, as far as this world was told'),
    assignments: z
      .array(z.strictObject({ role: z.string(), name: z.string().nullable(), since: moment, until: moment.nullable() }))
      .describe('Who may open this world'),
    events: z.array(
      z.strictObject({
        number: z.int(),
        type: z.string(),
        at: moment,
        by,
        what: z.record(z.string(), z.unknown()).describe('Codes, days and names of staff; never what stands in a file'),
      }),
    ),
    entries: z.array(entries),
    documents: z.array(
      z.strictObject({
        path: z.string(),
        file,
        category,
        mediaType: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        recorded: z.strictObject({ party, at: moment }),
        seal: z.strictObject({ at: moment, signatories: z.int(), key: z.string() }).nullable(),
      }),
    ),
    withheld: z
      .array(
        z.strictObject({
          party,
          file,
          ground: z.string(),
          law: z.string(),
          reason: z.string().nullable(),
          since: moment,
          until: day,
        }),
      )
      .describe('What an organisation keeps from the resident for a time, without what it is'),
    looked: z
      .array(
        z.strictObject({
          at: moment,
          party,
          organisation: z.string().nullable(),
          role: z.string(),
          activity: z.string(),
          kind: z.string(),
        }),
      )
      .describe('Who processed these data, newest first; in the resident’s own archive only'),
    register: z
      .strictObject({
        name: z.string(),
        birthDate: day.nullable(),
        street: z.string(),
        houseNumber: z.string(),
        postcode: z.string(),
        place: z.string(),
      })
      .nullable()
      .describe(
        'The client of the team’s own register that a person took this resident for; for who keeps that register only',
      ),
    account: z
      .strictObject({
        name: z.string().nullable(),
        phone: z.string().nullable(),
        mail: z.string().nullable(),
        login: z.strictObject({ factor: z.string(), changed: moment }).nullable(),
        providers: z.array(z.strictObject({ issuer: z.string(), since: moment })),
        sessions: z.array(z.strictObject({ role: z.string(), created: moment, expires: moment })),
        forms: z.array(z.strictObject({ at: moment })),
        messages: z.array(
          z.strictObject({ kind: z.string(), state: z.string(), queuedAt: moment, sentAt: moment.nullable() }),
        ),
      })
      .nullable()
      .describe('What is kept of the resident as a user; in the resident’s own archive only'),
  })
  .describe('Everything that one reader may read of one trajectory')
export type Archive = z.infer<typeof archiveSchema>
