/**
 * Words that take arguments, as a text with placeholders that a translator can read. The Dutch function is called with
 * placeholders in place of its arguments; what it then says is the message. So a function of words may choose between texts by
 * its arguments, but must not change them.
 *
 * Glossary: a *slot* is a string or a number among the arguments; a slot is *special* where its value makes the function say
 * something else (an empty text, one, none, a code that it compares with).
 */

/** `msgid` with placeholders; `plural` where it counts something, `count` how many; `values` fill the placeholders. */
export type Message = {
  readonly msgid: string
  readonly plural?: string
  readonly count?: number
  readonly values: Readonly<Record<string, string>>
}

type Slot = { readonly arg: number; readonly key?: string; readonly name: string; readonly value: string | number }
export type Saying = (...args: readonly never[]) => unknown

/** A number that nobody counts to, so that its digits are known again. */
const largeNumber = 7_770_000
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function slotsOf(args: readonly unknown[]): Slot[] {
  return args.flatMap((value, arg): Slot[] => {
    if (typeof value === 'string' || typeof value === 'number') return [{ arg, name: String(arg), value }]
    if (!isRecord(value)) return []
    return Object.entries(value).flatMap(([key, part]) =>
      typeof part === 'string' || typeof part === 'number' ? [{ arg, key, name: key, value: part }] : [],
    )
  })
}

const withValues = (args: readonly unknown[], slots: readonly Slot[], values: readonly unknown[]): unknown[] =>
  args.map((arg, place) => {
    const here = slots.flatMap((slot, index) => (slot.arg === place ? [[slot.key, values[index]] as const] : []))
    if (here.length === 0) return arg
    return isRecord(arg) ? { ...arg, ...Object.fromEntries(here) } : here[0]?.[1]
  })

const question = /[?؟]$/
/** Codes that a function compares its arguments with. */
export const comparedWith = (saying: Saying): string[] =>
  [...String(saying).matchAll(/===\s*["'`](\w+)["'`]/g)].flatMap(([, code]) => code ?? [])

function specialOf({ name, value }: Slot, codes: readonly string[]): string | number | undefined {
  if (value === '' || value === 0 || value === 1) return value
  if (typeof value === 'string' && codes.includes(value)) return value
  return name === 'label' && question.test(String(value)) ? `{${name}}?` : undefined
}

/** What the function says with these arguments, as a message. It must say a text. */
export function messageOf(saying: Saying, args: readonly unknown[]): Message {
  const slots = slotsOf(args)
  const codes = comparedWith(saying)
  const say = saying as (...given: readonly unknown[]) => unknown
  const spoken = (values: readonly unknown[]) =>
    slots.reduce(
      (text, { name }, index) => text.replaceAll(String(largeNumber + index), `{${name}}`),
      String(say(...withValues(args, slots, values))),
    )
  const plain = slots.map(({ name, value }, index) => (typeof value === 'number' ? largeNumber + index : `{${name}}`))
  const base = spoken(plain)
  const chosen = slots.map((slot, index) => {
    const special = specialOf(slot, codes)
    if (special === undefined) return plain[index]
    const said = spoken(plain.with(index, special))
    return said === base.replaceAll(`{${slot.name}}`, String(special)) ? plain[index] : special
  })
  const values = Object.fromEntries(
    slots.map(({ name, value }, index) => [
      name,
      chosen[index] === `{${name}}?` ? String(value).replace(question, '') : String(value),
    ]),
  )
  return { ...counted(slots, chosen, plain, spoken), values }
}

/** One number counts; where there are more, each text stands on its own. */
function counted(
  slots: readonly Slot[],
  chosen: readonly unknown[],
  plain: readonly unknown[],
  spoken: (values: readonly unknown[]) => string,
): Omit<Message, 'values'> {
  const said = spoken(chosen)
  const numbers = slots.flatMap(({ value }, index) => (typeof value === 'number' ? [index] : []))
  const [at] = numbers
  const slot = at === undefined ? undefined : slots[at]
  if (at === undefined || slot === undefined || numbers.length > 1 || chosen[at] === 0) return { msgid: said }
  const many = spoken(chosen.with(at, plain[at]))
  const one = spoken(chosen.with(at, 1))
  if (one === many.replaceAll(`{${slot.name}}`, '1')) return { msgid: many }
  return { msgid: one, plural: many, count: Number(slot.value) }
}

/** Whether there is anything to translate beside what is filled in. */
export const hasWords = (msgid: string): boolean => /\p{L}/u.test(msgid.replace(/\{\w+\}/g, ''))

export const filled = (
  template: string,
  values: Readonly<Record<string, string>>,
  around: (value: string) => string = (value) => value,
): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? around(values[name] ?? '') : whole))
