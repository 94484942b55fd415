import { longDate } from '../../calendar/explain.ts'
import { type Content, heading, list, paragraph, phone } from '../blocks.ts'
import type { CanCloseLetter, ExitDecisionLetter, ExitTalkLetter, Language } from '../model.ts'
import { clock, greeting, helpPlaces } from '../wording.ts'
import { stillYours, whatThreatens } from './after.ts'

/** 3.1 step 17a. The landlord hears of it when KRIS closes: the letter is to the resident alone. */
export function canClose({ sender }: CanCloseLetter, language: Language): Content {
  const words = positive[language]
  return {
    title: words.title,
    blocks: [
      paragraph(words.said),
      heading(words.next),
      list(...words.follows),
      paragraph([`${words.call} ${sender.signatory.name}: `, phone(sender.phone), '.']),
      greeting(sender, language),
      stillYours(sender, language),
    ],
  }
}

/** 3.1 step 17b: why, with whom, and who decides. Without blame, and with where help is. */
export function exitTalk({ sender, on, from, help }: ExitTalkLetter, language: Language): Content {
  const words = talk[language]
  return {
    title: words.title,
    blocks: [
      paragraph(words.why),
      {
        kind: 'facts',
        rows: [
          { label: words.when, lines: [`${longDate(on, language)}, ${clock(from, language)}`] },
          { label: words.with, lines: [words.people] },
        ],
      },
      heading(words.after),
      paragraph(words.decides),
      heading(words.unable),
      paragraph([`${words.call} ${sender.signatory.name}: `, phone(sender.phone), words.bring]),
      heading(words.help),
      helpPlaces(help, language),
      greeting(sender, language),
    ],
  }
}

/** 3.1 step 17b: what was decided. What a negative exit means is said as it is. */
export function exitDecision({ sender, decision, judgment, help }: ExitDecisionLetter, language: Language): Content {
  const words = decided[language]
  const goesOn = decision === 'newArrangements'
  return {
    title: goesOn ? words.goesOn : words.ends,
    blocks: goesOn
      ? [paragraph(words.anew), paragraph([words.call, phone(sender.phone), '.']), greeting(sender, language)]
      : [
          paragraph(words.over),
          heading(words.meaning),
          list(...whatThreatens(judgment, language)),
          heading(words.help),
          helpPlaces(help, language),
          paragraph([words.call, phone(sender.phone), '.']),
          greeting(sender, language),
          stillYours(sender, language),
        ],
  }
}

const positive = {
  nl: {
    title: 'Het gaat goed: het traject kan worden afgesloten',
    said: 'U betaalt uw huur steeds op tijd, en uw achterstand is geregeld. Daarom lieten wij het Buurtteam weten dat Voorkom Huisuitzetting goed kan eindigen.',
    next: 'Hoe gaat het verder?',
    follows: [
      'Het Buurtteam sluit het dossier en laat het uw verhuurder weten.',
      'Uw verhuurder stuurt u daarna een afsluitende brief.',
      'Tot die tijd gelden de afspraken gewoon.',
    ],
    call: 'Hebt u vragen? Bel',
  },
  en: {
    title: 'It goes well: the trajectory can be closed',
    said: 'You pay your rent on time, and your arrears are arranged. So we told the neighbourhood team that Preventing Eviction (Voorkom Huisuitzetting) can end well.',
    next: 'What comes next?',
    follows: [
      'The neighbourhood team closes the file and tells your landlord.',
      'Your landlord then sends you a closing letter.',
      'Until then what was agreed goes on.',
    ],
    call: 'Do you have questions? Call',
  },
} as const

const talk = {
  nl: {
    title: 'Het loopt vast: we willen met u praten',
    why: 'Het lukt nog niet om de achterstand af te betalen, of om budgetbeheer te regelen. Daarom willen we samen met u kijken wat er kan.',
    when: 'Wanneer',
    with: 'Met wie',
    people: 'u, uw verhuurder, het Buurtteam en Werk en Inkomen',
    after: 'Wat gebeurt er daarna?',
    decides:
      'Uw verhuurder besluit na het gesprek: er komen nieuwe afspraken, of het traject stopt. U krijgt daar een brief over.',
    unable: 'Kunt u niet, of wilt u weten waar het is?',
    call: 'Bel',
    bring:
      '. Kom, ook als het moeilijk is: u mag vertellen wat er niet lukt. Neem iemand mee die u vertrouwt. Hebt u een tolk nodig? Zeg het ons.',
    help: 'Wie kan u helpen?',
  },
  en: {
    title: 'It gets stuck: we want to talk with you',
    why: 'Paying off the arrears, or arranging budget management, does not work out yet. So we want to see with you what can be done.',
    when: 'When',
    with: 'With whom',
    people: 'you, your landlord, the neighbourhood team and Work and Income',
    after: 'What happens then?',
    decides:
      'Your landlord decides after the talk: there are new arrangements, or the trajectory stops. You get a letter about it.',
    unable: 'Can you not come, or do you want to know where it is?',
    call: 'Call',
    bring:
      '. Come, also when it is hard: you may tell what does not work. Bring somebody you trust. Do you need an interpreter? Tell us.',
    help: 'Who can help you?',
  },
} as const

const decided = {
  nl: {
    goesOn: 'Voorkom Huisuitzetting gaat door, met nieuwe afspraken',
    anew: 'Na het gesprek besloten wij dat u verder kunt, met nieuwe afspraken. Het Buurtteam en Werk en Inkomen weten dat.',
    ends: 'Voorkom Huisuitzetting stopt',
    over: 'Na het gesprek besloten wij om met het traject te stoppen. U krijgt nog een afsluitende brief, met de reden als wij die opschreven.',
    meaning: 'Wat betekent dat voor u?',
    help: 'Wie kan u helpen?',
    call: 'Hebt u vragen, of bent u het er niet mee eens? Bel ons: ',
  },
  en: {
    goesOn: 'Preventing Eviction goes on, with new arrangements',
    anew: 'After the talk we decided that you can go on, with new arrangements. The neighbourhood team and Work and Income know.',
    ends: 'Preventing Eviction stops',
    over: 'After the talk we decided to stop the trajectory. You still get a closing letter, with the reason where we wrote one down.',
    meaning: 'What does that mean for you?',
    help: 'Who can help you?',
    call: 'Do you have questions, or do you not agree? Call us: ',
  },
} as const
