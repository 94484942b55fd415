/** All that is wrong with what came in, said in one answer: field by field, together, as text, and against what happened before. */
import type { ActName } from '../covenant/index.ts'
import { decide, isAnnounced } from '../process/index.ts'
import type { AnyAct } from '../trajectory/act.ts'
import type { Fields, Raw, Values } from '../trajectory/fields.ts'
import type { FieldProblem } from '../trajectory/problems.ts'
import type { Context } from './context.ts'
import { copiedProblems, weighCopied } from './copied-text.ts'
import { type Passed, readTexts, weighAnswers } from './free-text.ts'
import { fieldsFor, type Parsed } from './parse.ts'
import { trialsOf } from './trials.ts'

type Asked = { readonly name: ActName; readonly act: AnyAct; readonly context: Context; readonly beside: Raw }
export type Weighed = {
  readonly problems: readonly FieldProblem[]
  /** Why texts are kept that the guard stopped at. */
  readonly alarms: readonly Passed[]
  /** Words of KTSD were passed by who wrote them. */
  readonly passed: boolean
}

/** `more`: values that no field gives, as which condition it is about. */
export function weigh(asked: Asked, parsed: Parsed<Fields>, more: Readonly<Record<string, unknown>> = {}): Weighed {
  const given = { ...(parsed.ok ? parsed.values : parsed.read), ...more }
  const found = further(asked, given, parsed.ok ? [] : parsed.problems)
  const read = weighAnswers(
    found.filter((one) => !isCopied(one)),
    asked.beside,
    asked.context,
  )
  const copied = weighCopied(found.filter(isCopied), asked.beside)
  return { problems: [...read.problems, ...copied.problems], alarms: read.passed, passed: copied.passed }
}

/**
 * What is known to be wrong, and what is wrong whatever would stand there instead: an act says the first thing that it finds
 * and no more, so it is asked again with other values in that place until it finds nothing new.
 */
function further(
  asked: Asked,
  given: Readonly<Record<string, unknown>>,
  known: readonly FieldProblem[],
): readonly FieldProblem[] {
  const wrong = new Set(known.map(({ field }) => field))
  const left = fieldsFor(asked.act.fields, asked.context).filter(([name]) => wrong.has(name))
  const found = trialsOf(left, asked.context).map((trial) => {
    const values = { ...given, ...trial } as Values<Fields>
    return known.length === 0 ? look(asked, values) : ifItCan(() => look(asked, values))
  })
  // A value that would not do itself says nothing of the others.
  const sound = found.filter((problems) => !problems.some(({ field }) => field !== '' && wrong.has(field)))
  const next = inAll(sound.length > 0 ? sound : found).filter(
    (one) => (one.field === '' || !wrong.has(one.field)) && !known.some((said) => same(said, one)),
  )
  return next.length === 0 ? known : further(asked, given, [...known, ...next])
}

/** All that can be said of these values at once: what does not fit together, what a text may not say, and what happened before. */
function look({ name, act, context }: Asked, values: Values<Fields>): readonly FieldProblem[] {
  const checked = act.check?.(values, context) ?? []
  const texts = [...readTexts(act, values, context), ...copiedProblems(act, values, context)]
  const decided = () => {
    const anew = !isAnnounced(name, context.who) && (act.entries?.(values, context) ?? []).length > 0
    const outcome = decide(name, values as never, context, anew)
    return outcome.ok ? [] : outcome.problems
  }
  return [...checked, ...texts, ...(checked.length > 0 ? ifItCan(decided) : decided())]
}

/**
 * With values that do not fit together, or that nobody gave, an act may not be able to say anything; the form comes back
 * for what is known, and it is asked again with what is sent then.
 */
function ifItCan(look: () => readonly FieldProblem[]): readonly FieldProblem[] {
  try {
    return look()
  } catch {
    return []
  }
}

const same = (one: FieldProblem, other: FieldProblem) => JSON.stringify(one) === JSON.stringify(other)

/** What is wrong whatever the fields will say that could not be read. */
const inAll = ([first = [], ...others]: readonly (readonly FieldProblem[])[]): readonly FieldProblem[] =>
  first.filter((problem) => others.every((list) => list.some((one) => same(one, problem))))

const isCopied = ({ problem }: FieldProblem) => problem === 'textFromKtsd'
