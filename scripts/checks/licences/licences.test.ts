import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../run.ts'
import { answers } from './answers.ts'
import { licenceProblems } from './problems.ts'
import { licencesOf, shippedWith } from './shipped.ts'
import { readLicence } from './texts.ts'

const shipped = shippedWith(root)
const folderOf = (name: string) => shipped.find((one) => one.name === name)?.folder ?? ''
const mit = licencesOf(folderOf('zod'))[0] ?? ''
const problemsOf = (texts: readonly string[], version = '1.0.0') =>
  licenceProblems([{ name: 'a', version, texts }], [{ name: 'a', version: '2.0.0', licence: 'MIT', because: '' }])

test('everything that is shipped is free, by the text that it brings', () => {
  const packages = shipped.map(({ name, version, folder }) => ({ name, version, texts: licencesOf(folder) }))
  expect(packages.length).toBeGreaterThan(300)
  expect(licenceProblems(packages, answers)).toEqual([])
})

test('a known licence is known, whoever gives it and however its lines are broken', () => {
  expect(readLicence(mit).names).toEqual(['MIT'])
  expect(readLicence(mit.replaceAll('\n', ' ').replace(/Copyright.*?Permission/, 'Permission')).names).toEqual(['MIT'])
})

test.each([
  [
    'whose text reserves all rights',
    ['Copyright (c) a town. All rights reserved. The open source license does NOT apply.'],
  ],
  ['that brings no text', []],
  ['of which one of two texts is unknown', [mit, 'Ask us first.']],
  ['with a clause more', [`${mit}\nThe Software shall be used for Good.`]],
  ['with a word in it changed', [mit.replace('free of charge', 'free of charge until 2030')]],
  ['whose grant stops halfway', [mit.slice(0, mit.length / 2)]],
])('a package %s is refused', (_, texts) => {
  expect(problemsOf(texts)[0]).toMatch(/^a@1\.0\.0 /)
})

test('an answer is about one version', () => {
  expect(problemsOf([], '2.0.0')).toEqual([])
  expect(problemsOf([])).toEqual([
    'a@1.0.0 brings no text of its licence',
    'the answer about a@2.0.0 is about nothing that is installed',
  ])
})

test('what we give is free too, by the same reading', () => {
  expect(readLicence(readFileSync(join(root, 'LICENSE'), 'utf8')).names).toEqual(['EUPL-1.2'])
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).license).toBe('EUPL-1.2')
})
