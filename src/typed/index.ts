/** The room `typed`: what people type, made one and read. Pure: it knows no field and no file. */
export {
  doorOf,
  type HouseNumber,
  mayBeDoor,
  ordinal,
  readHouseNumber,
  searchedWords,
  splitAddress,
} from './house-number.ts'
// The guard goes to the browser, and takes `seen` from its file.
export { clean, type RefusedSign, refusedIn } from './signs.ts'
