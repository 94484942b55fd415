import type { Text } from './words.ts'

/** What this covenant was read from. The annex itself bears no version and no date: ours is the day on which it was read. */
export const source = {
  read: '2026-11-30',
  text: {
    nl: 'Bijlage 3 (Voorkom Huisuitzetting) bij het privacyconvenant van Utrecht, zonder eigen versienummer of datum; gelezen op 30 november 2026.',
    en: 'Annex 3 (Voorkom Huisuitzetting) of the Utrecht privacy covenant, without a version or date of its own; read on 30 November 2026.',
  } satisfies Text,
} as const

/** 3.2, above the table. */
export const startingPoint: Text = {
  nl: 'Met deze gegevens begint elk traject. Er mag over meer worden gepraat.',
  en: 'Each trajectory begins with these data. More may be talked of.',
}
