/** The room `matching`: whether two records may be about one person. Pure: it reads nothing and decides nothing. */
export { readAddress } from './address.ts'
export { readBirthDate } from './birth-date.ts'
export { clientKeys, onlyPostcode, postcodeKeys, type SearchKeys, searchKeys } from './keys.ts'
export { type Candidate, type FieldName, type Match, match } from './match.ts'
export { readName } from './name.ts'
export { isParticle } from './particles.ts'
export {
  type Census,
  type Client,
  type Counted,
  countedNames,
  type Person,
  readMaterial,
  readPerson,
  type Written,
  writeMaterial,
} from './person.ts'
export { typingErrors, wordsOf } from './text.ts'
