import { longDate, shortDate } from '../../calendar/explain.ts'
import { type Block, type Content, heading, list, mail, note, paragraph, phone, strong } from '../blocks.ts'
import type { InformationLetter, Language } from '../model.ts'
import { greeting } from '../wording.ts'

/** 3.1 step 1: two separate questions, since either may be refused; each answer says what follows. */
export function information(model: InformationLetter, language: Language): Content {
  return language === 'nl' ? dutch(model) : english(model)
}

function dutch({ sender, addressee, judgment, answerBefore }: InformationLetter): Content {
  const threat = judgment.kind === 'given' ? 'er een ontruimingsvonnis is' : 'er misschien een ontruimingsvonnis komt'
  const before = answerBefore === undefined ? '' : ` Doe dat vóór ${longDate(answerBefore, 'nl')}.`
  return {
    title: 'U hebt een huurschuld. Mag het Buurtteam u helpen?',
    blocks: [
      paragraph(
        judgment.kind === 'given'
          ? `U hebt een huurschuld. Op ${shortDate(judgment.date, 'nl')} besliste de rechter dat u daarom uw huis uit moet. Dat heet een ontruimingsvonnis. Wij willen samen met u zoeken naar een oplossing.`
          : 'U hebt een huurschuld. De rechter kan daarom beslissen dat u uw huis uit moet. Dat heet een ontruimingsvonnis. Wij willen samen met u zoeken naar een oplossing.',
      ),
      heading('Wat is Voorkom Huisuitzetting?'),
      paragraph(
        'U praat met ons en met het Buurtteam over uw huis en uw geld. Daarna kijken we of u mee kunt doen. Doet u mee? Dan krijgt u hulp van het Buurtteam en regelt de gemeente (Werk en Inkomen) samen met u uw geldzaken. U houdt zich aan afspraken, bijvoorbeeld over de huur. Zo is er een kans dat u kunt blijven wonen. Beloven kunnen wij dat niet.',
      ),
      heading('Wat vragen wij u?'),
      list(
        [strong('Vraag 1. '), 'Mogen wij uw naam en adres aan het Buurtteam geven?'],
        [strong('Vraag 2. '), 'Mogen wij het Buurtteam vragen om mee te praten en te helpen?'],
      ),
      paragraph([`Bel ons, mail ons of stuur het antwoordformulier op.${before} U mag ja of nee zeggen.`]),
      heading('Wat gebeurt er met uw antwoord?'),
      list(
        [
          strong('Twee keer ja: '),
          `wij geven uw naam en adres aan het Buurtteam en vertellen dat ${threat}. Daarna krijgt u een uitnodiging voor een gesprek.`,
        ],
        [
          strong('Een keer of twee keer nee: '),
          'wij vertellen het Buurtteam niets. Voorkom Huisuitzetting begint dan niet.',
        ],
        [strong('Wij spreken u, maar u geeft geen antwoord: '), 'wij vertellen het Buurtteam niets.'],
        [
          strong('Wij krijgen geen contact met u: '),
          `dan geven wij het Buurtteam alleen uw postcode en vertellen dat ${threat}. Niet uw naam en niet uw adres.`,
        ],
      ),
      paragraph(
        'Begint Voorkom Huisuitzetting niet? Dan gaan wij door met het innen van de huurschuld. U kunt dan uw huis kwijtraken. U kunt altijd zelf hulp vragen aan het Buurtteam of de gemeente.',
      ),
      greeting(sender, 'nl'),
      note('Hebt u ja gezegd en bedenkt u zich? Dat mag altijd. Bel ons dan.'),
      { kind: 'formHeading', text: 'Antwoordformulier Voorkom Huisuitzetting' },
      paragraph([
        'Bel ',
        phone(sender.phone),
        ', mail naar ',
        mail(sender.mail),
        ` of stuur dit formulier op.${before}`,
      ]),
      form('Stuur naar', [sender.name, sender.street, sender.postcodePlace], 'Van', addressee),
      question(
        '1. Mogen wij uw naam en adres aan het Buurtteam geven?',
        'Het Buurtteam weet dan wie u bent en waar u woont.',
        ['Ja', 'Nee'],
      ),
      question(
        '2. Mogen wij het Buurtteam vragen om mee te praten en te helpen?',
        `Het Buurtteam hoort dan ook dat ${threat}.`,
        ['Ja', 'Nee'],
      ),
      heading('Hoe kunnen wij u bereiken?'),
      paragraph('Dit hoeft u niet in te vullen. Het helpt wel.'),
      { kind: 'fields', labels: ['Telefoon', 'E-mail'] },
      heading('Uw handtekening'),
      { kind: 'fields', labels: ['Datum', 'Handtekening'] },
    ],
  }
}

function english({ sender, addressee, judgment, answerBefore }: InformationLetter): Content {
  const threat = judgment.kind === 'given' ? 'there is an eviction judgment' : 'there may be an eviction judgment'
  const before = answerBefore === undefined ? '' : ` Please do so before ${longDate(answerBefore, 'en')}.`
  return {
    title: 'You have a rent debt. May the neighbourhood team help you?',
    blocks: [
      paragraph(
        judgment.kind === 'given'
          ? `You have a rent debt. On ${shortDate(judgment.date, 'en')} the court decided that you must leave your home because of it. This is called an eviction judgment. We want to look for a solution together with you.`
          : 'You have a rent debt. The court can decide that you must leave your home because of it. This is called an eviction judgment. We want to look for a solution together with you.',
      ),
      heading('What is Preventing Eviction (Voorkom Huisuitzetting)?'),
      paragraph(
        'You talk with us and with the neighbourhood team (Buurtteam) about your home and your money. After that we see whether you can take part. If you do, the team helps you, and the municipality (Work and Income) arranges your finances together with you. You keep to agreements, for example about the rent. This gives you a chance to stay in your home. We cannot promise that you will.',
      ),
      heading('What do we ask you?'),
      list(
        [strong('Question 1. '), 'May we give your name and address to the neighbourhood team?'],
        [strong('Question 2. '), 'May we ask the neighbourhood team to join the talk and to help?'],
      ),
      paragraph(`Call us, mail us or send us the answer form.${before} You may say yes or no.`),
      heading('What happens with your answer?'),
      list(
        [
          strong('Yes to both: '),
          `we give the team your name and address, and tell that ${threat}. After that we invite you to a talk.`,
        ],
        [strong('No to one or both: '), 'we tell the team nothing. Preventing Eviction does not start.'],
        [strong('We speak with you, but you give no answer: '), 'we tell the team nothing.'],
        [
          strong('We cannot reach you: '),
          `then we give the team your postcode only, and tell that ${threat}. Not your name, not your address.`,
        ],
      ),
      paragraph(
        'If Preventing Eviction does not start, we go on collecting the rent debt. You may then lose your home. You can always ask the team or the municipality for help yourself.',
      ),
      greeting(sender, 'en'),
      note('Did you say yes and have you changed your mind? You always may. Call us.'),
      { kind: 'formHeading', text: 'Answer form Preventing Eviction' },
      paragraph(['Call ', phone(sender.phone), ', mail to ', mail(sender.mail), ` or send this form.${before}`]),
      form('Send to', [sender.name, sender.street, sender.postcodePlace], 'From', addressee),
      question(
        '1. May we give your name and address to the neighbourhood team?',
        'The team then knows who you are and where you live.',
        ['Yes', 'No'],
      ),
      question(
        '2. May we ask the neighbourhood team to join the talk and to help?',
        `The team then also hears that ${threat}.`,
        ['Yes', 'No'],
      ),
      heading('How can we reach you?'),
      paragraph('You do not have to fill this in. It does help.'),
      { kind: 'fields', labels: ['Telephone', 'E-mail'] },
      heading('Your signature'),
      { kind: 'fields', labels: ['Date', 'Signature'] },
    ],
  }
}

function form(to: string, address: readonly string[], from: string, who: InformationLetter['addressee']): Block {
  return {
    kind: 'facts',
    rows: [
      { label: to, lines: address },
      { label: from, lines: [who.name, who.street, who.postcodePlace] },
    ],
  }
}

const question = (text: string, why: string, answers: readonly string[]): Block => ({
  kind: 'question',
  text,
  why,
  answers,
})
