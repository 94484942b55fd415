/** 3.1 step 6: both sides judge, each by itself and without a reason; alike it holds. */
import { judgments, type Party } from '../../covenant/index.ts'
import { act, choice, done, event, happens, later, never, open } from '../../trajectory/kit.ts'
import { agreedJudgment, judgmentsDiffer } from '../../trajectory/view.ts'
import { talking, talkNotes } from '../05-talk/talking.ts'
import { otherSide } from '../others.ts'

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

export const judgeEligibility = act('judgeEligibility', {
  step: '6',
  phase: 'intake',
  roles: ['teamWorker', 'housingConsultant'],
  causes: [eligibilityJudged],
  removes: talkNotes,
  fields: { judgment: choice(judgments) },

  may({ view, who }) {
    if (!talking(view) || agreedJudgment(view)) return never
    if (judgmentsDiffer(view)) return later('talkThroughFirst')
    return judges(who.party) && view.judgments[who.party] ? done : open
  },
  decide: ({ judgment }) => happens(eligibilityJudged({ judgment })),
  duty: ({ view: { seen } }) => ({ since: seen.differenceDiscussed ?? seen.talkConsentRecorded, term: 'judgment' }),

  tells: otherSide,
  words: {
    title: 'Beoordeel of de bewoner in aanmerking komt',
    menu: 'Beoordelen',
    submit: 'Geef uw oordeel',
    done: 'Uw oordeel staat erin.',
    lead: 'U en de ander oordelen elk. Is het oordeel gelijk, dan geldt het. Verschilt het, dan praat u erover. Een reden deelt u niet.',
    fields: { judgment: { label: 'Wat is uw oordeel?' } },
  },
})
