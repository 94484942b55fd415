import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { categories } from '../../src/covenant/categories.ts'
import { fileNames, parties, phases, type Role, roleNames, steps } from '../../src/covenant/index.ts'

/**
 * A condition on a name of the covenant outside the rooms that hold it: a party, role, category, step, phase or file that is
 * written out in a comparison, a `case`, `includes`, `has` or an index. Such a condition is a rule of the covenant that
 * stands in the wrong place.
 */
export type Found = { readonly file: string; readonly line: number; readonly text: string }

const names: ReadonlySet<string> = new Set([
  ...parties,
  ...(Object.keys(roleNames) as Role[]),
  ...Object.keys(categories),
  ...Object.keys(steps),
  ...phases,
  ...fileNames,
])

/** Properties whose codes only look like names: the kind of a field, a letter or an outcome, and which way a signal went. */
const otherCodes: ReadonlySet<string> = new Set(['kind', 'shared', 'copyFor', 'route'])

const isName = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isStringLiteralLike(node) && names.has(node.text)

const lastWord = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : ''

const isAskedOf = (asked: ts.Expression, name: ts.Node): boolean => isName(name) && !otherCodes.has(lastWord(asked))

const comparing = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]
const asking = ['includes', 'has', 'indexOf', 'lastIndexOf']

function isCondition(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    if (!comparing.includes(node.operatorToken.kind)) return false
    return isAskedOf(node.left, node.right) || isAskedOf(node.right, node.left)
  }
  if (ts.isCaseClause(node)) return isAskedOf(node.parent.parent.expression, node.expression)
  if (ts.isElementAccessExpression(node)) return isName(node.argumentExpression)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  if (!asking.includes(node.expression.name.text)) return false
  const list = node.expression.expression
  return node.arguments.some(isName) || (ts.isArrayLiteralExpression(list) && list.elements.some(isName))
}

/** The conditions in one text, in their order. */
export function conditionsIn(file: string, text: string): Found[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (isCondition(node)) {
      const at = ts.isCaseClause(node) ? node.expression : node
      const { line } = source.getLineAndCharacterOfPosition(at.getStart())
      found.push({ file, line: line + 1, text: at.getText() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const rooms = /^src\/(covenant|process|words)\//
const notShipped = /\.test\.|\.fixture\.|\/stories\/|^src\/testing\//

/** The conditions of the whole program, tests and fixtures left out. */
export function conditionsOutside(): Found[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path}`)
    .filter((file) => /\.tsx?$/.test(file) && !rooms.test(file) && !notShipped.test(file))
    .flatMap((file) => conditionsIn(file, readFileSync(file, 'utf8')))
}
