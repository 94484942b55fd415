import { longDate } from '../../calendar/explain.ts'
import { type Content, heading, list, paragraph, phone } from '../blocks.ts'
import type { Language, ProgressTalkLetter, ProgressTalkOffLetter } from '../model.ts'
import { greeting } from '../wording.ts'
import { when, where } from './invitation.ts'

/** 3.1 step 16. What is talked of is said beforehand, and that the landlord reads the report only. */
export function progressTalk(model: ProgressTalkLetter, language: Language): Content {
  const { sender, appointment, addressee, instead } = model
  const words = invite[language]
  return {
    title: words.title,
    blocks: [
      ...(instead ? [paragraph(words.instead(longDate(instead, language)))] : []),
      paragraph(words.why),
      {
        kind: 'facts',
        rows: [
          ...when(appointment, language),
          { label: words.where, lines: where(appointment, `${words.home}, ${addressee.street}`) },
          { label: words.with, lines: [words.people] },
        ],
      },
      heading(words.about),
      list(...words.subjects),
      paragraph(words.report),
      heading(words.unable),
      paragraph([`${words.call} ${sender.signatory.name}: `, phone(sender.phone), words.bring]),
      greeting(sender, language),
    ],
  }
}

export function progressTalkOff({ sender, on }: ProgressTalkOffLetter, language: Language): Content {
  const words = off[language]
  return {
    title: words.title,
    blocks: [
      paragraph(words.said(longDate(on, language))),
      paragraph(words.anew),
      paragraph([`${words.call} ${sender.signatory.name}: `, phone(sender.phone), '.']),
      greeting(sender, language),
    ],
  }
}

const invite = {
  nl: {
    title: 'Samen kijken hoe het gaat',
    why: 'Elk kwartaal kijken we samen met u hoe het gaat. Dat hoort bij de afspraken van Voorkom Huisuitzetting. Daarom nodigen wij u uit.',
    instead: (day: string) => `De afspraak van ${day} gaat niet door. Dit is de nieuwe afspraak.`,
    where: 'Waar',
    home: 'bij u thuis',
    with: 'Met wie',
    people: 'uw medewerker van het Buurtteam en uw trajectbegeleider van Werk en Inkomen',
    about: 'Waar praten we over?',
    subjects: ['of de huur lukt', 'hoe het met de achterstand gaat', 'wat goed gaat, en waar u hulp bij wilt'],
    report:
      'Na het gesprek komt er een kort verslag. Uw verhuurder leest alleen dat verslag. Over uw gezondheid of uw inkomen staat er niets in.',
    unable: 'Kunt u niet?',
    call: 'Bel',
    bring:
      '. Dan kiezen we een ander moment. U mag iemand meenemen die u vertrouwt. Hebt u een tolk nodig? Zeg het ons.',
  },
  en: {
    title: 'Looking together at how it goes',
    why: 'Each quarter we look together with you at how it goes. That is part of what was agreed for Preventing Eviction (Voorkom Huisuitzetting). So we invite you.',
    instead: (day: string) => `The appointment of ${day} does not take place. This is the new one.`,
    where: 'Where',
    home: 'at your home',
    with: 'With whom',
    people: 'your worker of the neighbourhood team and your supervisor at Work and Income',
    about: 'What do we talk about?',
    subjects: [
      'whether the rent works out',
      'how it goes with the arrears',
      'what goes well, and what you want help with',
    ],
    report:
      'After the talk there is a short report. Your landlord reads that report only. It says nothing of your health or your income.',
    unable: 'Can you not come?',
    call: 'Call',
    bring: '. We then choose another time. You may bring somebody you trust. Do you need an interpreter? Tell us.',
  },
} as const

const off = {
  nl: {
    title: 'Ons gesprek ging of gaat niet door',
    said: (day: string) => `Het gesprek van ${day} ging niet door, of gaat niet door.`,
    anew: 'We maken samen een nieuwe afspraak. U krijgt daar een brief van. U hoeft nu niets te doen.',
    call: 'Hebt u vragen, of weet u al wanneer u kunt? Bel',
  },
  en: {
    title: 'Our talk did not or will not take place',
    said: (day: string) => `The talk of ${day} did not take place, or will not.`,
    anew: 'We make a new appointment together. You get a letter about it. You need not do anything now.',
    call: 'Do you have questions, or do you know when you can come? Call',
  },
} as const
