import { longDate, shortDate } from '../../calendar/explain.ts'
import { type Block, type Content, heading, list, note, paragraph, phone } from '../blocks.ts'
import type { Appointment, InvitationToResident, Language, PlainDate } from '../model.ts'
import { addressLines, clock, duration, greeting } from '../wording.ts'

/** 3.1 step 4, the resident's copy. Health is named as what it is: only if the resident wants it. */
export function invitation(model: InvitationToResident, language: Language): Content {
  return language === 'nl' ? dutch(model) : english(model)
}

function dutch(model: InvitationToResident): Content {
  const { sender, judgment, appointment, addressee, instead } = model
  const team = model.teamName ?? 'het Buurtteam'
  const why =
    judgment.kind === 'given'
      ? 'De rechter heeft een uitspraak gedaan over uw huurschuld. Daardoor kunt u uw huis kwijtraken.'
      : 'U hebt een huurschuld. De rechter kan daarom beslissen dat u uw huis uit moet.'
  return {
    title: 'Kom praten: we willen voorkomen dat u uw huis uit moet',
    blocks: [
      ...anew(instead, 'nl'),
      paragraph(
        `${why} Wij willen dat graag voorkomen, samen met u en het Buurtteam. Daarom nodigen wij u uit voor een gesprek.`,
      ),
      {
        kind: 'facts',
        rows: [
          ...when(appointment, 'nl'),
          { label: 'Waar', lines: where(appointment, `bij u thuis, ${addressee.street}`) },
          { label: 'Met wie', lines: [`${sender.signatory.name} van ${sender.name} en een medewerker van ${team}`] },
        ],
      },
      heading('Waar praten we over?'),
      paragraph(
        'Over uw huis, uw gezin en uw geld. En als u dat goed vindt, over uw gezondheid. Aan het begin leggen we alles uit. Daarna vragen we of u het gesprek wilt voeren. U mag altijd stoppen. Na het gesprek kijken we of u mee kunt doen met Voorkom Huisuitzetting.',
      ),
      heading(appointment.place.kind === 'home' ? 'Wat legt u klaar?' : 'Wat neemt u mee?'),
      list(
        'brieven over uw huur en uw schulden, ook als ze nog dicht zijn',
        'een overzicht van uw inkomen, als u dat hebt',
      ),
      heading('Kunt u niet?'),
      paragraph([
        `Bel ${sender.signatory.name}: `,
        phone(sender.phone),
        '. Dan kiezen we samen een ander moment. U mag iemand meenemen die u vertrouwt. Hebt u een tolk nodig? Zeg het ons.',
      ]),
      greeting(sender, 'nl'),
      note(
        model.shared === 'nameAndAddress'
          ? `Wij gaven uw naam en adres aan het Buurtteam, omdat u daar op ${shortDate(model.consentOn, 'nl')} toestemming voor gaf. Die toestemming mag u intrekken. Bel ons dan.`
          : 'Wij kregen geen contact met u. Daarom gaven wij het Buurtteam alleen uw postcode. Niet uw naam en niet uw adres. Wilt u niet dat het Buurtteam meedoet? Bel ons dan.',
      ),
    ],
  }
}

function english(model: InvitationToResident): Content {
  const { sender, judgment, appointment, addressee, instead } = model
  const team = model.teamName ?? 'the neighbourhood team (Buurtteam)'
  const why =
    judgment.kind === 'given'
      ? 'The court has given a judgment about your rent debt. Because of it you may lose your home.'
      : 'You have a rent debt. The court can decide that you must leave your home because of it.'
  return {
    title: 'Come and talk: we want to prevent your eviction',
    blocks: [
      ...anew(instead, 'en'),
      paragraph(
        `${why} We would like to prevent that, together with you and the neighbourhood team. That is why we invite you to a talk.`,
      ),
      {
        kind: 'facts',
        rows: [
          ...when(appointment, 'en'),
          { label: 'Where', lines: where(appointment, `at your home, ${addressee.street}`) },
          { label: 'With whom', lines: [`${sender.signatory.name} of ${sender.name} and a worker of ${team}`] },
        ],
      },
      heading('What do we talk about?'),
      paragraph(
        'About your home, your family and your money. And, if you agree, about your health. At the start we explain everything. Then we ask whether you want to have the talk. You can stop at any time. After the talk we see whether you can take part in Preventing Eviction (Voorkom Huisuitzetting).',
      ),
      heading(appointment.place.kind === 'home' ? 'What do you get ready?' : 'What do you bring?'),
      list('letters about your rent and your debts, also unopened ones', 'an overview of your income, if you have one'),
      heading('Can you not come?'),
      paragraph([
        `Call ${sender.signatory.name}: `,
        phone(sender.phone),
        '. We then choose another time together. You may bring somebody you trust. Do you need an interpreter? Tell us.',
      ]),
      greeting(sender, 'en'),
      note(
        model.shared === 'nameAndAddress'
          ? `We gave your name and address to the neighbourhood team, because you agreed to that on ${shortDate(model.consentOn, 'en')}. You may withdraw your consent. Call us.`
          : 'We could not reach you. So we gave the neighbourhood team your postcode only. Not your name, not your address. Do you not want the team to take part? Call us.',
      ),
    ],
  }
}

type Row = Extract<Block, { kind: 'facts' }>['rows'][number]

/** Where it comes in the place of a talk that did not take place. */
export function anew(instead: PlainDate | undefined, language: Language): readonly Block[] {
  if (instead === undefined) return []
  const day = longDate(instead, language)
  return [
    paragraph(
      language === 'nl'
        ? `De afspraak van ${day} ging niet door. Daarom maken wij een nieuwe afspraak.`
        : `The appointment of ${day} did not take place. So we make a new one.`,
    ),
  ]
}

/** The rows that say when and how long. */
export function when({ date, from, minutes }: Appointment, language: Language): readonly Row[] {
  const at = `${longDate(date, language)}, ${clock(from, language)}`
  return language === 'nl'
    ? [
        { label: 'Wanneer', lines: [at] },
        { label: 'Hoe lang', lines: [duration(minutes, 'nl')] },
      ]
    : [
        { label: 'When', lines: [at] },
        { label: 'How long', lines: [duration(minutes, 'en')] },
      ]
}

export const where = ({ place }: Appointment, home: string): readonly string[] =>
  place.kind === 'home' ? [home] : addressLines(place)
