/** Steps 1-4. */
import { addDays } from '../calendar/plain-date.ts'
import { absentees, channels, contactOutcomes, judgmentStates, knownResults, places, terms } from '../covenant/index.ts'
import { assign, handOver, linkClient, openWorld, takeUp, teamOfPostcode } from '../database/index.ts'
import { type Context, nameAndAddressOf } from './context.ts'
import { act, news } from './definition.ts'
import { eraseTeamWorld } from './erase.ts'
import { choice, confirm, date, number, optional, person, postcode, text, time } from './fields.ts'
import { type AppointmentInput, informationLetter, invitations } from './letters.ts'
import { NoTeamForPostcode } from './outcome.ts'

const today = (context: Context) => context.now.date

export const openCase = act({
  name: 'openCase',
  fields: {
    name: text({ max: 120, heading: 'resident' }),
    street: text({ max: 120 }),
    houseNumber: text({ max: 12 }),
    postcode: postcode(),
    place: text({ max: 80 }),
    phone: optional.text({ max: 20 }),
    judgment: choice(judgmentStates, { heading: 'judgment' }),
    judgmentDate: optional.date(),
    court: optional.text({ max: 80 }),
    caseNumber: optional.text({ max: 40 }),
  },
  input: () => ({}),
  check(values, context) {
    if (values.judgment === 'given' && !values.judgmentDate) return [{ field: 'judgmentDate', problem: 'required' }]
    if (values.judgmentDate && values.judgmentDate > today(context))
      return [{ field: 'judgmentDate', problem: 'inFuture' }]
    return []
  },
  entries: ({ judgment, judgmentDate, court, caseNumber, ...who }) => [
    { file: 'corporationFile', category: 'nameAndAddress', value: who },
    {
      file: 'corporationFile',
      category: 'judgment',
      value: { state: judgment, date: judgmentDate, court, caseNumber },
    },
  ],
})

const informOutcomes = {
  letterSent: { nl: 'Brief gestuurd, nog geen antwoord', en: 'Letter sent, no answer yet' },
  ...contactOutcomes,
} as const

export const informResident = act({
  name: 'informResident',
  fields: { channel: choice(channels), on: date({ prefill: today }), outcome: choice(informOutcomes) },
  input: (values) => values,
  letters: (values, context) =>
    values.outcome === 'letterSent'
      ? [
          {
            file: 'corporationFile',
            category: 'letter',
            model: informationLetter(context, addDays(today(context), terms['answer-awaited'].amount)),
          },
        ]
      : [],
})

const { noContact: _noContact, ...answers } = contactOutcomes

export const recordAnswer = act({
  name: 'recordAnswer',
  fields: { channel: choice(channels), on: date({ prefill: today }), outcome: choice(answers) },
  input: (values) => values,
})

const byPostcode = (context: Context) => context.view.answer !== 'consent'

export const sendSignal = act({
  name: 'sendSignal',
  fields: { moreAddresses: confirm({ when: byPostcode }) },
  input: () => ({}),
  async before(tx, trajectoryId, _values, context) {
    const known = nameAndAddressOf(context)
    const team = await teamOfPostcode(tx, known?.postcode.replace(' ', '') ?? '')
    if (!known || !team) throw new NoTeamForPostcode()
    await openWorld(tx, trajectoryId, { party: 'team', organisationId: team.organisationId, openFor: 'vhCoordinator' })
    return byPostcode(context)
      ? [{ file: 'signal', category: 'postcode', value: { postcode: known.postcode } }]
      : [{ file: 'signal', category: 'nameAndAddress', value: known }]
  },
  tells: () => [news('team', 'vhCoordinator')],
})

export const checkKnown = act({
  name: 'checkKnown',
  fields: { client: optional.client(), result: choice(knownResults) },
  looksUp: true,
  input: ({ result }) => ({ result }),
  check: ({ client, result }) =>
    client && client !== 'none' && result !== 'known' ? [{ field: 'result', problem: 'clientNotKnown' }] : [],
  // Who looks becomes the coordinator of this trajectory; nobody else of the team sees it from then on.
  async before(tx, trajectoryId) {
    await takeUp(tx, trajectoryId)
  },
  // Which client it is stays in the team's world; the event tells no more than the choice.
  async after(tx, trajectoryId, { client }) {
    if (client && client !== 'none') await linkClient(tx, trajectoryId, client)
  },
})

export const assignWorker = act({
  name: 'assignWorker',
  fields: { worker: person() },
  names: 'teamWorker',
  input: (values) => values,
  async before(tx, trajectoryId, { worker }, { view }) {
    const former = view.people.teamWorker
    if (former) await handOver(tx, trajectoryId, { role: 'teamWorker', from: former, to: worker })
    else await assign(tx, trajectoryId, 'teamWorker', worker)
  },
  tells: () => [news('team', 'teamWorker')],
})

const notAtHomeByPostcode = (context: Context) =>
  context.view.signal?.route === 'postcode'
    ? Object.keys(places).filter((place) => place !== 'home')
    : Object.keys(places)

export const inviteToTalk = act({
  name: 'inviteToTalk',
  fields: {
    date: date(),
    time: time(),
    minutes: number({ min: 15, max: 240, prefill: () => '60' }),
    place: choice(places, { only: notAtHomeByPostcode }),
  },
  input: (values) => values,
  letters(values, context) {
    const copies = invitations(context, values as AppointmentInput)
    return [
      { file: 'corporationFile', category: 'letter', model: copies.resident },
      { file: 'signal', category: 'invitationCopy', model: copies.team },
    ]
  },
  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
})

export const confirmAttendance = act({
  name: 'confirmAttendance',
  fields: {},
  input: () => ({}),
  tells: () => [news('corporation', 'housingConsultant')],
})

export const recordNoShow = act({
  name: 'recordNoShow',
  fields: { who: choice(absentees) },
  input: (values) => values,
  tells: (_values, { who }) =>
    who.party === 'team' ? [news('corporation', 'housingConsultant')] : [news('team', 'teamWorker')],
})

export const withdrawNameAndAddress = act({
  name: 'withdrawNameAndAddress',
  fields: { on: date({ prefill: today }) },
  input: (values) => values,
  // As if the signal had never been: the team's world goes, with everything in it.
  after: (tx, trajectoryId) => eraseTeamWorld(tx, trajectoryId),
})
