/**
 * 3.3 access to data, reading: what was announced through a letter waits until the resident was asked. Whoever may record it by
 * word of mouth can record as well that the resident does not want it: then it waits no longer, and who was told of the
 * announcement is told of that.
 */
import { type Announcement, announcements, type CaseRole } from '../../covenant/index.ts'
import { act, choice, date, event, never, open, past, type Standing, today, unless } from '../../trajectory/kit.ts'
import { stopTalk } from '../05-talk/stop-talk.ts'
import { withdraw } from '../any-time/withdraw.ts'
import { withdrawHealthConsent } from '../any-time/withdraw-health-consent.ts'
import { withdrawNameAndAddress } from '../any-time/withdraw-name-and-address.ts'
import { withdrawTalkConsent } from '../any-time/withdraw-talk-consent.ts'
import { itself, others, staff } from '../others.ts'
import { onDay } from '../words.ts'
import { openIn, spokenOf } from './announced.ts'

const said = {
  annex: '3.3 access to data',
  basis: 'reading',
  payload: { what: choice(announcements), on: date() },
} as const
const says = (what: string, on: string) => ({
  what: `legde vast dat de bewoner dit niet wil: ${what}`,
  note: `Gevraagd op ${on}. Wat was aangekondigd, gaat niet door.`,
})

/** Each to who hears of what was announced: of a stop all, of the talk both sides, of the rest who keeps it. */
export const stopNotWanted = event('stopNotWanted', {
  ...said,
  audience: {
    corporation: ['corporation', 'team', 'workAndIncome'],
    team: ['corporation', 'team', 'workAndIncome'],
    workAndIncome: ['corporation', 'team', 'workAndIncome'],
  },
  changes: ({ payload }, { announced }) => ({ announced: without(announced, payload.what) }),
  says: (p, t) => says(t.code(announcements, p.what), t.date(p.on)),
})
export const talkStopNotWanted = event('talkStopNotWanted', {
  ...said,
  // Work and Income hears of no talk, and is never asked of one.
  audience: { ...itself, corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  changes: ({ payload }, { announced }) => ({ announced: without(announced, payload.what) }),
  says: (p, t) => says(t.code(announcements, p.what), t.date(p.on)),
})
export const consentStays = event('consentStays', {
  ...said,
  audience: itself,
  changes: ({ payload }, { announced }) => ({ announced: without(announced, payload.what) }),
  says: (p, t) => says(t.code(announcements, p.what), t.date(p.on)),
})

const without = (known: Standing['view']['announced'], what: Announcement): Standing['view']['announced'] =>
  Object.fromEntries(Object.entries(known).filter(([name]) => name !== what))

/** What each announcement is of, and how it is told that it is not wanted. */
export const announcedActs = {
  withdraw: { of: withdraw, done: 'withdrawn', answer: stopNotWanted },
  stopTalk: { of: stopTalk, done: 'talkStopped', answer: talkStopNotWanted },
  withdrawTalkConsent: { of: withdrawTalkConsent, done: 'talkConsentWithdrawn', answer: talkStopNotWanted },
  withdrawHealthConsent: { of: withdrawHealthConsent, done: 'healthConsentWithdrawn', answer: consentStays },
  withdrawNameAndAddress: { of: withdrawNameAndAddress, done: 'signalWithdrawn', answer: consentStays },
} as const satisfies Record<Announcement, unknown>

/** What was announced, and what this person may record: not who issued the letter that it came through. */
function waiting(standing: Standing): readonly Announcement[] {
  const { view, who } = standing
  return (Object.keys(announcedActs) as Announcement[]).filter((what) => {
    const { of, done } = announcedActs[what]
    const open = openIn(what, done, view)
    if (!open || open.through === who.party) return false
    return (of.roles as readonly CaseRole[]).includes(who.role as CaseRole) && of.may(standing).ok
  })
}

export const recordNotWanted = act('recordNotWanted', {
  step: 'access',
  phase: 'any',
  roles: staff,
  causes: [stopNotWanted, talkStopNotWanted, consentStays],
  fields: {
    what: choice(announcements, { only: waiting, prefill: (here) => waiting(here)[0] }),
    on: date({ prefill: today }),
  },

  may: (standing) => (waiting(standing).length > 0 ? open : never),
  decide: ({ what, on }, here) => unless(past('on', on, here), announcedActs[what].answer({ what, on })),
  duty(standing) {
    const [what] = waiting(standing)
    return what && spokenOf(what, announcedActs[what].done, standing)
  },

  tells: others,
  words: {
    title: 'De bewoner wil niet wat is aangekondigd',
    menu: 'De bewoner wil niet wat is aangekondigd',
    submit: 'Leg vast dat de bewoner dit niet wil',
    done: 'Vastgelegd. Het wacht niet meer. Wie de aankondiging zag, ziet dit ook.',
    lead: 'Met een brief is iets aangekondigd. Sprak u de bewoner, en wil de bewoner het niet? Leg dat hier vast. Dan gaat het niet door.',
    fields: {
      what: { label: 'Wat wil de bewoner niet?' },
      on: onDay,
    },
  },
})
