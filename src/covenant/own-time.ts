import { z } from 'zod'

const whole = z.int().min(0)
/** A municipality's own time: whole years, months or both, and where that stands. Without a source nobody can say why. */
export const ownTime = z
  .strictObject({
    years: whole.max(100).optional(),
    months: whole.max(1200).optional(),
    source: z.string().trim().min(1),
    reason: z.string().trim().min(1).optional(),
  })
  .refine(({ years, months }) => years !== undefined || months !== undefined, 'needs years or months')
export type OwnTime = z.infer<typeof ownTime>

/** What is wrong with it beside a law that asks for so many years: never shorter, and longer with a reason only. */
export function againstLaw({ years = 0, months = 0, reason }: OwnTime, asked: number, law: string): string | undefined {
  const own = years * 12 + months
  if (own < asked * 12) return `${law} asks for ${asked} years at least`
  return own > asked * 12 && !reason
    ? `longer than ${asked} years needs a reason: why careful help asks for it (${law})`
    : undefined
}
