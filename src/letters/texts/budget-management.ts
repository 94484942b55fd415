import { longDate } from '../../calendar/explain.ts'
import { type Content, heading, list, paragraph } from '../blocks.ts'
import type { BudgetManagementLetter, Language } from '../model.ts'
import { addressLines } from '../wording.ts'

/** 3.1 step 14: what the resident and Work and Income sign at the home visit. */
export function budgetManagement(model: BudgetManagementLetter, language: Language): Content {
  const { addressee, sender, startsOn } = model
  const words = texts[language]
  return {
    title: words.title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: words.between, lines: addressLines(addressee) },
          { label: words.and, lines: addressLines(sender) },
          { label: words.from, lines: [longDate(startsOn, language)] },
        ],
      },
      paragraph(words.intro),
      heading(words.weDo),
      list(...words.ours),
      heading(words.youDo),
      list(...words.yours),
      heading(words.data),
      paragraph(words.dataText),
      heading(words.ending),
      paragraph(words.endingText),
      {
        kind: 'signatures',
        heading: words.signing,
        text: words.agree,
        signatures: [
          { title: words.resident, fields: fields(addressee.name, language), sign: words.sign },
          { title: sender.name, fields: fields('', language), sign: words.sign },
        ],
      },
    ],
  }
}

const fields = (name: string, language: Language) => [
  { label: texts[language].name, value: name },
  { label: texts[language].date, value: '' },
  { label: texts[language].place, value: '' },
]

const texts = {
  nl: {
    title: 'Overeenkomst budgetbeheer',
    between: 'Tussen',
    and: 'en',
    from: 'Begint op',
    intro:
      'Budgetbeheer hoort bij Voorkom Huisuitzetting. Wij helpen u met uw geld, zodat uw huur en andere vaste kosten op tijd betaald zijn.',
    weDo: 'Wat doen wij?',
    ours: [
      'Wij maken samen met u een plan: wat komt er binnen en wat gaat eruit?',
      'Wij betalen uw huur en de andere vaste kosten uit dat plan, zolang er genoeg geld is.',
      'Elk kwartaal praten wij met u en het Buurtteam over hoe het gaat.',
    ],
    youDo: 'Wat doet u?',
    yours: [
      'U zorgt dat uw inkomen op de rekening voor budgetbeheer komt.',
      'U laat ons alles zien wat met uw geld te maken heeft.',
      'U vertelt het ons meteen als er iets verandert, bijvoorbeeld uw werk of uw gezin.',
      'U maakt geen nieuwe schulden.',
    ],
    data: 'Uw gegevens',
    dataText:
      'Wij schrijven alleen op wat nodig is voor budgetbeheer. Uw verhuurder hoort vanaf welke dag u budgetbeheer hebt. U mag altijd vragen wat wij over u opschrijven en delen.',
    ending: 'Hoe stopt het?',
    endingText:
      'U mag altijd stoppen. Zeg of schrijf dat aan ons. Budgetbeheer is een voorwaarde van Voorkom Huisuitzetting. Als u stopt, hoort uw verhuurder dat. Het kan dan zijn dat u uw huis uit moet.',
    signing: 'Ondertekening',
    agree: 'Met uw handtekening spreekt u dit met ons af. U krijgt een kopie.',
    resident: 'Bewoner, voor akkoord',
    name: 'Naam',
    date: 'Datum',
    place: 'Plaats',
    sign: 'Handtekening',
  },
  en: {
    title: 'Agreement budget management',
    between: 'Between',
    and: 'and',
    from: 'Starts on',
    intro:
      'Budget management is part of Preventing Eviction (Voorkom Huisuitzetting). We help you with your money, so that your rent and other fixed costs are paid on time. This is a translation. If it differs from the Dutch agreement, the Dutch text applies.',
    weDo: 'What do we do?',
    ours: [
      'We make a plan together with you: what comes in and what goes out?',
      'We pay your rent and the other fixed costs in that plan, as long as there is enough money.',
      'Each quarter we talk with you and the neighbourhood team about how it goes.',
    ],
    youDo: 'What do you do?',
    yours: [
      'You see to it that your income comes to the account for budget management.',
      'You show us everything that has to do with your money.',
      'You tell us at once when something changes, such as your work or your family.',
      'You make no new debts.',
    ],
    data: 'Your data',
    dataText:
      'We record only what is necessary for budget management. Your landlord hears from which day you have budget management. You can always ask what we record and share about you.',
    ending: 'How does it end?',
    endingText:
      'You can always stop, by telling or writing to us. Budget management is a condition of Preventing Eviction. If you stop, your landlord is told. You may then have to leave your home.',
    signing: 'Signatures',
    agree: 'With your signature you agree to this with us. You receive a copy.',
    resident: 'Resident, for agreement',
    name: 'Name',
    date: 'Date',
    place: 'Place',
    sign: 'Signature',
  },
} as const
