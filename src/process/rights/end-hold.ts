/** From now on the usual term counts again. */
import { files } from '../../covenant/index.ts'
import { act, choice, event, happens, named, never, open, problem } from '../../trajectory/kit.ts'
import { itself } from '../others.ts'
import { heldFiles, holders } from './holds.ts'

export const holdEnded = event('holdEnded', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)) },
  changes({ payload }, view) {
    const { [payload.file]: _ended, ...holds } = view.holds
    return { holds }
  },
  says: (p, t) => ({ what: `bewaart dit niet meer langer: ${t.code(named(files), p.file)}` }),
})

export const endHold = act('endHold', {
  step: 'hold',
  phase: 'any',
  roles: holders,
  causes: [holdEnded],
  fields: { file: choice(named(files), { only: heldFiles }) },

  may: (standing) => (heldFiles(standing).length > 0 ? open : never),
  decide({ file }, here) {
    const held: readonly string[] = heldFiles(here)
    return held.includes(file) ? happens(holdEnded({ file })) : problem('file', 'outcomeDoesNotFit')
  },

  words: {
    title: 'Niet langer bewaren',
    menu: 'Niet langer bewaren',
    submit: 'Bewaar niet langer',
    done: 'De gewone termijn geldt weer.',
    lead: 'Vanaf nu geldt de gewone termijn weer. Is die voorbij, dan wordt het dossier vernietigd.',
    fields: { file: { label: 'Welk dossier?' } },
  },
})
