/** 3.1 step 1: the corporation begins a case in its own file, of which nobody else can tell. */
import { judgmentStates } from '../../covenant/index.ts'
import { act, choice, done, event, happens, open, optional } from '../../trajectory/kit.ts'
import { nameAndAddressFields } from '../categories/name-and-address.ts'
import { telephoneField } from '../categories/telephone.ts'
import { who } from '../words.ts'

export const caseOpened = event('caseOpened', {
  annex: '3.1 step 1',
  basis: 'explicit',
  audience: { corporation: ['corporation'] },
  payload: {},
  involves: ({ by }) => ({ housingConsultant: by.person }),
  says: () => ({ what: 'begon deze zaak' }),
})

export const openCase = act('openCase', {
  step: '1',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [caseOpened],
  records: [['corporationFile', ['nameAndAddress', 'telephone', 'judgment']]],
  fields: {
    ...nameAndAddressFields,
    name: { ...nameAndAddressFields.name, heading: 'resident' },
    phone: telephoneField,
    judgment: choice(judgmentStates, { heading: 'judgment' }),
    judgmentDate: optional.date(),
    court: optional.text({ max: 80 }),
    caseNumber: optional.text({ max: 40 }),
  },
  check({ judgment, judgmentDate }, { now }) {
    if (judgment === 'given' && !judgmentDate) return [{ field: 'judgmentDate', problem: 'required' }]
    return judgmentDate && judgmentDate > now.date ? [{ field: 'judgmentDate', problem: 'inFuture' }] : []
  },

  may: ({ view }) => (view.version === 0 ? open : done),
  decide: () => happens(caseOpened()),

  entries: ({ judgment, judgmentDate, court, caseNumber, phone, ...resident }) => [
    { file: 'corporationFile', category: 'nameAndAddress', value: resident },
    ...(phone ? [{ file: 'corporationFile', category: 'telephone', value: { number: phone } } as const] : []),
    {
      file: 'corporationFile',
      category: 'judgment',
      value: { state: judgment, date: judgmentDate, court, caseNumber },
    },
  ],
  words: {
    title: 'Begin een nieuwe zaak',
    menu: 'Nieuwe zaak',
    submit: 'Begin deze zaak',
    done: 'De zaak is begonnen. Alleen u ziet die.',
    lead: 'U legt vast om wie het gaat en wat er speelt. Dit blijft in uw eigen dossier, tot de bewoner toestemming geeft.',
    headings: { resident: 'De bewoner', judgment: 'Het vonnis' },
    fields: {
      ...who,
      phone: { label: 'Telefoonnummer', hint: 'Dit blijft bij u: het gaat met geen melding mee.' },
      judgment: { label: 'Hoe staat het met het vonnis?' },
      judgmentDate: { label: 'Datum van het vonnis', hint: 'Alleen als het vonnis er is. Bijvoorbeeld 27 3 2026.' },
      court: { label: 'Rechtbank' },
      caseNumber: { label: 'Zaaknummer van de rechtbank' },
    },
  },
})
