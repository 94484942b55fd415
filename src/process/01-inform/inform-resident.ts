/** 3.1 step 1: the corporation tells of the possible judgment, and asks whether name and address may go to the team. */
import { channels, contactOutcomes } from '../../covenant/index.ts'
import { act, choice, date, done, event, never, open, past, problem, today, unless } from '../../trajectory/kit.ts'
import { telephoneField } from '../categories/telephone.ts'
import { atWork, lastContact, refused } from '../standing.ts'
import { onDay } from '../words.ts'

/** `letterSent`: waits for an answer. */
const told = { ...contactOutcomes, letterSent: { nl: 'Brief gestuurd', en: 'Letter sent' } } as const
const outcomes = {
  letterSent: { nl: 'Brief gestuurd, nog geen antwoord', en: 'Letter sent, no answer yet' },
  ...contactOutcomes,
} as const

export const residentInformed = event('residentInformed', {
  annex: '3.1 step 1',
  basis: 'explicit',
  audience: { corporation: ['corporation'] },
  payload: { channel: choice(channels), on: date(), outcome: choice(told) },
  changes({ payload }, view) {
    const { outcome } = payload
    const answered = outcome !== 'letterSent' && outcome !== 'noContact'
    return { contacts: [...view.contacts, payload], ...(answered ? { answer: outcome } : {}) }
  },
  says: (p, t) => ({
    what: `zocht contact met de bewoner (${t.code(channels, p.channel)}, ${t.date(p.on)})`,
    note: t.code(told, p.outcome),
  }),
  milestone: 'Bewoner geïnformeerd',
})

export const informResident = act('informResident', {
  step: '1',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [residentInformed],
  records: [['corporationFile', ['letter', 'telephone']]],
  fields: {
    channel: choice(channels),
    on: date({ prefill: today }),
    outcome: choice(outcomes),
    phone: telephoneField,
  },

  may({ view }) {
    if (!atWork(view) || view.signal || view.seen.signalTakenBack) return never
    return view.answer === 'consent' || refused(view) ? done : open
  },
  decide({ channel, outcome, on }, here) {
    if (channel === 'letter' && outcome !== 'letterSent' && outcome !== 'noContact')
      return problem('outcome', 'letterHasNoAnswer')
    if (channel !== 'letter' && outcome === 'letterSent') return problem('outcome', 'outcomeDoesNotFit')
    return unless(past('on', on, here), residentInformed({ channel, on, outcome }))
  },
  duty({ view }) {
    const last = lastContact(view)
    if (last === 'letterSent') return { since: view.last, term: 'answer-awaited' }
    return last === 'noAnswer' || last === undefined ? { since: view.last, term: 'contact' } : undefined
  },

  entries: ({ phone }) => (phone ? [{ file: 'corporationFile', category: 'telephone', value: { number: phone } }] : []),
  words: {
    title: 'Informeer de bewoner',
    menu: 'Contact met de bewoner vastleggen',
    submit: 'Leg dit contact vast',
    done: 'Het contact staat erin.',
    lead: 'Vertel over het mogelijke vonnis. Krijgt u contact, vraag dan of u naam en adres mag delen met het Buurtteam.',
    preview: 'Bekijk de brief eerst',
    fields: {
      channel: { label: 'Hoe zocht u contact?' },
      on: onDay,
      outcome: {
        label: 'Wat kwam eruit?',
        hint: 'Stuurt u een brief? Kies dan “Brief gestuurd”. Komt er geen antwoord op de brief, leg dat dan later vast als “Geen contact”.',
      },
      phone: { label: 'Nieuw telefoonnummer', hint: 'Dit blijft bij u: het gaat met geen melding mee.' },
    },
  },
})
