import type { Shape } from './shape.ts'
import type { textProblemsNl } from './text-problems.nl.ts'

const wrote = (found = '') => (found ? `You wrote: ‘${found.length > 80 ? `${found.slice(0, 79)}…` : found}’. ` : '')

/** What may not stand in a text, why, and what to write instead, in English. */
export const textProblemsEn: Shape<typeof textProblemsNl> = {
  textCriminal: ({ found }) =>
    `${wrote(found)}This is about police, an offence or a punishment. That may not stand here. ` +
    'Write only what you need, without the cause. For example: ‘cannot be reached until 1 June’.',
  textHealth: ({ found }) =>
    `${wrote(found)}This is about health. That may not stand in this file. ` +
    'Write what it means for the home or the money. For example: ‘needs help with the post’.',
  askCriminal: ({ found }) =>
    `${wrote(found)}This may be about police, an offence or a punishment. That may not stand here. Check it, and say whether it is so.`,
  askHealth: ({ found }) =>
    `${wrote(found)}This may be about health. That may not stand in this file. Check it, and say whether it is so.`,
  textBsn: ({ found }) =>
    `${wrote(found)}This looks like a BSN. Only Work and Income may write that down. Take the number out.`,
  textIban: ({ found }) =>
    `${wrote(found)}This is a bank number. That may not stand here. Write for example: ‘pays from the own account’.`,
  textPhone: ({ found }) =>
    `${wrote(found)}This is the telephone number of somebody else than the resident. That may not stand here. ` +
    'Take the number out. The resident can give it when it is needed.',
  textIncome: ({ found }) =>
    `${wrote(found)}This is an amount of income. That may not stand in this file: it belongs with Work and Income. ` +
    'Write what it means for the rent. For example: ‘can pay the rent again’.',
  textDebts: ({ found }) =>
    `${wrote(found)}This is an amount of a debt other than the rent. That may not stand in this file: it belongs with Work and Income. ` +
    'Write for example: ‘gets help with other debts’.',
}
