/** The resident reads it again before the last day has come (GDPR 15). */
import { files } from '../../covenant/index.ts'
import { act, choice, event, happens, named, never, open } from '../../trajectory/kit.ts'
import { itself, staff } from '../others.ts'
import { aboutOf } from './about.ts'
import { isWithheld } from './withhold-entry.ts'

export const withholdingEnded = event('withholdingEnded', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)) },
  says: (p, t) => ({ what: 'toont weer alles aan de bewoner', note: t.code(named(files), p.file) }),
})

export const endWithholding = act('endWithholding', {
  step: 'withholding',
  phase: 'any',
  roles: staff,
  causes: [withholdingEnded],
  fields: {},
  about: (entry, here) => (isWithheld(here, entry) ? {} : undefined),

  may: ({ view }) => (view.version > 0 ? open : never),
  decide: (_input, here) => happens(withholdingEnded({ file: aboutOf(here).file })),

  words: {
    title: 'Toon dit weer aan de bewoner',
    menu: 'Weer tonen aan de bewoner',
    submit: 'Toon dit weer',
    done: 'De bewoner kan dit weer lezen.',
    lead: 'De bewoner leest dit gegeven dan weer, met wat er eerder stond.',
    fields: {},
  },
})
