import { shortDate } from '../../calendar/explain.ts'
import { type Content, heading, list, paragraph, phone, strong } from '../blocks.ts'
import type { ActivationLetter, Language } from '../model.ts'
import { greeting } from '../wording.ts'

/** 3.3, access to data. Says what to do with the code and nothing of what it opens: somebody else may open the letter. */
export function activation({ sender, code, address, until }: ActivationLetter, language: Language): Content {
  const words = texts[language]
  // The role of who signs can tell why the letter came.
  const signed = { ...sender, signatory: { ...sender.signatory, role: '' } }
  return {
    title: words.title,
    blocks: [
      paragraph(words.lead),
      {
        kind: 'facts',
        rows: [
          { label: words.code, lines: [code] },
          { label: words.address, lines: [address] },
          { label: words.until, lines: [shortDate(until, language)] },
        ],
      },
      heading(words.how),
      list(...words.steps),
      heading(words.careful),
      paragraph(words.once),
      paragraph([strong(words.nobody), words.never]),
      paragraph([words.help, phone(sender.phone), '.']),
      greeting(signed, language),
    ],
  }
}

const texts = {
  nl: {
    title: 'Uw code om in te loggen',
    lead: 'U hebt bij ons een eigen bladzijde op internet. Met deze code gaat u er de eerste keer in.',
    code: 'Uw code',
    address: 'Adres',
    until: 'Te gebruiken tot en met',
    how: 'Zo doet u dat',
    steps: [
      'Typ het adres over in uw telefoon of computer.',
      'Typ de code over. Een streepje of spatie vergeten is niet erg.',
      'Kies daarna zelf hoe u voortaan inlogt.',
    ],
    careful: 'Goed om te weten',
    once: 'De code werkt één keer. Logde u al eens in? Dan werkt hij pas na een paar dagen, zodat niemand anders er zomaar mee naar binnen gaat. Werkt hij niet, dan helpen wij u.',
    nobody: 'Geef de code aan niemand. ',
    never: 'Wij vragen er nooit om, ook niet aan de telefoon.',
    help: 'Lukt het niet? Of wilt u liever geen brief? Bel ons: ',
  },
  en: {
    title: 'Your code to log in',
    lead: 'You have a page of your own with us on the internet. With this code you get in the first time.',
    code: 'Your code',
    address: 'Address',
    until: 'To be used until',
    how: 'This is how',
    steps: [
      'Type the address into your phone or computer.',
      'Type the code. Forgetting a hyphen or a space does no harm.',
      'Then choose yourself how you log in from now on.',
    ],
    careful: 'Good to know',
    once: 'The code works once. Did you log in before? Then it works after some days only, so that nobody else simply gets in with it. If it does not work, we help you.',
    nobody: 'Give the code to nobody. ',
    never: 'We never ask for it, not on the telephone either.',
    help: 'Does it not work? Or would you rather have no letter? Call us: ',
  },
} as const
