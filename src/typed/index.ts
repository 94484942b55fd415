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
export { clean, type RefusedSign, refusedIn, type Seen, seen } from './signs.ts'
