/** Times, salutations and addresses in the words of a letter. */
import { type Block, type Inline, phone, type Run, website } from './blocks.ts'
import type { Addressee, ClockTime, Help, HelpPlace, Language, Sender } from './model.ts'

/** "10.00 uur", "10:00" */
export const clock = (time: ClockTime, language: Language): string =>
  language === 'nl' ? `${time.replace(/^0/, '').replace(':', '.')} uur` : time

/** "ongeveer een uur", "ongeveer 45 minuten" */
export function duration(minutes: number, language: Language): string {
  const known = {
    nl: { 30: 'een half uur', 60: 'een uur', 90: 'anderhalf uur', 120: 'twee uur' },
    en: { 30: 'half an hour', 60: 'an hour', 90: 'an hour and a half', 120: 'two hours' },
  }[language]
  const word = (known as Record<number, string>)[minutes]
  return language === 'nl' ? `ongeveer ${word ?? `${minutes} minuten`}` : `about ${word ?? `${minutes} minutes`}`
}

/** "Beste mevrouw N. Voorbeeld,": the name as on the envelope, with its title in lower case. */
export function salutation(name: string, language: Language): string {
  if (name === '') return language === 'nl' ? 'Beste bewoner,' : 'Dear resident,'
  if (language === 'en') return `Dear ${name.replace(/^mevrouw\b/i, 'Ms').replace(/^(de heer|meneer)\b/i, 'Mr')},`
  return `Beste ${name.replace(/^mevrouw\b/i, 'mevrouw').replace(/^(de heer|meneer)\b/i, 'meneer')},`
}

/** Ends the letter: greeting, room for a signature, name and role. */
export const greeting = ({ signatory, name }: Sender, language: Language): Block => ({
  kind: 'greeting',
  text: language === 'nl' ? 'Met vriendelijke groet,' : 'Kind regards,',
  name: signatory.name,
  role: [signatory.role, name].filter((part) => part !== '').join(', '),
})

export const addressLines = ({ name, street, postcodePlace }: Addressee): string[] =>
  [name, street, postcodePlace].filter((line) => line !== '')

/** The national free legal desk, beside what the municipality has of its own. */
const legalDesk: HelpPlace = { name: 'Juridisch Loket', phone: '0800 8020', website: 'www.juridischloket.nl' }

/**
 * Where to find help, each with what it does and how to reach it. `threatened` names the right of who may lose a home to
 * a first talk on debts within three working days (Wet gemeentelijke schuldhulpverlening, art. 4).
 */
export function helpPlaces(
  { team, municipality }: Help,
  language: Language,
  when: 'threatened' | 'afterwards' = 'threatened',
): Block {
  const does = offers[language]
  const debts = when === 'threatened' ? `${does.debts} ${does.urgent}` : does.debts
  return {
    kind: 'list',
    items: [helpLine(municipality, debts), helpLine(team, does.team), helpLine(legalDesk, does.rights)],
  }
}

const offers = {
  nl: {
    debts: 'hulp bij schulden.',
    urgent: 'Zeg erbij dat u uw huis kunt kwijtraken. Dan moet de gemeente binnen drie werkdagen met u praten.',
    team: 'hulp bij geld, gezin, gezondheid en wonen.',
    rights: 'gratis uitleg over uw rechten.',
  },
  en: {
    debts: 'help with debts.',
    urgent: 'Tell them that you may lose your home. They must then talk with you within three working days.',
    team: 'help with money, family, health and housing.',
    rights: 'free advice about your rights.',
  },
} as const

function helpLine(place: HelpPlace, offer: string): Inline {
  const reach: Run[] = []
  if (place.phone !== undefined) reach.push(phone(place.phone))
  if (place.website !== undefined) reach.push(...(reach.length > 0 ? [', '] : []), website(place.website))
  return [{ strong: place.name }, `: ${offer}`, ...(reach.length > 0 ? [' ', ...reach] : [])]
}
