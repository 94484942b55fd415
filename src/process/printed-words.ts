import type { Category } from '../covenant/category.ts'
import type { Evidence } from '../covenant/conditions.ts'
import type { StepId } from '../covenant/steps.ts'
import type { AnnexPlace, Basis, Phase, Text } from '../covenant/words.ts'

/** Words of the printed covenant that no rule carries: titles, and the places in the annex. */
export type Language = 'nl' | 'en'

export const stepTitles: Record<StepId, Text> = {
  '1': { nl: 'De bewoner informeren', en: 'Inform the resident' },
  '2': { nl: 'De melding', en: 'The signal' },
  '3': { nl: 'Al bekend?', en: 'Already known?' },
  '4': { nl: 'Uitnodiging voor het gesprek', en: 'Invitation for the talk' },
  '5': { nl: 'Het aannamegesprek', en: 'The intake talk' },
  '6': { nl: 'Beoordelen en overeenkomst', en: 'Judgment and agreement' },
  '7': { nl: 'De overeenkomst sturen', en: 'Send the agreement' },
  '8': { nl: 'KRIS openen', en: 'Open KRIS' },
  '9': { nl: 'Verslag en registratie', en: 'Report and registration' },
  '10': { nl: 'Het dossier aanvullen', en: 'Complete the file' },
  '11': { nl: 'Hulp van het Buurtteam', en: 'Support of the team' },
  '12': { nl: 'Aanmelden bij Werk en Inkomen', en: 'Refer to Work and Income' },
  '13': { nl: 'Incasso bevriezen', en: 'Freeze collection' },
  '14': { nl: 'Huisbezoek en start', en: 'Home visit and start' },
  '15': { nl: 'Gegevens voor budgetbeheer', en: 'Data for budget management' },
  '16': { nl: 'Voortgang, elk kwartaal', en: 'Progress, every quarter' },
  '17a': { nl: 'Het kan positief sluiten', en: 'It can close positively' },
  '17b': { nl: 'Het komt niet tot stand', en: 'It does not come about' },
  '18': { nl: 'KRIS sluiten', en: 'Close KRIS' },
  '19': { nl: 'Dossier sluiten en brief', en: 'Close the file, and letter' },
}

/** As the annex heads them, where we call the phase otherwise. */
export const phaseHeadings: Partial<Record<Phase, Text>> = {
  budgetManagement: { nl: 'Bij start budgetbeheer', en: 'At the start of budget management' },
}
export const columnHeadings: Partial<Record<Phase, Text>> = {
  budgetManagement: { nl: 'Start budgetbeheer', en: 'Start of budget management' },
}

export const groupNames: Record<Category['group'], Text> = {
  general: { nl: 'Algemeen', en: 'General' },
  housing: { nl: 'Woonsituatie', en: 'Housing' },
  household: { nl: 'Gezinssituatie', en: 'Household' },
  finances: { nl: 'Financiële gegevens', en: 'Finances' },
  health: { nl: 'Gezondheidsgegevens', en: 'Health' },
  process: { nl: 'Wat de stappen van 3.1 zelf vragen', en: 'What the steps of 3.1 ask for' },
}

const placesInDutch: Record<string, string> = {
  general: 'algemeen',
  housing: 'woonsituatie',
  household: 'gezinssituatie',
  finances: 'financiële gegevens',
  health: 'gezondheidsgegevens',
  retention: 'bewaren',
  conditions: 'voorwaarden',
  'data exchange': 'gegevensuitwisseling',
  'access to data': 'inzage in gegevens',
  ending: 'beëindiging',
  signatures: 'ondertekening',
  'other subjects': 'andere onderwerpen',
}

/** `bijlage 3.1 stap 2`, `annex 3.3 conditions`. */
export function placeName(place: AnnexPlace, language: Language): string {
  if (language === 'en') return `annex ${place}`
  const part = place.slice(4)
  return `bijlage ${place.slice(0, 3)} ${placesInDutch[part] ?? part.replace('step', 'stap')}`.trimEnd()
}

/** The same as a text that any language may say. */
export const placeText = (place: AnnexPlace): Text => ({ nl: placeName(place, 'nl'), en: placeName(place, 'en') })

export const evidenceNames: Record<Evidence, Text> = {
  noteAndDocument: { nl: 'een notitie of een document', en: 'a note or a document' },
  seen: { nl: 'alleen gezien, en wanneer', en: 'seen and when only' },
  none: { nl: 'geen', en: 'none' },
}

export const basisNames: Record<Basis, Text> = {
  explicit: { nl: 'staat er zo', en: 'says so' },
  reading: { nl: 'onze lezing', en: 'our reading' },
}
