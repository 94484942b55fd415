/** 3.1 step 6: both sides judge, each by itself and without a reason; alike it holds. */
import { judgments, type Party } from '../../covenant/index.ts'
import {
  act,
  choice,
  done,
  event,
  type Here,
  happens,
  later,
  never,
  open,
  optional,
  yesNo,
} from '../../trajectory/kit.ts'
import { agreedJudgment, judgmentsDiffer } from '../../trajectory/view.ts'
import { talking, talkNotes } from '../05-talk/talking.ts'
import { otherSide } from '../others.ts'
import { supportWished } from './record-support-wish.ts'
import { registration, registrationHeading, registrationWhen, registrationWords, supportProblems } from './support.ts'

type Judge = Extract<Party, 'corporation' | 'team'>
export const judges = (party: Party): party is Judge => party === 'corporation' || party === 'team'

export const eligibilityJudged = event('eligibilityJudged', {
  annex: '3.1 step 6',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  payload: { judgment: choice(judgments) },
  changes({ payload, by }, view) {
    if (!judges(by.party)) return {}
    const after = { ...view, judgments: { ...view.judgments, [by.party]: payload.judgment } }
    const both = agreedJudgment(after)
    // Where both judge that nothing follows, what was noted goes at once.
    return { judgments: after.judgments, ...(both && both !== 'eligible' ? { notes: false } : {}) }
  },
  says: (p, t) => ({ what: `oordeelde: ${t.code(judgments, p.judgment)}` }),
  milestone: 'Beoordeeld',
})

/**
 * The corporation judged already that nothing follows: the team's judgment can settle it, and the wish for support is asked
 * in one go. Where the team is first, it is asked as soon as it is settled (`recordSupportWish`).
 */
const settles = ({ who, view: { judgments: given } }: Here): boolean =>
  who.party === 'team' && given.corporation !== undefined && given.corporation !== 'eligible'
const supportFields = {
  wants: optional.choice(yesNo, { heading: 'support', when: settles }),
  ...registrationWhen(settles),
}

export const judgeEligibility = act('judgeEligibility', {
  step: '6',
  phase: 'intake',
  roles: ['teamWorker', 'housingConsultant'],
  causes: [eligibilityJudged, supportWished],
  records: [['ktsd', ['nameAndAddress']]],
  removes: [...talkNotes, 'signal'],
  takesWorld: { of: 'team', by: supportWished },
  fields: { judgment: choice(judgments), ...supportFields },
  check: (values, here) =>
    values.wants && values.judgment !== here.view.judgments.corporation
      ? [{ field: 'wants', problem: 'supportLater' }]
      : supportProblems(values),

  may({ view, who }) {
    if (!talking(view) || agreedJudgment(view)) return never
    if (judgmentsDiffer(view)) return later('talkThroughFirst')
    return judges(who.party) && view.judgments[who.party] ? done : open
  },
  decide: ({ judgment, wants }) =>
    happens(eligibilityJudged({ judgment }), ...(wants ? [supportWished({ wants: wants === 'yes' })] : [])),
  duty: ({ view: { seen } }) => ({ since: seen.differenceDiscussed ?? seen.talkConsentRecorded, term: 'judgment' }),

  entries: registration,
  tells: otherSide,
  words: {
    title: 'Beoordeel of de bewoner in aanmerking komt',
    menu: 'Beoordelen',
    submit: 'Geef uw oordeel',
    done: 'Uw oordeel staat erin.',
    lead: 'U en de ander oordelen elk. Is het oordeel gelijk, dan geldt het. Verschilt het, dan praat u erover. Een reden deelt u niet.',
    headings: { support: 'Als er geen traject komt', ...registrationHeading },
    fields: {
      judgment: { label: 'Wat is uw oordeel?' },
      wants: {
        label: 'Wil de bewoner dan hulp van het Buurtteam?',
        hint: 'De corporatie ziet dit niet. Weet u het nog niet? Laat dit leeg, en leg het snel vast: anders gaat alles bij het Buurtteam weg.',
      },
      ...registrationWords,
    },
  },
})
