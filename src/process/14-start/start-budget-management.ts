/** 3.1 step 14: budget management is signed at the home visit; 3.3: the corporation hears from when it runs, so that it can freeze. */
import {
  act,
  date,
  done,
  event,
  later,
  never,
  news,
  open,
  optional,
  past,
  problem,
  today,
  unless,
} from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'
import { budgetAgreementStored, budgetManagementSigned } from './events.ts'
import { signedBudgetAgreement } from './store-budget-agreement.ts'

export const budgetManagementStartTold = event('budgetManagementStartTold', {
  annex: '3.3 data exchange',
  basis: 'explicit',
  audience: { workAndIncome: ['corporation', 'team', 'workAndIncome'] },
  payload: { start: date() },
  changes: ({ payload }) => ({ start: payload.start }),
  says: (p, t) => ({ what: 'gaf de startdatum van budgetbeheer door', note: t.date(p.start) }),
  milestone: 'Budgetbeheer getekend',
})

export const startBudgetManagement = act('startBudgetManagement', {
  step: '14',
  phase: 'onboarding',
  roles: ['trajectorySupervisor'],
  causes: [budgetManagementSigned, budgetManagementStartTold, budgetAgreementStored],
  records: [['budgetFile', ['budgetAgreement']]],
  fields: { on: date({ prefill: today }), start: date(), scan: optional.file() },

  may({ view, now }) {
    if (!goesOn(view)) return never
    if (view.start) return done
    if (!view.homeVisit) return later('homeVisitFirst')
    return view.homeVisit.date <= now.date ? open : later('appointmentNotYet')
  },
  decide({ on, start }, here, anew) {
    const { homeVisit } = here.view
    if (homeVisit && on < homeVisit.date) return problem('on', 'beforeHomeVisit')
    if (start < on) return problem('start', 'inPast')
    return unless(
      past('on', on, here),
      budgetManagementSigned({ on }),
      budgetManagementStartTold({ start }),
      // The scan is all that it records.
      ...(anew ? [budgetAgreementStored()] : []),
    )
  },
  duty: ({ view: { homeVisit } }) =>
    homeVisit ? { since: homeVisit.date, term: 'home-visit', due: homeVisit.date } : undefined,

  entries: ({ scan, on }) => (scan ? [signedBudgetAgreement(scan, on)] : []),
  tells: () => [news('corporation', 'housingConsultant'), news('team', 'teamWorker'), news('team', 'vhCoordinator')],
  words: {
    title: 'Start budgetbeheer',
    menu: 'Budgetbeheer starten',
    submit: 'Leg de start vast',
    done: 'Budgetbeheer is geregeld. De corporatie weet vanaf wanneer.',
    lead: 'De bewoner heeft budgetbeheer getekend. De corporatie en het Buurtteam horen alleen de startdatum.',
    fields: {
      on: { label: 'Op welke dag is er getekend?', hint: 'Bijvoorbeeld 27 3 2026.' },
      start: { label: 'Vanaf wanneer loopt budgetbeheer?', hint: 'Bijvoorbeeld 1 4 2026.' },
      scan: {
        label: 'De getekende overeenkomst',
        hint: 'Een foto of scan (PDF, JPG of PNG). Later toevoegen kan ook. Anderen zien haar niet.',
      },
    },
  },
})
