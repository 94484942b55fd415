/**
 * What the pages show: plain data, already worded in the language of the interface and already made for one world.
 * A model holds no rights and asks nothing; what a party may not know is absent from it, never empty or null.
 * Labels of the pages themselves (headings, column names, help for screen readers) stand in `PageWords`.
 *
 * Glossary: a *link* goes somewhere (GET); an *act* is a link to its form; a *mark* is the sign of a party.
 * Dates come as `DateText`: the words a person reads, and the ISO date a machine reads.
 */
export type { Language } from '../../words/languages.ts'
export type * from './agreement.ts'
export type * from './case.ts'
export type * from './common.ts'
export * from './covenant.ts'
export type * from './demo.ts'
export type * from './field.ts'
export type * from './file-part.ts'
export type * from './fold.ts'
export type * from './form.ts'
export type * from './frame.ts'
export type * from './log.ts'
export type * from './message.ts'
export type * from './register.ts'
export type * from './rent.ts'
export type * from './resident.ts'
export type * from './sign-in.ts'
export * from './worklist.ts'
