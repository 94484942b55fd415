import type { Text } from './words.ts'

/** Legal grounds (GDPR art. 6 and 9). The annex states one at steps 2, 5 and 6 only. */
export const grounds = {
  legitimateInterest: {
    nl: 'gerechtvaardigd belang van de corporatie',
    en: 'legitimate interest of the corporation',
    law: 'AVG art. 6 lid 1 onder f',
  },
  consent: { nl: 'toestemming van de bewoner', en: 'consent of the resident', law: 'AVG art. 6 lid 1 onder a' },
  explicitConsent: {
    nl: 'uitdrukkelijke toestemming van de bewoner',
    en: 'explicit consent of the resident',
    law: 'AVG art. 9 lid 2 onder a',
  },
  agreement: {
    nl: 'de overeenkomst tussen corporatie en bewoner',
    en: 'the agreement between corporation and resident',
    law: 'AVG art. 6 lid 1 onder b',
  },
  tenancy: {
    nl: 'het huurcontract en het eigen belang van de corporatie',
    en: 'the tenancy and the corporation’s own interest',
    law: 'AVG art. 6 lid 1 onder b en f',
  },
  publicTask: {
    nl: 'de eigen taak onder de Wmo 2015',
    en: 'the own task under the Wmo 2015',
    law: 'AVG art. 6 lid 1 onder e',
  },
  debtHelp: {
    nl: 'de eigen taak onder de Wet gemeentelijke schuldhulpverlening',
    en: 'the own task under the Wet gemeentelijke schuldhulpverlening (municipal debt help)',
    law: 'AVG art. 6 lid 1 onder e',
  },
  legalDuty: {
    nl: 'wettelijke plicht (rechten van de bewoner)',
    en: 'legal duty (rights of the resident)',
    law: 'AVG hoofdstuk III',
  },
} as const satisfies Record<string, Text & { law: string }>
export type Ground = keyof typeof grounds

/**
 * A ground as the covenant has it: stated by the annex, or `notStated` with our reading beside it, so that a
 * municipality sees what to confirm.
 */
export type GroundRule =
  | { readonly stated: Ground; readonly reading?: undefined }
  | { readonly stated: 'notStated'; readonly reading: Ground }

export const stated = (ground: Ground): GroundRule => ({ stated: ground })
export const read = (ground: Ground): GroundRule => ({ stated: 'notStated', reading: ground })
export const groundOf = (rule: GroundRule): Ground => (rule.stated === 'notStated' ? rule.reading : rule.stated)

/** The law behind a ground, as `AVG art. 6 lid 1 onder b en f` or `GDPR art. 6(1)(b) and (f)`. */
export function lawOf(ground: Ground): Text {
  const { law } = grounds[ground]
  const en = law
    .replace('AVG', 'GDPR')
    .replace('hoofdstuk', 'chapter')
    .replace(/ lid (\d+) onder (\w)/, '($1)($2)')
    .replace(/ en (\w)$/, ' and ($1)')
  return { nl: law, en }
}
