import { type Block, type Content, heading, list, paragraph, phone } from '../blocks.ts'
import type { ClosingNegativeLetter, ClosingPositiveLetter, Language } from '../model.ts'
import { greeting, helpPlaces } from '../wording.ts'
import { stillYours, whatThreatens } from './after.ts'

/** 3.1 step 19 after 17a. Good news without a promise. */
export function closingPositive({ sender, help }: ClosingPositiveLetter, language: Language): Content {
  const words = positive[language]
  return {
    title: words.title,
    blocks: [
      paragraph(words.done),
      heading(words.meaning),
      list(...words.means),
      heading(words.trouble),
      paragraph([words.callUs, phone(sender.phone), words.early]),
      helpPlaces(help, language, 'afterwards'),
      greeting(sender, language),
      stillYours(sender, language),
    ],
  }
}

/** 3.1 step 19 after 17b: the corporation's decision, in its own words where it gives a reason. */
export function closingNegative(model: ClosingNegativeLetter, language: Language): Content {
  const { sender, judgment, help, reason } = model
  const words = negative[language]
  const why: Block[] = reason === undefined ? [] : [heading(words.why), paragraph(reason)]
  return {
    title: words.title,
    blocks: [
      paragraph(words.decided),
      ...why,
      heading(words.meaning),
      list(words.over, ...whatThreatens(judgment, language)),
      heading(words.canDo),
      list(...words.steps),
      heading(words.helpHeading),
      helpPlaces(help, language),
      heading(words.disagree),
      paragraph([words.callUs, phone(sender.phone), words.complain]),
      greeting(sender, language),
      stillYours(sender, language),
    ],
  }
}

const positive = {
  nl: {
    title: 'Goed nieuws: u bent klaar met Voorkom Huisuitzetting',
    done: 'U betaalt uw huur op tijd en uw huurschuld is geregeld. Daar hebt u hard voor gewerkt. Daarom sluiten wij Voorkom Huisuitzetting af.',
    meaning: 'Wat betekent dat voor u?',
    means: [
      'De overeenkomst Voorkom Huisuitzetting is klaar. Wij sluiten ons dossier daarover.',
      'U blijft uw huur elke maand op tijd betalen.',
      'Betaalt u uw huurschuld af in delen? Die afspraak gaat door. Betaal elke keer op tijd.',
      'Hebt u budgetbeheer? Vraag uw trajectbegeleider bij Werk en Inkomen hoe dat verdergaat.',
    ],
    trouble: 'Kunt u een keer niet betalen?',
    callUs: 'Bel ons dan meteen: ',
    early:
      '. Dan zoeken we samen een oplossing. Wacht niet: met een nieuwe huurschuld kunt u uw huis weer kwijtraken. U kunt ook hier hulp vragen:',
  },
  en: {
    title: 'Good news: you have completed Preventing Eviction',
    done: 'You pay your rent on time and your rent debt has been settled or arranged. You worked hard for that. That is why we close Preventing Eviction (Voorkom Huisuitzetting).',
    meaning: 'What does that mean for you?',
    means: [
      'The agreement Preventing Eviction is completed. We close our file about it.',
      'You go on paying your rent on time each month.',
      'Do you pay off your rent debt in parts? That arrangement goes on. Pay on time each time.',
      'Do you have budget management? Ask your supervisor at Work and Income how it goes on.',
    ],
    trouble: 'Are you once unable to pay?',
    callUs: 'Call us at once: ',
    early:
      '. We then look for a solution together. Do not wait: with a new rent debt you may lose your home again. You can also ask for help here:',
  },
} as const

const negative = {
  nl: {
    title: 'Voorkom Huisuitzetting stopt. Dit kunt u nog doen',
    decided:
      'Wij hebben besloten dat Voorkom Huisuitzetting stopt. Wij weten dat dit een moeilijk bericht is. In deze brief staat wat het betekent en wat u nog kunt doen.',
    why: 'Waarom stoppen wij?',
    meaning: 'Wat betekent dat?',
    over: 'De overeenkomst Voorkom Huisuitzetting geldt niet meer.',
    canDo: 'Wat kunt u nog doen?',
    steps: [
      'Betaal uw huur op tijd, ook nu.',
      'Bel ons als u de huurschuld kunt betalen, of een voorstel hebt.',
      'Vraag snel hulp. Soms kan de rechter een ontruiming een tijd tegenhouden. Het Juridisch Loket legt uit hoe u dat vraagt.',
    ],
    helpHeading: 'Waar krijgt u hulp?',
    disagree: 'Bent u het niet met ons eens?',
    callUs: 'Bel ons: ',
    complain: '. U kunt ook een klacht sturen naar het adres boven aan deze brief.',
  },
  en: {
    title: 'Preventing Eviction ends. This is what you can still do',
    decided:
      'We have decided that Preventing Eviction (Voorkom Huisuitzetting) ends. We know that this is a hard message. This letter says what it means and what you can still do.',
    why: 'Why do we stop?',
    meaning: 'What does that mean?',
    over: 'The agreement Preventing Eviction no longer applies.',
    canDo: 'What can you still do?',
    steps: [
      'Pay your rent on time, also now.',
      'Call us if you can pay the rent debt, or have a proposal.',
      'Ask for help soon. Sometimes the court can hold back an eviction for a while. The Juridisch Loket explains how to ask for that.',
    ],
    helpHeading: 'Where can you find help?',
    disagree: 'Do you disagree with us?',
    callUs: 'Call us: ',
    complain: '. You can also send a complaint to the address at the top of this letter.',
  },
} as const
