/** The languages of the interface. Dutch and English stand in the code; the others come from message files. */
export const languages = ['nl', 'en', 'ar', 'tr', 'pl'] as const
export type Language = (typeof languages)[number]

/** Spoken on every page; the others only on pages of residents and before anybody is known. */
export const staffLanguages = ['nl', 'en'] as const satisfies readonly Language[]
export const translatedLanguages = ['ar', 'tr', 'pl'] as const satisfies readonly Language[]
export type TranslatedLanguage = (typeof translatedLanguages)[number]

export const isLanguage = (text: string | undefined): text is Language => languages.some((one) => one === text)
export const isTranslated = (language: Language): language is TranslatedLanguage =>
  translatedLanguages.some((one) => one === language)

/** Each language as its speakers call it. */
export const ownNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  pl: 'Polski',
}

/** Which of the two languages in the code stands in for it, where only these can be had. */
export const writtenLanguage = (language: Language): 'nl' | 'en' => (language === 'en' ? 'en' : 'nl')

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** Between the parts of a list without `and`. */
export const separatorIn = (language: Language): string => (language === 'ar' ? '، ' : ', ')

/** For `Intl`: in Arabic the digits stay those of Dutch letters and envelopes. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : language)
