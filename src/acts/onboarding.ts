/** Steps 7-14. */
import { randomBytes } from 'node:crypto'
import { agreedWithResident, type CaseRole, type judgmentStates, type LifeArea } from '../covenant/index.ts'
import { drawKrisNumber, openWorld, readDocument } from '../database/index.ts'
import { krisNumberFrom } from '../trajectory/index.ts'
import { type Context, entryOf, type JudgmentValue, nameAndAddressOf, organisationOf, personOf } from './context.ts'
import { act, type EntryDraft, news, type Told } from './definition.ts'
import { checkFile, documentOf } from './documents.ts'
import { choice, date, file, longText, money, optional, postcode, text, time, type Upload } from './fields.ts'
import { budgetAgreementLetter } from './letters.ts'
import { removeTalkNotes } from './notes.ts'

const today = (context: Context) => context.now.date

export const sendAgreement = act({
  name: 'sendAgreement',
  fields: { scan: file() },
  input: () => ({}),
  check: ({ scan }) => checkFile('scan', scan),
  entries: ({ scan }, { view }) => [
    {
      file: 'agreement',
      category: 'signedAgreement',
      value: { signedOn: view.agreement?.signed },
      document: documentOf(scan),
    },
  ],
  tells: () => [news('team', 'vhCoordinator')],
})

const numberTo = (party: 'corporation', role: CaseRole): Told => ({ party, role, kind: 'krisNumber' })

export const openKris = act({
  name: 'openKris',
  fields: {},
  input: () => ({}),
  async before(tx, trajectoryId) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const number = krisNumberFrom(randomBytes(4).readUInt32BE())
      if (await drawKrisNumber(tx, trajectoryId, number))
        return [{ file: 'krisGeneral', category: 'krisNumber', value: { number } }]
    }
    throw new Error('no free KRIS number in twenty draws')
  },
  tells: () => [numberTo('corporation', 'housingConsultant')],
})

export const writeIntakeReport = act({
  name: 'writeIntakeReport',
  fields: { report: longText({ max: 4000 }) },
  input: () => ({}),
  entries: ({ report }) => [{ file: 'krisCorporationTab', category: 'intakeReport', value: { text: report } }],
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesCorporation']),
  tells: () => [news('team', 'teamWorker')],
})

type Known = keyof NonNullable<ReturnType<typeof nameAndAddressOf>>
const known = (field: Known) => (context: Context) => nameAndAddressOf(context)?.[field]

export const registerInKris = act({
  name: 'registerInKris',
  fields: {
    name: text({ max: 120, prefill: known('name') }),
    street: text({ max: 120, prefill: known('street') }),
    houseNumber: text({ max: 12, prefill: known('houseNumber') }),
    postcode: postcode({ prefill: known('postcode') }),
    place: text({ max: 80, prefill: known('place') }),
    phone: optional.text({ max: 20, prefill: known('phone') }),
  },
  input: () => ({}),
  entries: (values) => [{ file: 'krisGeneral', category: 'nameAndAddress', value: values }],
  // The scan that the corporation sent becomes part of KRIS, as a copy of its own.
  async before(tx, _trajectoryId, _values, context) {
    const sent = entryOf(context, 'agreement', 'signedAgreement')
    const scan = sent?.documentId ? await readDocument(tx, sent.documentId) : undefined
    if (!sent || !scan) return []
    return [
      {
        file: 'krisGeneral',
        category: 'signedAgreement',
        value: sent.value,
        document: { bytes: scan.bytes, mediaType: scan.mediaType },
      },
    ]
  },
})

const area = (key: LifeArea) => ({
  max: 4000,
  prefill: (context: Context) =>
    (entryOf(context, 'ktsd', 'lifeAreas', key)?.value as { text?: string } | undefined)?.text,
})

export const draftLifeAreas = act({
  name: 'draftLifeAreas',
  fields: {
    money: optional.longText(area('money')),
    housing: optional.longText(area('housing')),
    household: optional.longText(area('household')),
    physicalHealth: optional.longText(area('physicalHealth')),
    mentalHealth: optional.longText(area('mentalHealth')),
    work: optional.longText(area('work')),
    network: optional.longText(area('network')),
    agreed: choice(agreedWithResident, { heading: 'agreed' }),
    ownWords: optional.longText({ max: 2000 }),
  },
  input: () => ({}),
  check(values) {
    const { agreed, ownWords, ...areas } = values
    if (Object.values(areas).every((words) => !words)) return [{ field: 'money', problem: 'required' }]
    return agreed === 'disagrees' && !ownWords ? [{ field: 'ownWords', problem: 'required' }] : []
  },
  entries({ agreed, ownWords, ...areas }) {
    return Object.entries(areas).flatMap(([key, words]): EntryDraft[] =>
      words
        ? [
            {
              file: 'ktsd',
              category: 'lifeAreas',
              value: { key, text: words, agreed, ...(ownWords ? { ownWords } : {}) },
            },
          ]
        : [],
    )
  },
  tells: () => [news('team', 'vhCoordinator')],
})

export const registerLifeAreas = act({
  name: 'registerLifeAreas',
  fields: {},
  input: () => ({}),
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam']),
  tells: () => [news('team', 'teamWorker')],
})

export const addWorkerToKris = act({
  name: 'addWorkerToKris',
  fields: {},
  input: () => ({}),
  tells: () => [news('team', 'teamWorker')],
})

export const requestCompletion = act({
  name: 'requestCompletion',
  fields: {},
  input: () => ({}),
  tells: () => [numberTo('corporation', 'housingConsultant')],
})

const judgmentDate = (context: Context) =>
  (entryOf(context, 'corporationFile', 'judgment')?.value as JudgmentValue | undefined)?.date

export const completeFile = act({
  name: 'completeFile',
  fields: {
    corporationName: text({ max: 120, prefill: (context) => organisationOf(context, 'corporation')?.name }),
    consultantName: text({
      max: 120,
      prefill: (context) => personOf(context, context.actor.person)?.name ?? undefined,
    }),
    arrears: money({ max: 100_000_00 }),
    specification: file(),
    judgmentDate: date({ prefill: judgmentDate }),
  },
  input: () => ({}),
  check: (values, context) => [
    ...checkFile('specification', values.specification),
    ...(values.judgmentDate > today(context) ? [{ field: 'judgmentDate', problem: 'inFuture' } as const] : []),
  ],
  entries: (values) => [
    { file: 'krisCorporationTab', category: 'corporationName', value: { text: values.corporationName } },
    { file: 'krisCorporationTab', category: 'consultantName', value: { text: values.consultantName } },
    { file: 'krisCorporationTab', category: 'rentArrears', value: { cents: values.arrears } },
    {
      file: 'krisCorporationTab',
      category: 'rentSpecification',
      value: {},
      document: documentOf(values.specification),
    },
    {
      file: 'krisCorporationTab',
      category: 'judgment',
      value: { state: 'given' satisfies keyof typeof judgmentStates, date: values.judgmentDate },
    },
  ],
  tells: () => [news('team', 'teamWorker')],
})

export const startSupport = act({
  name: 'startSupport',
  fields: { plan: longText({ max: 4000 }) },
  input: () => ({}),
  entries: ({ plan }) => [{ file: 'ktsd', category: 'supportPlan', value: { text: plan } }],
  tells: () => [news('team', 'vhCoordinator')],
})

export const referToWorkAndIncome = act({
  name: 'referToWorkAndIncome',
  fields: {},
  input: () => ({}),
  async before(tx, trajectoryId, _values, context) {
    const municipality = organisationOf(context, 'workAndIncome')
    if (!municipality) throw new Error('no Work and Income organisation')
    await openWorld(tx, trajectoryId, { party: 'workAndIncome', organisationId: municipality.id })
  },
  tells: () => [{ party: 'workAndIncome', role: 'trajectorySupervisor', kind: 'referral' }],
})

export const freezeCollection = act({
  name: 'freezeCollection',
  fields: { from: date({ prefill: today }) },
  input: (values) => values,
  tells: () => [news('team', 'teamWorker')],
})

export const planHomeVisit = act({
  name: 'planHomeVisit',
  fields: { date: date(), time: time() },
  input: (values) => values,
  tells: () => [news('team', 'teamWorker')],
})

export const drawUpBudgetAgreement = act({
  name: 'drawUpBudgetAgreement',
  fields: { start: date() },
  input: () => ({}),
  check: ({ start }, context) => (start < today(context) ? [{ field: 'start', problem: 'inPast' }] : []),
  letters: ({ start }, context) => [
    { file: 'budgetFile', category: 'budgetAgreementDraft', model: budgetAgreementLetter(context, start) },
  ],
})

const signedBudgetAgreement = (scan: Upload, signedOn: string | undefined): EntryDraft => ({
  file: 'budgetFile',
  category: 'budgetAgreement',
  value: { signedOn },
  document: documentOf(scan),
})

export const startBudgetManagement = act({
  name: 'startBudgetManagement',
  fields: { on: date({ prefill: today }), start: date(), scan: optional.file() },
  input: ({ scan, ...days }) => ({ ...days, ...(scan ? { stored: true } : {}) }),
  check: ({ scan }) => (scan ? checkFile('scan', scan) : []),
  entries: ({ scan, on }) => (scan ? [signedBudgetAgreement(scan, on)] : []),
  tells: () => [news('corporation', 'housingConsultant'), news('team', 'teamWorker'), news('team', 'vhCoordinator')],
})

/** For who had no scan at hand when budget management started. */
export const storeBudgetAgreement = act({
  name: 'storeBudgetAgreement',
  fields: { scan: file() },
  input: () => ({}),
  check: ({ scan }) => checkFile('scan', scan),
  entries({ scan }, { events }) {
    const signed = events.findLast((event) => event.type === 'budgetManagementSigned')
    return [signedBudgetAgreement(scan, signed?.payload.on)]
  },
})
