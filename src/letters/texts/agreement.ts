import { shortDate } from '../../calendar/explain.ts'
import { agreementParts } from '../../covenant/conditions.ts'
import { type Beside, besideNames, besides, besideTitles, linesOf, signatureLines } from '../../covenant/tenants.ts'
import { hasSeveral, isResident, type Party, partyNames } from '../../covenant/words.ts'
import { type Drawing, drawingField } from '../../files/signature.ts'
import { type Block, type Content, heading, note, paragraph, type Signature } from '../blocks.ts'
import type { AgreementLetter, Language } from '../model.ts'
import { addressLines, clock } from '../wording.ts'

/** 3.3: intro, conditions, data exchange, access, ending, signatures. Conditions and parts come from covenant data. */
export function agreement(model: AgreementLetter, language: Language): Content {
  const { resident, corporation, conditions } = model
  const parts =
    model.parts ?? agreementParts.map(({ title, text }) => ({ title: title[language], text: text[language] }))
  const words = texts[language]
  return {
    title: words.title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: words.between, lines: addressLines(resident) },
          // Who is one of the sides of it, with the resident.
          ...besideNames.flatMap((who) => {
            const name = model.besides?.[who]
            return name === undefined ? [] : [{ label: besideTitles[who][language], lines: [name] }]
          }),
          { label: words.and, lines: addressLines(corporation) },
          { label: words.drawnUp, lines: [shortDate(model.date, language)] },
          ...(model.reference === undefined ? [] : [{ label: words.reference, lines: [model.reference] }]),
        ],
      },
      ...words.intro.map(paragraph),
      heading(words.conditions),
      { kind: 'numbered', items: conditions.map(({ text, proofs }) => ({ text, under: proofs ?? [] })) },
      ...parts.flatMap(({ title, text }): Block[] => [heading(title), paragraph(text)]),
      {
        kind: 'signatures',
        heading: words.signing,
        text: words.agree(corporation.name),
        signatures: signatures(model, language),
      },
      ...(model.signed ? [note(words.sealed)] : []),
      ...words.notes.map(note),
    ],
  }
}

const texts = {
  nl: {
    title: 'Overeenkomst Voorkom Huisuitzetting',
    between: 'Tussen',
    and: 'en',
    drawnUp: 'Gemaakt op',
    reference: 'Kenmerk',
    intro: [
      'U wilt meedoen aan Voorkom Huisuitzetting. U spant zich in om uw woning te houden, ondanks uw huurschuld. In deze overeenkomst staat wat u afspreekt, welke gegevens wij delen en hoe het stopt.',
      'Meedoen geeft een kans dat u kunt blijven wonen. Het is geen belofte.',
    ],
    conditions: 'Wat spreekt u af?',
    signing: 'Ondertekening',
    agree: (corporation: string) =>
      `Met uw handtekening spreekt u deze voorwaarden af. U vindt het ook goed dat ${corporation}, het Buurtteam en Werk en Inkomen elkaar vertellen hoe het gaat met Voorkom Huisuitzetting, zoals het hierboven staat. U krijgt een kopie.`,
    sealed:
      'Getekend op een scherm. Daarna is dit document verzegeld: wie het verandert, verbreekt het zegel. De corporatie kan dat nakijken.',
    moment: (date: string, time: string) => `${date}, ${clock(time, 'nl')}`,
    signatureOf: (name: string) => `Handtekening van ${name}`,
    notes: [],
    name: 'Naam',
    place: 'Plaats',
    date: 'Datum',
    sign: 'Handtekening',
    resident: 'Bewoner, voor akkoord',
    representative: (organisation: string) => `Vertegenwoordiger van ${organisation}`,
  },
  en: {
    title: 'Agreement Preventing Eviction (Voorkom Huisuitzetting)',
    between: 'Between',
    and: 'and',
    drawnUp: 'Drawn up on',
    reference: 'Reference',
    intro: [
      'You want to take part in Preventing Eviction. You do all you can to stay in your home, although you have a rent debt. This agreement says what you agree to, which data we share and how it ends.',
      'Taking part gives a chance that you can stay in your home. It is not a promise.',
    ],
    conditions: 'What do you agree to?',
    signing: 'Signatures',
    agree: (corporation: string) =>
      `With your signature you agree to these conditions. You also agree that ${corporation}, the neighbourhood team and Work and Income tell each other how Preventing Eviction is going, as described above. You receive a copy.`,
    sealed:
      'Signed on a screen. After that this document was sealed: whoever changes it breaks the seal. The corporation can check that.',
    moment: (date: string, time: string) => `${date}, ${clock(time, 'en')}`,
    signatureOf: (name: string) => `Signature of ${name}`,
    notes: ['This is a translation. If it differs from the Dutch agreement, the Dutch text applies.'],
    name: 'Name',
    place: 'Place',
    date: 'Date',
    sign: 'Signature',
    resident: 'Resident, for agreement',
    representative: (organisation: string) => `Representative of ${organisation}`,
  },
} as const

function signatures(model: AgreementLetter, language: Language): Signature[] {
  const { signatories, signed } = model
  const words = texts[language]
  return signatories.map((party, index) => {
    const by = signed?.by[index]
    return {
      title: titleOf(party, model, language),
      fields: [
        { label: words.name, value: by?.name ?? knownName(party, model) },
        { label: words.date, value: signed ? words.moment(shortDate(signed.on, language), signed.at) : '' },
        { label: words.place, value: signed?.place ?? '' },
      ],
      sign: words.sign,
      ...(by ? { drawn: { svg: svgOf(by.drawing), alt: words.signatureOf(by.name) } } : {}),
    }
  })
}

const isBeside = (signs: Party | Beside): signs is Beside => Object.hasOwn(besides, signs)
function titleOf(signs: Party | Beside, { corporation }: AgreementLetter, language: Language): string {
  const words = texts[language]
  if (isBeside(signs)) return signatureLines[signs][language]
  return isResident(signs) ? words.resident : words.representative(nameOf(signs, corporation.name, language))
}
/** A line on which one or the other signs. */
const isEither = (signs: Beside): boolean => linesOf([signs]).some((line) => line.length > 1)
function knownName(signs: Party | Beside, { resident, besides: named }: AgreementLetter): string {
  if (isBeside(signs)) return (isEither(signs) ? [resident.name, named?.[signs]] : [named?.[signs]]).join(' / ')
  return isResident(signs) ? resident.name : ''
}

/** Lines as a pen draws them. The drawing was checked as it came in: it is nothing but points. */
const svgOf = (drawing: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawingField.width} ${drawingField.height}"><path d="${drawing}" fill="none" stroke="#1a1a1a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const nameOf = (party: Party, corporation: string, language: Language): string =>
  hasSeveral(party) ? corporation : partyNames[party][language]
