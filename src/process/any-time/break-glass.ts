/** Emergency access: a colleague who is not assigned reads one case for some hours, and the resident sees it (3.1 step 9, reading). */
import { localDateTime } from '../../calendar/zone.ts'
import { glass, glassReasons, roleNames } from '../../covenant/index.ts'
import {
  act,
  choice,
  confirm,
  date,
  event,
  happens,
  type Instant,
  longText,
  never,
  open,
  optional,
  time,
} from '../../trajectory/kit.ts'
import { itself, staff } from '../others.ts'

/** `on` and `until` (`HH:MM`) say when it ends. */
export const glassBroken = event('glassBroken', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: itself,
  payload: { role: choice(roleNames), reason: choice(glassReasons), on: date(), until: time() },
  withoutName: ['resident'],
  says: (p, t) => ({
    what: `gebruikte noodtoegang om te lezen (${t.code(roleNames, p.role)})`,
    note: `Tot ${t.date(p.on)}, ${p.until} uur. Reden: ${t.code(glassReasons, p.reason)}`,
  }),
})

/** When emergency access ends that begins at this moment. */
export const glassEnd = (instant: Instant): Instant =>
  new Date(Date.parse(instant) + glass.hours * 3_600_000).toISOString()

export const breakGlass = act('breakGlass', {
  step: 'emergency',
  phase: 'any',
  roles: staff,
  causes: [glassBroken],
  fields: {
    reason: choice(glassReasons),
    why: longText({ max: 500, rows: 3 }),
    number: optional.krisNumber(),
    postcode: optional.postcode(),
    houseNumber: optional.houseNumber(),
    name: optional.text({ max: 200 }),
    sure: confirm(),
  },

  // Also of what is closed: a question about it can be just as urgent.
  may: ({ view }) => (view.version > 0 ? open : never),
  decide({ reason }, { who, now }) {
    const { date: on, time: until } = localDateTime(glassEnd(now.instant))
    return happens(glassBroken({ role: who.role, reason, on, until }))
  },

  words: {
    title: 'Noodtoegang',
    menu: 'Noodtoegang',
    submit: 'Lees drie uur mee',
    done: 'U leest drie uur mee. U kunt hier niets doen.',
    lead: 'Moet u nu lezen, en bent u niet toegewezen? Dan leest u drie uur mee. De bewoner, uw collega en de privacyfunctionaris horen het meteen.',
    fields: {
      reason: { label: 'Waarom moet u lezen?' },
      why: {
        label: 'Wat is er aan de hand?',
        hint: 'De privacyfunctionaris leest dit. Noem de bewoner niet bij naam.',
      },
      number: { label: 'KRIS-nummer', hint: 'Of vul hieronder het adres of de naam in.' },
      postcode: { label: 'Postcode' },
      houseNumber: { label: 'Huisnummer' },
      name: { label: 'Naam van de bewoner', hint: 'Precies zoals die in het dossier staat.' },
      sure: { label: 'Ik weet dat dit wordt vastgelegd en nagekeken.' },
    },
  },
})
