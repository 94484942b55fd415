import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedNames, match, readMaterial, readPerson, type Written, writeMaterial } from './index.ts'
import { clientKeys, searchKeys } from './keys.ts'
import { type Pair, pairs } from './pairs.fixture.ts'

type Counted = Omit<Pair, 'later'>
const organisation = 'een'

/** Found by a key and named as the single best, as the database would: each client the only one who shares a key. */
function isNamed(query: Written, client: Written): boolean {
  const [sought, person] = [readPerson(query), readPerson(client)]
  const { strong, weak } = searchKeys(organisation, sought)
  const keys = new Set(clientKeys(organisation, person))
  if (![...strong, ...weak].some((key) => keys.has(key))) return false
  const census = { clients: 1, bearers: () => countedNames(person.name).length && 1 }
  return match(sought, [readMaterial('it', writeMaterial(person, census))], 1).best === 'it'
}

function count(all: readonly Counted[]) {
  const named = all.filter(({ query, client }) => isNamed(query, client))
  const wrong = named.filter(({ same }) => !same).map(({ query, client }) => `${query.name} / ${client.name}`)
  return { recall: (named.length - wrong.length) / all.filter(({ same }) => same).length, wrong }
}

const others = readFileSync(new URL('pairs-of-others.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Counted => JSON.parse(line))

describe('of pairs in which nobody is somebody else', () => {
  const own = pairs()
  it.each([
    ['made up here', own.filter(({ later }) => !later)],
    ['made up here when the rules stood', own.filter(({ later }) => later)],
    ['of another hand', others],
  ])('%s, no sure one is wrong, and 95 in 100 are known again', (_, all) => {
    const { recall, wrong } = count(all)
    expect(wrong).toEqual([])
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it('of each kind there is one at least that is known, where anybody is one person', () => {
    for (const kind of new Set(own.map(({ kind }) => kind))) {
      const known = own.filter((pair) => pair.kind === kind && pair.same)
      if (known.length > 0) expect([kind, count(known).recall > 0.5]).toEqual([kind, true])
    }
  })
})
