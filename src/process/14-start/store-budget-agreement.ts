/** 3.1 step 14: for who had no scan at hand when budget management started. */
import {
  act,
  done,
  type EntryDraft,
  file,
  happens,
  lastOf,
  later,
  never,
  open,
  type TakenFile,
} from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'
import { budgetAgreementStored, budgetManagementSigned } from './events.ts'

export const signedBudgetAgreement = (scan: TakenFile, signedOn: string | undefined): EntryDraft => ({
  file: 'budgetFile',
  category: 'budgetAgreement',
  value: { signedOn },
  document: scan,
})

export const storeBudgetAgreement = act('storeBudgetAgreement', {
  step: '14',
  phase: 'onboarding',
  roles: ['trajectorySupervisor'],
  causes: [budgetAgreementStored],
  records: [['budgetFile', ['budgetAgreement']]],
  fields: { scan: file() },

  may({ view }) {
    if (!goesOn(view)) return never
    if (view.seen.budgetAgreementStored) return done
    return view.start ? open : later('startFirst')
  },
  decide: () => happens(budgetAgreementStored()),

  entries: ({ scan }, { events }) => [signedBudgetAgreement(scan, lastOf(budgetManagementSigned, events)?.payload.on)],
  words: {
    title: 'Bewaar de getekende overeenkomst budgetbeheer',
    menu: 'Getekende overeenkomst budgetbeheer bewaren',
    submit: 'Bewaar de overeenkomst',
    done: 'De getekende overeenkomst staat in uw dossier.',
    lead: 'Alleen Werk en Inkomen en de bewoner zien deze overeenkomst.',
    fields: { scan: { label: 'De getekende overeenkomst', hint: 'Een foto of scan (PDF, JPG of PNG).' } },
  },
})
