import { type Content, heading, list, paragraph, phone } from '../blocks.ts'
import type { Language, NothingFollowsLetter } from '../model.ts'
import { greeting, helpPlaces } from '../wording.ts'
import { stillYours, whatThreatens } from './after.ts'

/** 3.1 step 6 without a trajectory. The same whether or not the resident goes on with the team: that is the team's. */
export function nothingFollows(model: NothingFollowsLetter, language: Language): Content {
  const { sender, judgment, help, outcome } = model
  const words = texts[language]
  return {
    title: words.title,
    blocks: [
      paragraph(words.because[outcome]),
      heading(words.meaning),
      list(words.noTrajectory, ...whatThreatens(judgment, language), words.file),
      heading(words.canDo),
      list(...words.steps),
      heading(words.helpHeading),
      helpPlaces(help, language),
      paragraph([words.questions, phone(sender.phone), '.']),
      greeting(sender, language),
      stillYours(sender, language),
    ],
  }
}

const texts = {
  nl: {
    title: 'Voorkom Huisuitzetting begint niet. Dit kunt u nu doen',
    because: {
      notEligible:
        'U had een gesprek met ons en het Buurtteam over Voorkom Huisuitzetting. Samen hebben wij bekeken of dat bij u past. U komt er nu niet voor in aanmerking. Wij weten dat dit een teleurstelling kan zijn.',
      doesNotWant:
        'U had een gesprek met ons en het Buurtteam over Voorkom Huisuitzetting. U wilt niet meedoen. Dat is uw keus.',
      notSigned:
        'U kon meedoen aan Voorkom Huisuitzetting. De overeenkomst is niet op tijd getekend. Daarom begint het niet.',
    },
    meaning: 'Wat betekent dat?',
    noTrajectory: 'U maakt met ons geen afspraken over Voorkom Huisuitzetting.',
    file: 'Wij sluiten ons dossier over Voorkom Huisuitzetting.',
    canDo: 'Wat kunt u nu doen?',
    steps: [
      'Betaal uw huur op tijd.',
      'Bel ons als u een voorstel hebt om de huurschuld te betalen.',
      'Vraag snel hulp. Wacht niet tot er een nieuwe brief komt.',
    ],
    helpHeading: 'Waar krijgt u hulp?',
    questions: 'Hebt u vragen? Of bent u het niet met ons eens? Bel ons: ',
  },
  en: {
    title: 'Preventing Eviction does not start. This is what you can do now',
    because: {
      notEligible:
        'You had a talk with us and the neighbourhood team (Buurtteam) about Preventing Eviction (Voorkom Huisuitzetting). Together we looked whether it suits your situation. You are not eligible now. We know that this can be a disappointment.',
      doesNotWant:
        'You had a talk with us and the neighbourhood team (Buurtteam) about Preventing Eviction (Voorkom Huisuitzetting). You do not want to take part. That is your choice.',
      notSigned:
        'You could take part in Preventing Eviction (Voorkom Huisuitzetting). The agreement was not signed in time. That is why it does not start.',
    },
    meaning: 'What does that mean?',
    noTrajectory: 'You make no agreement with us about Preventing Eviction.',
    file: 'We close our file about Preventing Eviction.',
    canDo: 'What can you do now?',
    steps: [
      'Pay your rent on time.',
      'Call us if you have a proposal to pay the rent debt.',
      'Ask for help soon. Do not wait for another letter.',
    ],
    helpHeading: 'Where can you find help?',
    questions: 'Do you have questions? Or do you disagree with us? Call us: ',
  },
} as const
