/** 3.1 step 10: the corporation completes the file with the five data that the team asked for. */
import {
  act,
  date,
  type Entry,
  type EntryDraft,
  event,
  type Here,
  happens,
  news,
  optional,
  organisationOf,
  personOf,
  text,
} from '../../trajectory/kit.ts'
import { entryOf, typedMoney } from '../categories/index.ts'
import type { JudgmentValue } from '../categories/judgment.ts'
import { arrearsField } from '../categories/rent-arrears.ts'
import { once, within } from '../once.ts'

export const fileCompleted = event('fileCompleted', {
  annex: '3.1 step 10',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: {},
  changes: ({ at }, { completion }) => (completion ? { completion: { ...completion, completed: at } } : {}),
  says: () => ({ what: 'vulde het dossier aan met vijf gegevens' }),
  milestone: 'Dossier aangevuld',
})

export const ownSpecification = (here: Pick<Here, 'entries'>) =>
  entryOf(here, 'corporationFile', 'rentSpecification')?.documentId
const ownArrears = (here: Here) => typedMoney(entryOf(here, 'corporationFile', 'rentArrears')?.value.cents)
const tab = (category: Entry['category'], value: unknown): EntryDraft => ({
  file: 'krisCorporationTab',
  category,
  value,
})

export const completeFile = act('completeFile', {
  step: '10',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [fileCompleted],
  records: [
    ['krisCorporationTab', ['corporationName', 'consultantName', 'rentArrears', 'rentSpecification', 'judgment']],
  ],
  fields: {
    corporationName: text({ max: 120, letters: true, prefill: (here) => organisationOf(here, 'corporation')?.name }),
    consultantName: text({
      max: 120,
      letters: true,
      prefill: (here) => personOf(here, here.who.person)?.name ?? undefined,
    }),
    arrears: { ...arrearsField, prefill: ownArrears },
    /** Left empty: the one of the own file goes along. */
    specification: optional.file(),
    judgmentDate: date({ prefill: (here) => entryOf(here, 'corporationFile', 'judgment')?.value.date }),
  },
  check: ({ specification, judgmentDate }, here) => [
    ...(specification || ownSpecification(here) ? [] : [{ field: 'specification', problem: 'fileMissing' } as const]),
    ...(judgmentDate > here.now.date ? [{ field: 'judgmentDate', problem: 'inFuture' } as const] : []),
  ],

  may: once({ event: 'fileCompleted', after: 'completionRequested', reason: 'requestFirst' }),
  decide: () => happens(fileCompleted()),
  duty: within('step-10', 'completionRequested'),

  entries: ({ corporationName, consultantName, arrears, specification, judgmentDate }) => [
    tab('corporationName', { text: corporationName }),
    tab('consultantName', { text: consultantName }),
    tab('rentArrears', { cents: arrears }),
    ...(specification ? [{ ...tab('rentSpecification', {}), document: specification }] : []),
    tab('judgment', { state: 'given', date: judgmentDate } satisfies JudgmentValue),
  ],
  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Vul het dossier aan',
    menu: 'Dossier aanvullen',
    submit: 'Verstuur naar het Buurtteam',
    done: 'De vijf gegevens staan in KRIS.',
    lead: 'Het Buurtteam heeft vijf gegevens nodig om de bewoner te helpen in huis te blijven. Vul ze alle vijf in.',
    fields: {
      corporationName: { label: 'Naam van de corporatie', hint: 'Al ingevuld.' },
      consultantName: {
        label: 'Naam van de woonconsulent',
        hint: 'Al ingevuld. Doet een collega dit traject? Zet dan die naam hier.',
      },
      arrears: { label: 'Huurachterstand', hint: 'Het hele bedrag dat nu open staat. Bijvoorbeeld 1.234,56.' },
      specification: {
        label: 'Huurspecificatie',
        hint: 'Staat er al een in uw eigen dossier? Laat dit leeg, dan gaat die mee. Anders een pdf, jpg of png.',
      },
      judgmentDate: { label: 'Datum van het vonnis', hint: 'Bijvoorbeeld 27 3 2026.' },
    },
  },
})
