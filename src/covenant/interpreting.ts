/**
 * In which language was spoken and by whose help: what shows that a consent was informed (GDPR 7). No name of an interpreter. Languages by
 * their code of ISO 639.
 */
import type { Text } from './words.ts'

const codes = <const T extends Record<string, Text>>(list: T): T => list

export const talkLanguages = codes({
  am: { nl: 'Amhaars', en: 'Amharic' },
  ar: { nl: 'Arabisch', en: 'Arabic' },
  bg: { nl: 'Bulgaars', en: 'Bulgarian' },
  zh: { nl: 'Chinees', en: 'Chinese' },
  prs: { nl: 'Dari', en: 'Dari' },
  de: { nl: 'Duits', en: 'German' },
  en: { nl: 'Engels', en: 'English' },
  fa: { nl: 'Perzisch (Farsi)', en: 'Persian' },
  fr: { nl: 'Frans', en: 'French' },
  dse: { nl: 'Nederlandse Gebarentaal', en: 'Dutch Sign Language' },
  ku: { nl: 'Koerdisch', en: 'Kurdish' },
  uk: { nl: 'Oekraïens', en: 'Ukrainian' },
  pap: { nl: 'Papiaments', en: 'Papiamento' },
  ps: { nl: 'Pasjtoe', en: 'Pashto' },
  pl: { nl: 'Pools', en: 'Polish' },
  pt: { nl: 'Portugees', en: 'Portuguese' },
  rif: { nl: 'Riffijns (Berbers)', en: 'Riffian (Berber)' },
  ro: { nl: 'Roemeens', en: 'Romanian' },
  ru: { nl: 'Russisch', en: 'Russian' },
  so: { nl: 'Somalisch', en: 'Somali' },
  es: { nl: 'Spaans', en: 'Spanish' },
  ti: { nl: 'Tigrinya', en: 'Tigrinya' },
  tr: { nl: 'Turks', en: 'Turkish' },
  other: { nl: 'Een andere taal', en: 'Another language' },
})
export type TalkLanguage = keyof typeof talkLanguages

export const interpreters = codes({
  byTelephone: { nl: 'Een tolk aan de telefoon', en: 'An interpreter by telephone' },
  present: { nl: 'Een tolk die erbij was', en: 'An interpreter who was there' },
  brought: { nl: 'Iemand die de bewoner meebracht', en: 'Somebody the resident brought' },
  none: { nl: 'Niemand', en: 'Nobody' },
})
export type Interpreter = keyof typeof interpreters
