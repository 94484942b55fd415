import { longDate } from '../../calendar/explain.ts'
import { type Content, heading, mail, paragraph, phone, website } from '../blocks.ts'
import type { Language, LeakLetter } from '../model.ts'
import { greeting } from '../wording.ts'

/** GDPR 34(2): what happened, to which data, what was done, what one can do, and whom to ask. Nobody else is named. */
export function leak({ sender, leak: told }: LeakLetter, language: Language): Content {
  const words = texts[language]
  const from = longDate(told.from, language)
  const until = longDate(told.until, language)
  return {
    title: words.title,
    blocks: [
      paragraph(words.sorry),
      heading(words.what),
      paragraph(`${words.kinds[told.kind]} ${told.from === told.until ? words.on(from) : words.between(from, until)}`),
      paragraph(words.data[told.data]),
      heading(words.did),
      paragraph(words.done[told.done]),
      heading(words.canDo),
      paragraph(words.advice[told.advice]),
      heading(words.questions),
      paragraph([words.call, phone(sender.phone), words.orMail, mail(sender.mail), words.officer]),
      paragraph([words.complain, website('autoriteitpersoonsgegevens.nl'), '.']),
      greeting(sender, language),
    ],
  }
}

const texts = {
  nl: {
    title: 'Er ging iets mis met uw gegevens',
    sorry:
      'Er ging bij ons iets mis met gegevens van u. Dat heet een datalek. Het spijt ons. In deze brief leest u wat er gebeurde en wat u kunt doen.',
    what: 'Wat gebeurde er?',
    kinds: {
      sent: 'Wij stuurden gegevens van u naar iemand voor wie ze niet waren.',
      seen: 'Iemand zag gegevens van u, en dat mocht niet.',
      lost: 'Wij zijn gegevens van u kwijt, of iemand nam ze mee.',
      changed: 'Gegevens van u zijn veranderd of gewist. Dat had niet mogen gebeuren.',
      away: 'Wij konden een tijd niet bij gegevens van u.',
    },
    on: (day: string) => `Dat was op ${day}.`,
    between: (from: string, until: string) => `Dat was van ${from} tot en met ${until}.`,
    data: {
      address: 'Het gaat om uw naam, uw adres of uw telefoonnummer.',
      home: 'Het gaat om uw huur, uw huis of uw huurschuld.',
      money: 'Het gaat om uw inkomen, uw schulden of andere geldzaken.',
      told: 'Het gaat om wat u ons vertelde over uw leven.',
      several: 'Het gaat om verschillende gegevens uit uw dossier.',
    },
    did: 'Wat deden wij?',
    done: {
      stopped: 'Wij hebben het gestopt. Het gaat nu niet meer verder.',
      back: 'De gegevens zijn terug bij ons, of ze zijn gewist.',
      restored: 'Wij hebben uw gegevens hersteld.',
      lookedInto: 'Wij zoeken nog uit hoe het kon gebeuren. Weten wij meer? Dan hoort u dat van ons.',
    },
    canDo: 'Wat kunt u doen?',
    advice: {
      nothing: 'U hoeft niets te doen.',
      alert:
        'Let goed op als iemand u een brief of bericht stuurt, belt of aan de deur komt. Vertrouwt u het niet? Geef dan geen gegevens en geen geld.',
      password: 'Verander uw wachtwoord. Gebruikt u dat wachtwoord ook ergens anders? Verander het daar ook.',
      check: 'Kijk of uw gegevens kloppen, bijvoorbeeld op Mijn VH. Klopt er iets niet? Bel ons.',
    },
    questions: 'Hebt u vragen?',
    call: 'Bel ons: ',
    orMail: '. Of mail naar ',
    officer: '. U kunt ook vragen naar onze privacyfunctionaris.',
    complain: 'Bent u niet tevreden? Dan kunt u een klacht sturen naar de Autoriteit Persoonsgegevens: ',
  },
  en: {
    title: 'Something went wrong with your data',
    sorry:
      'Something went wrong with data about you at our organisation. This is called a data breach. We are sorry. This letter says what happened and what you can do.',
    what: 'What happened?',
    kinds: {
      sent: 'We sent data about you to somebody for whom they were not meant.',
      seen: 'Somebody saw data about you who was not allowed to.',
      lost: 'We lost data about you, or somebody took them.',
      changed: 'Data about you were changed or erased. That should not have happened.',
      away: 'For some time we could not reach data about you.',
    },
    on: (day: string) => `This was on ${day}.`,
    between: (from: string, until: string) => `This was from ${from} up to and including ${until}.`,
    data: {
      address: 'It is about your name, your address or your telephone number.',
      home: 'It is about your rent, your home or your rent debt.',
      money: 'It is about your income, your debts or other money matters.',
      told: 'It is about what you told us about your life.',
      several: 'It is about several data of your file.',
    },
    did: 'What did we do?',
    done: {
      stopped: 'We stopped it. It goes no further now.',
      back: 'The data are back with us, or they were erased.',
      restored: 'We restored your data.',
      lookedInto: 'We are still looking into how it could happen. If we know more, we will tell you.',
    },
    canDo: 'What can you do?',
    advice: {
      nothing: 'You do not have to do anything.',
      alert:
        'Be careful when somebody sends you a letter or a message, calls you or comes to your door. If you do not trust it, give no data and no money.',
      password: 'Change your password. If you use that password elsewhere, change it there too.',
      check: 'Look whether your data are right, for example on Mijn VH. If something is wrong, call us.',
    },
    questions: 'Do you have questions?',
    call: 'Call us: ',
    orMail: '. Or mail to ',
    officer: '. You can also ask for our privacy officer.',
    complain: 'Are you not satisfied? You can send a complaint to the Autoriteit Persoonsgegevens: ',
  },
} as const
