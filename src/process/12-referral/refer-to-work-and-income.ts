/** 3.1 step 12: the coordinator mails the KRIS number to Work and Income; before, the trajectory does not exist there. */
import { besides, conditionIds } from '../../covenant/index.ts'
import { act, choice, done, event, happens, later, never, open, optional, type View } from '../../trajectory/kit.ts'
import { isSigned } from '../../trajectory/view.ts'
import { saysOf, stands, toldOf } from '../any-time/conditions/telling.ts'
import { within } from '../once.ts'
import { goesOn } from '../standing.ts'

/** Who is involved so far: the general part of KRIS, which Work and Income reads from here. */
export const caseReferred = event('caseReferred', {
  annex: '3.1 step 12',
  basis: 'explicit',
  audience: { team: ['team', 'workAndIncome'] },
  payload: { worker: optional.person(), consultant: optional.person() },
  involves: ({ payload, by }) => ({
    vhCoordinator: by.person,
    teamWorker: payload.worker,
    housingConsultant: payload.consultant,
  }),
  says: () => ({ what: 'mailde het KRIS-nummer naar Werk en Inkomen' }),
  milestone: 'Aangemeld bij Werk en Inkomen',
})

/** How the agreement stands then: what was mended before is nobody's to tell (reading). */
export const breachReferred = event('breachReferred', {
  annex: '3.1 step 12',
  basis: 'reading',
  audience: { team: ['team', 'workAndIncome'] },
  payload: toldOf,
  // The team knew: who told it, and when, stays as it was.
  changes: (happened, view) => (view.party === 'workAndIncome' ? stands('breached')(happened, view) : {}),
  says: saysOf('meldde bij de aanmelding dat een voorwaarde niet wordt gehaald'),
})
const breachedIn = (view: View) =>
  conditionIds.flatMap((condition) => {
    const state = view.conditions[condition]
    return state?.state === 'breached' ? [breachReferred({ condition, since: state.since })] : []
  })

/** Who signed beside the resident: what is signed stands in the general part of KRIS, and a stop is said to Work and Income too. */
export const signatoryReferred = event('signatoryReferred', {
  annex: '3.1 step 12',
  basis: 'reading',
  audience: { team: ['team', 'workAndIncome'] },
  payload: { who: choice(besides) },
  changes: ({ payload }, { party, signers }) =>
    party === 'workAndIncome' ? { signers: [...signers, payload.who] } : {},
  says: (p, t) => ({ what: `meldde bij de aanmelding wie er tekende: ${t.code(besides, p.who)}` }),
})
const signedIn = ({ signers, tenantLeft }: View) =>
  signers.filter((who) => who !== 'secondTenant' || !tenantLeft).map((who) => signatoryReferred({ who }))

export const referToWorkAndIncome = act('referToWorkAndIncome', {
  step: '12',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [caseReferred, breachReferred, signatoryReferred],
  fields: {},

  may({ view }) {
    if (!goesOn(view) || !isSigned(view)) return never
    if (view.seen.caseReferred) return done
    // Work and Income looks the resident up in KRIS's general part: it has to be filled.
    if (!view.seen.krisRegistered) return later('krisRegisteredFirst')
    return view.seen.supportStarted ? open : later('supportFirst')
  },
  decide: (_input, { view }) =>
    happens(
      caseReferred({ worker: view.people.teamWorker, consultant: view.people.housingConsultant }),
      ...breachedIn(view),
      ...signedIn(view),
    ),
  duty: within('referral', 'supportStarted'),

  tells: () => [{ party: 'workAndIncome', role: 'trajectorySupervisor', kind: 'referral' }],
  words: {
    title: 'Meld aan bij Werk en Inkomen',
    menu: 'Aanmelden bij Werk en Inkomen',
    submit: 'Mail het KRIS-nummer',
    done: 'Werk en Inkomen kreeg het KRIS-nummer.',
    lead: 'Er gaat een mail met alleen het KRIS-nummer naar de VH-mailbox. Vanaf nu kan Werk en Inkomen het algemene deel van KRIS lezen.',
    fields: {},
  },
})
