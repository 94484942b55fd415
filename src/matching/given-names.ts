import { first } from './names/first.ts'
import { second } from './names/second.ts'
import { single } from './names/single.ts'

/**
 * Given names: each line is one name in its spellings, after a colon what its bearers are called. Who bears two names of
 * different lines is two people, however alike they look: `Jelle` and `Jelte`, `Said` and `Saida`.
 */
const lines = `${first.trim()}\n${second.trim()}`

type Part = { readonly line: number; readonly called: boolean }
const partsOf = new Map<string, Part[]>()
const initialsOf: string[] = []
for (const [line, text] of lines.trim().split('\n').entries()) {
  const [official = '', called = ''] = text.split(':')
  const names = official.trim().split(' ')
  initialsOf.push([...new Set(names.map((name) => name[0]))].join(''))
  for (const [list, isCalled] of [
    [names, false],
    [called.trim().split(' '), true],
  ] as const)
    for (const name of list) if (name) partsOf.set(name, [...(partsOf.get(name) ?? []), { line, called: isCalled }])
}
for (const name of single.trim().split(/\s+/)) if (!partsOf.has(name)) partsOf.set(name, [])

export const isKnown = (name: string): boolean => partsOf.has(name)

/**
 * How two given names of this list belong together. `spelling`: one name; `called`: a name and what its bearers are called;
 * `both`: two things that bearers of one name are called; `other`: two names. Undefined where either is not in it.
 */
export function relationOf(a: string, b: string): 'spelling' | 'called' | 'both' | 'other' | undefined {
  const [ours, theirs] = [partsOf.get(a), partsOf.get(b)]
  if (!ours || !theirs) return undefined
  let found: 'called' | 'both' | 'other' = 'other'
  for (const one of ours)
    for (const two of theirs) {
      if (one.line !== two.line) continue
      if (!one.called && !two.called) return 'spelling'
      if (one.called !== two.called) found = 'called'
      else if (found === 'other') found = 'both'
    }
  return found
}

/** Whether a bearer of this name may write this initial: `g` for Truus. */
export const mayBegin = (name: string, letter: string): boolean =>
  (partsOf.get(name) ?? []).some(({ line, called }) => called && initialsOf[line]?.includes(letter))
