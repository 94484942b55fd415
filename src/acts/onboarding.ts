/** Steps 7-14. */
import { randomBytes } from 'node:crypto'
import { type CaseRole, freezeLiftReasons, type judgmentStates } from '../covenant/index.ts'
import { documents, drawKrisNumber, openWorld } from '../database/index.ts'
import { krisNumberFrom } from '../trajectory/index.ts'
import { type Context, entryOf, nameAndAddressOf, organisationOf, personOf } from './context.ts'
import { act, type EntryDraft, news, type Told } from './definition.ts'
import { choice, date, file, longText, optional, postcode, type TakenFile, text, time } from './fields.ts'
import { budgetAgreementLetter } from './letters.ts'
import { removeTalkNotes } from './notes.ts'
import { typedMoney } from './value-form.ts'
import { type ArrearsValue, arrearsField, rentalHistoryFields } from './values.ts'

const today = (context: Context) => context.now.date

export const sendAgreement = act({
  name: 'sendAgreement',
  fields: { scan: file() },
  input: () => ({}),
  entries: ({ scan }, { view }) => [
    {
      file: 'agreement',
      category: 'signedAgreement',
      value: { signedOn: view.agreement?.signed },
      document: scan,
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

/** Several lines of one subject may stand there with a reason; this one is the history itself. */
const history = 'rentalHistory'

export const recordRentalHistory = act({
  name: 'recordRentalHistory',
  fields: rentalHistoryFields,
  input: () => ({}),
  check: (values) =>
    Object.values(values).every((value) => value === undefined || value === '')
      ? [{ field: 'paymentRecord', problem: 'required' }]
      : [],
  entries: (values) =>
    Object.entries(values).flatMap(([category, text]): EntryDraft[] =>
      text
        ? [{ file: 'corporationFile', category: category as keyof typeof values, value: { key: history, text } }]
        : [],
    ),
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
  // What the resident gave in the talk stands in the team's notes until KRIS has it (reading).
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'], ['nameAndAddress']),
  // What the corporation sent becomes part of KRIS, as a copy of its own.
  async before(tx, _trajectoryId, _values, context) {
    const sent = entryOf(context, 'agreement', 'signedAgreement')
    const scan = sent?.documentId ? await documents.read(tx, sent.documentId) : undefined
    if (!sent || !scan) return []
    return [
      {
        file: 'krisGeneral',
        category: 'signedAgreement',
        value: sent.value,
        document: { bytes: scan.bytes, mediaType: scan.mediaType, copyOf: scan.id },
      },
    ]
  },
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

const judgmentDate = (context: Context) => entryOf(context, 'corporationFile', 'judgment')?.value.date

const ownArrears = (context: Context) => entryOf(context, 'corporationFile', 'rentArrears')?.value
const ownSpecification = (context: Context) => entryOf(context, 'corporationFile', 'rentSpecification')?.documentId

export const recordArrears = act({
  name: 'recordArrears',
  fields: { arrears: arrearsField, on: date({ prefill: today }), specification: optional.file() },
  input: () => ({}),
  check: ({ on }, context) => (on > today(context) ? [{ field: 'on', problem: 'inFuture' }] : []),
  entries: ({ arrears: cents, on, specification }) => [
    { file: 'corporationFile', category: 'rentArrears', value: { cents, on } satisfies ArrearsValue },
    ...(specification
      ? [
          {
            file: 'corporationFile',
            category: 'rentSpecification',
            value: { on },
            document: specification,
          } as const,
        ]
      : []),
  ],
})

export const completeFile = act({
  name: 'completeFile',
  fields: {
    corporationName: text({ max: 120, prefill: (context) => organisationOf(context, 'corporation')?.name }),
    consultantName: text({
      max: 120,
      prefill: (context) => personOf(context, context.actor.person)?.name ?? undefined,
    }),
    arrears: { ...arrearsField, prefill: (context: Context) => typedMoney(ownArrears(context)?.cents) },
    /** Left empty: the one of the own file goes along. */
    specification: optional.file(),
    judgmentDate: date({ prefill: judgmentDate }),
  },
  input: () => ({}),
  check: (values, context) => [
    ...(values.specification || ownSpecification(context)
      ? []
      : [{ field: 'specification', problem: 'fileMissing' } as const]),
    ...(values.judgmentDate > today(context) ? [{ field: 'judgmentDate', problem: 'inFuture' } as const] : []),
  ],
  entries: (values) => [
    { file: 'krisCorporationTab', category: 'corporationName', value: { text: values.corporationName } },
    { file: 'krisCorporationTab', category: 'consultantName', value: { text: values.consultantName } },
    { file: 'krisCorporationTab', category: 'rentArrears', value: { cents: values.arrears } },
    ...(values.specification
      ? [
          {
            file: 'krisCorporationTab',
            category: 'rentSpecification',
            value: {},
            document: values.specification,
          } as const,
        ]
      : []),
    {
      file: 'krisCorporationTab',
      category: 'judgment',
      value: { state: 'given' satisfies keyof typeof judgmentStates, date: values.judgmentDate },
    },
  ],
  // A copy of its own, as the scan of the agreement has one in KRIS.
  async before(tx, _trajectoryId, { specification }, context) {
    const id = ownSpecification(context)
    const paper = !specification && id ? await documents.read(tx, id) : undefined
    if (!paper) return []
    const document = { bytes: paper.bytes, mediaType: paper.mediaType }
    return [{ file: 'krisCorporationTab', category: 'rentSpecification', value: {}, document }]
  },
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
  fields: { from: date({ prefill: today, own: true }), until: optional.date({ own: true }) },
  input: ({ from, until }) => ({ from, ...(until ? { until } : {}) }),
  tells: () => [news('team', 'teamWorker')],
})

export const liftFreeze = act({
  name: 'liftFreeze',
  fields: { on: date({ prefill: today, own: true }), reason: choice(freezeLiftReasons, { own: true }) },
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

const signedBudgetAgreement = (scan: TakenFile, signedOn: string | undefined): EntryDraft => ({
  file: 'budgetFile',
  category: 'budgetAgreement',
  value: { signedOn },
  document: scan,
})

export const startBudgetManagement = act({
  name: 'startBudgetManagement',
  fields: { on: date({ prefill: today }), start: date(), scan: optional.file() },
  input: ({ scan, ...days }) => ({ ...days, ...(scan ? { stored: true } : {}) }),
  entries: ({ scan, on }) => (scan ? [signedBudgetAgreement(scan, on)] : []),
  tells: () => [news('corporation', 'housingConsultant'), news('team', 'teamWorker'), news('team', 'vhCoordinator')],
})

/** For who had no scan at hand when budget management started. */
export const storeBudgetAgreement = act({
  name: 'storeBudgetAgreement',
  fields: { scan: file() },
  input: () => ({}),
  entries({ scan }, { events }) {
    const signed = events.findLast((event) => event.type === 'budgetManagementSigned')
    return [signedBudgetAgreement(scan, signed?.payload.on)]
  },
})
