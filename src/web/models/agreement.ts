/** How it stands with the agreement. */
import type { DateText, Link } from './common.ts'

/** How it stands with a condition of the agreement, as this world was told. */
export type ConditionLine = {
  /** `Huur op tijd` */
  readonly name: string
  /** As the agreement says it. */
  readonly text: string
  readonly state: 'met' | 'atRisk' | 'breached'
  /** `Gehaald`, and `sinds maandag 16 maart 2026`, `volgens Werk en Inkomen` */
  readonly label: string
  readonly since: string
  readonly by?: string
  /** All that was told, newest first. */
  readonly history: readonly ConditionNews[]
  readonly acts: readonly Link[]
}

export type ConditionNews = {
  readonly date: DateText
  readonly who: string
  /** `Niet gehaald, sinds maandag 1 juni 2026` */
  readonly what: string
  /** What this world may read of the evidence. */
  readonly evidence: readonly string[]
  readonly document?: Link
}

export type AgreementPart = { readonly summary: string; readonly conditions: readonly ConditionLine[] }
