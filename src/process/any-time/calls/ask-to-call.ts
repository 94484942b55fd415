/** The resident asks to be called. Whom he or she asks is told, and nobody else (3.1 step 11, reading). */
import { type Caller, callers, dayParts, partyNames } from '../../../covenant/index.ts'
import {
  act,
  choice,
  event,
  happens,
  never,
  open,
  optional,
  problem,
  type Standing,
  type View,
} from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'
import { entryOf } from '../../categories/entry.ts'
import { allOf, askedFiles, recordsInAsked } from '../../others.ts'
import { teamIsIn } from '../../standing.ts'

export const callAsked = event('callAsked', {
  annex: '3.1 step 11',
  basis: 'reading',
  audience: { resident: ['corporation', 'team', 'workAndIncome'] },
  payload: { whom: choice(callers), when: choice(dayParts), through: optional.choice(partyNames) },
  toOnly: 'whom',
  changes: ({ payload, at }, view) => ({ calls: [...view.calls, { ...payload, at }] }),
  says: (p, t) => ({
    what: 'vroeg om gebeld te worden',
    note: p.through
      ? `${t.code(callers, p.whom)}. ${t.code(dayParts, p.when)}. Gevraagd via de brief van een organisatie: ${t.code(partyNames, p.through)}. Bel een nummer dat u al had`
      : `${t.code(callers, p.whom)}. ${t.code(dayParts, p.when)}`,
  }),
})

/** Whom the resident can ask to call: who takes part and is not done. */
export function callable(view: View): readonly Caller[] {
  if (view.version === 0 || isClosed(view)) return []
  const team = teamIsIn(view) && view.seen.krisClosed === undefined && view.supportWish !== false
  const takenUp = view.seen.caseTakenUp !== undefined || view.start !== undefined
  const income = takenUp && view.seen.budgetPartEnded === undefined
  return [...(team ? (['team'] as const) : []), 'corporation', ...(income ? (['workAndIncome'] as const) : [])]
}
/** Those who have not been asked yet. */
const notAsked = ({ view }: Standing) =>
  callable(view).filter((party) => !view.calls.some(({ whom }) => whom === party))

export const askToCall = act('askToCall', {
  step: 'call',
  phase: 'any',
  roles: ['resident'],
  causes: [callAsked],
  records: recordsInAsked('callNumber'),
  fields: {
    whom: choice(callers, { only: notAsked, prefill: (here) => notAsked(here)[0] }),
    when: choice(dayParts, { prefill: () => 'any' }),
    // Who came in by a letter may be anybody: the number that one calls is not the one that he or she gives.
    phone: optional.telephone({
      max: 20,
      // The number is the landlord’s: where somebody else may be asked, it stands in no form that could go there unseen.
      prefill: (here) =>
        notAsked(here).every((party) => party === 'corporation')
          ? entryOf(here, 'corporationFile', 'telephone')?.value.number
          : undefined,
      when: ({ who }) => !who.byLetterOf,
    }),
  },

  may: ({ view }) => (callable(view).length > 0 ? open : never),
  decide({ whom, when }, { view, who }) {
    if (view.calls.some((call) => call.whom === whom)) return problem('whom', 'alreadyAsked')
    const through = who.byLetterOf?.[0]
    return callable(view).includes(whom)
      ? happens(callAsked({ whom, when, through }))
      : problem('whom', 'outcomeDoesNotFit')
  },

  entries: ({ whom, phone }) =>
    phone ? [{ file: askedFiles[whom], category: 'callNumber', value: { text: phone } }] : [],
  tells: ({ whom }) => allOf(whom),
  words: {
    title: 'De bewoner wil gebeld worden',
    menu: 'De bewoner wil gebeld worden',
    submit: 'Vraag dit',
    done: 'Gevraagd.',
    lead: 'Alleen wie u kiest, hoort dat u gebeld wilt worden.',
    fields: {
      whom: { label: 'Wie moet u bellen?' },
      when: { label: 'Wanneer belt het u het best?' },
      phone: { label: 'Op welk nummer?', hint: 'Bijvoorbeeld 030 000 00 01.' },
    },
  },
})
