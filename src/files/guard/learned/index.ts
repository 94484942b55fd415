/** The learned reader with what it has learned: apart from the rules, since browsers fetch it later. */
import { type Reader, readerOf } from './reader.ts'
import { learned } from './weights.ts'

export const reader: Reader = readerOf(learned)
