/**
 * What two records say together, after Fellegi and Sunter: each field adds the natural logarithm of how much more often it
 * looks like this for one person than for two. There are two kinds of other person: anybody (`stranger`) and
 * somebody of the same house (`housemate`), with whom an address and a family name agree without meaning much.
 */
export type Weight = { readonly stranger: number; readonly housemate: number }
/** `doubt`: it may be a slip, or a brother's or a sister's name; nobody is sure then. */
export type Verdict = Weight & { readonly agrees?: boolean; readonly doubt?: boolean }
