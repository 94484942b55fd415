import { createHash } from 'node:crypto'

/**
 * A free licence by its own words: from its first to its last, and the beginning of the SHA-256 of all between. One changed
 * word makes another hash, so that a licence with a small addition is not taken for the licence.
 */
type Text = {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly hashes: readonly string[]
}

const texts: readonly Text[] = [
  {
    name: 'EUPL-1.2',
    from: 'european union public licence v 1 2',
    to: 'new eupl version',
    hashes: ['SqPOsUuJ-1CP55qW'],
  },
  {
    // The second is MIT-0, which does not ask to keep the notice.
    name: 'MIT',
    from: 'permission is hereby granted free of charge',
    to: 'dealings in the software',
    hashes: ['RajHmViLw-KXsNJ7', '9_i0McP2q7rCZCVR'],
  },
  {
    // The second is 0BSD, which does not ask it either.
    name: 'ISC',
    from: 'permission to use copy modify and or distribute',
    to: 'performance of this software',
    hashes: ['W3ZIkMuDIOYIR5HT', 'GwSUaFNGnL3lHmAQ'],
  },
  {
    // With three conditions (and twice with one word less), and with two.
    name: 'BSD',
    from: 'redistribution and use in source and binary forms',
    to: 'possibility of such damage',
    hashes: ['F4MzmNyXY8slPYzh', 'RbDj4F8j9a2vkRst', 'BkYWlT9IYhE6-pk1', 'nqIofFswzeWWDnOc'],
  },
  {
    name: 'Apache-2.0',
    from: 'terms and conditions for use reproduction and distribution 1 definitions',
    to: 'end of terms and conditions',
    hashes: ['paYWZ9gc3mUe4Es0', 'PLIqud7-xD5QzBKZ'],
  },
  {
    name: 'Apache-2.0',
    from: 'appendix how to apply the apache license',
    to: 'identification within third party archives',
    hashes: ['VjLj1-ZLetn9LBTt'],
  },
  {
    name: 'Apache-2.0',
    from: 'licensed under the apache license version 2 0',
    to: 'limitations under the license',
    hashes: ['zoBP71EY7CAuHVvQ', 'eaLfyqmYC11lRTd0'],
  },
  {
    name: 'OFL-1.1',
    from: 'sil open font license version 1 1 26 february 2007',
    to: 'dealings in the font software',
    hashes: ['mHF3b9cGbeyMOHAR'],
  },
  {
    name: 'Unlicense',
    from: 'this is free and unencumbered software',
    to: 'unlicense org',
    hashes: ['BO1Z2BOCaq1KNoCm'],
  },
]

/** Who gives the licence stands in the middle of some of them. */
const holders: readonly (readonly [RegExp, string])[] = [
  [/neither the name of .{1,80}? nor the names/g, 'neither the name of … nor the names'],
  [/is provided by .{1,80}? as is/g, 'is provided by … as is'],
  [/in no event shall .{1,80}? be liable/g, 'in no event shall … be liable'],
  // conditions are counted 1. 2. 3. or not
  [/ \d(?= )/g, ''],
]

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const hashOf = (body: string) =>
  createHash('sha256')
    .update(holders.reduce((words, [pattern, general]) => words.replace(pattern, general), body))
    .digest('base64url')
    .slice(0, 16)

/** What is known in a text, and the words that are left when that is taken out: titles, names and years, if it is well. */
export function readLicence(text: string): { readonly names: readonly string[]; readonly rest: string } {
  const names = new Set<string>()
  let rest = wordsOf(text)
  for (const { name, from, to, hashes } of texts) {
    for (let at = rest.indexOf(from); at >= 0; at = rest.indexOf(from, at + 1)) {
      const end = rest.indexOf(to, at) + to.length
      if (!hashes.includes(hashOf(rest.slice(at, end)))) continue
      names.add(name)
      rest = `${rest.slice(0, at)}| ${rest.slice(end)}`
    }
  }
  return { names: [...names], rest }
}
