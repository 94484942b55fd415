/** 3.1 step 5: nothing is talked of before the resident has said yes to the talk. */

import { type Consenter, consenters, isResident, representativeKinds } from '../../covenant/index.ts'
import {
  act,
  choice,
  done,
  event,
  flag,
  happens,
  later,
  never,
  open,
  optional,
  type Standing,
  yesNo,
} from '../../trajectory/kit.ts'
import { agreedJudgment } from '../../trajectory/view.ts'
import { acting } from '../any-time/representation/acting.ts'
import { atWork } from '../standing.ts'

import { spokenFields, spokenOf, spokenProblems, spokenWords, talkInterpreted } from './interpreted.ts'

export const talkConsentRecorded = event('talkConsentRecorded', {
  annex: '3.1 step 5',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  // That it was told first what the talk is for, what it is about and which data come into it.
  payload: { given: flag(), explained: flag() },
  changes: ({ payload: { given }, at }) => ({ talkConsent: given, talkStopped: given ? undefined : at }),
  says: (p) => ({
    what: p.given ? 'kreeg toestemming voor het gesprek' : 'kreeg geen toestemming voor het gesprek',
    ...(p.explained ? { note: 'Legde eerst doel, onderwerpen en gegevens uit' } : {}),
  }),
  milestone: 'Toestemming voor gesprek',
})

/** Of a second tenant who sits there too: each consents for himself or herself (reading). */
export const tenantConsentRecorded = event('tenantConsentRecorded', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  payload: { given: flag() },
  says: (p) => ({
    what: p.given ? 'kreeg ook toestemming van de medehuurder' : 'kreeg geen toestemming van de medehuurder',
    note: p.given ? 'De medehuurder was bij het gesprek.' : 'Over de medehuurder wordt niets genoteerd.',
  }),
})

/** Where not the resident said yes or no: who did, in the world of who asked alone. */
export const consentByRepresentative = event('consentByRepresentative', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'] },
  payload: { who: choice(representativeKinds) },
  says: (p, t) => ({ what: `legde vast wie het antwoord gaf: ${t.code(representativeKinds, p.who)}` }),
})
export const saidBy = (by: Consenter | undefined) =>
  by && !isResident(by) ? [consentByRepresentative({ who: by })] : []

/** Who can say yes or no to the talk: who may speak for the resident, and a guardian in the resident's place (BW 1:381). */
export function talkConsenters(standing: Standing): readonly Consenter[] {
  const speaking = acting(standing, 'speaking')
  return speaking.includes('guardian') ? ['guardian'] : ['resident', ...speaking]
}

export const recordTalkConsent = act('recordTalkConsent', {
  step: '5',
  phase: 'intake',
  roles: ['teamWorker', 'housingConsultant'],
  causes: [talkConsentRecorded, consentByRepresentative, talkInterpreted, tenantConsentRecorded],
  fields: {
    explained: optional.confirm(),
    given: choice(yesNo),
    by: choice(consenters, {
      only: talkConsenters,
      when: (here) => talkConsenters(here).some((one) => !isResident(one)),
    }),
    // Asked on both sides and in every case, so that the form tells nobody that there is a second tenant.
    tenant: optional.choice(yesNo),
    ...spokenFields,
  },
  // Who says no at the door has heard enough.
  check: ({ given, explained, ...spoken }) => [
    ...(given === 'yes' && !explained ? [{ field: 'explained', problem: 'mustConfirm' } as const] : []),
    ...spokenProblems(spoken),
  ],

  may({ view, now }) {
    if (!atWork(view) || agreedJudgment(view)) return never
    if (view.talkConsent === true) return done
    if (!view.appointment || view.appointment.missed) return view.signal ? later('appointmentFirst') : never
    return view.appointment.date <= now.date ? open : later('appointmentNotYet')
  },
  decide: ({ given, explained = false, by, tenant, language, interpreter }) =>
    happens(
      talkConsentRecorded({ given: given === 'yes', explained }),
      ...saidBy(by),
      ...spokenOf({ language, interpreter }, talkInterpreted),
      ...(tenant ? [tenantConsentRecorded({ given: tenant === 'yes' })] : []),
    ),
  duty: ({ view: { appointment } }) =>
    appointment ? { since: appointment.date, term: 'judgment', due: appointment.date } : undefined,

  words: {
    title: 'Vraag toestemming voor het gesprek',
    menu: 'Toestemming voor het gesprek',
    submit: 'Leg het antwoord vast',
    done: 'Het antwoord staat erin.',
    lead: 'Leg eerst uit waarvoor het gesprek is, waarover het gaat en welke gegevens daarbij horen. Zeg dat de bewoner altijd mag stoppen. Vraag dan toestemming.',
    fields: {
      explained: {
        label: 'Ik heb uitgelegd waarvoor het gesprek is, waarover het gaat en welke gegevens daarbij horen',
        hint: 'Zeg ook dat de bewoner altijd mag stoppen. Wie stopt, trekt de toestemming in.',
      },
      given: { label: 'Geeft de bewoner toestemming voor dit gesprek?' },
      by: { label: 'Wie gaf dit antwoord?' },
      tenant: {
        label: 'Zit er een medehuurder bij? Geeft die zelf ook toestemming?',
        hint: 'Leeg laten als er geen medehuurder bij is. Bij “Nee” noteert u niets over die persoon.',
      },
      ...spokenWords,
    },
  },
})
