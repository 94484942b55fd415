import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from '../../src/words/languages.ts'
import { root } from './run.ts'

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(textOf('package.json'))

const filled = z.string().trim().min(1)
const https = z.url({ protocol: /^https$/ })
const person = z.strictObject({
  name: filled,
  email: z.email().optional(),
  phone: filled.optional(),
  affiliation: filled.optional(),
})
const needed = z.strictObject({
  name: filled,
  version: filled.optional(),
  versionMin: filled.optional(),
  versionMax: filled.optional(),
  optional: z.boolean().optional(),
})

/** What version 0.4 of the standard asks, of the keys that we have: another key is a mistake until it is written here. */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: filled,
  url: https,
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['workflow-management', 'compliance-management', 'document-management'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['local-authorities', 'welfare', 'society'])),
  }),
  description: z
    .record(
      z.enum(languages),
      z
        .strictObject({
          localisedName: filled.optional(),
          shortDescription: filled.max(150),
          longDescription: z.string().trim().min(150).max(10_000),
          features: z.array(filled).min(1),
        })
        .optional(),
    )
    .refine((found) => Object.values(found).length > 0),
  legal: z.strictObject({ license: filled, mainCopyrightOwner: filled.optional(), repoOwner: filled.optional() }),
  maintenance: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(person).min(1) }),
    z.strictObject({
      type: z.literal('contract'),
      contractors: z.array(
        z.strictObject({ name: filled, until: z.iso.date(), email: z.email().optional(), website: https.optional() }),
      ),
    }),
  ]),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.enum(languages)).min(1),
  }),
  dependsOn: z.strictObject({ open: z.array(needed) }),
})

const found = parse(textOf('publiccode.yml'))

test('publiccode.yml is as the standard has it, and says what the program is', () => {
  const read = publiccode.parse(found)
  expect(read.legal.license).toBe(manifest.license)
  expect([...read.localisation.availableLanguages].sort()).toEqual([...languages].sort())
})

test.each([
  ['another version', { publiccodeYmlVersion: '0.3' }],
  ['a status that is none', { developmentStatus: 'finished' }],
  ['people who look after it, and nobody named', { maintenance: { type: 'community' } }],
  ['a key that the standard does not know', { licence: 'EUPL-1.2' }],
])('publiccode.yml with %s is refused', (_, change) => {
  expect(publiccode.safeParse({ ...found, ...change }).success).toBe(false)
})

test('engines asks for the Node that comes with the program, for every computer that it comes for', () => {
  const brought = Object.entries<string>(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'))
  expect(brought.length).toBeGreaterThan(0)
  for (const [, version] of brought) expect(manifest.engines.node).toBe(`>=${version.split('.')[0]}`)
})
