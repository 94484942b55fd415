import type { AnnexPlace, Text } from './words.ts'

/** Where the annex is silent: the default taken. Printed with the covenant, for the municipality to confirm or change. */
export const reading = (annex: AnnexPlace, nl: string, en: string): { annex: AnnexPlace; text: Text } => ({
  annex,
  text: { nl, en },
})
