/** A mail that left during a step (0: when a term ran out). */
export type Mail = {
  readonly step: number
  readonly case: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The KRIS number in a mail, if it carries one. */
export const numberIn = (text: string): string | undefined => /\b\d{4}-\d{4}-\d{2}\b/.exec(text)?.[0]
