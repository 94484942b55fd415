/** `npm run proof -- adding`: what `docs/adding.md` says is done in a copy, one walk after the other, and everything quick is tried. */
import { type Outcome, single, sum } from '../checks/outcome.ts'
import { say } from '../checks/parts.ts'
import { addAct } from './act.ts'
import { addCategory } from './category.ts'
import { type Copy, copyOfProject } from './copy.ts'

export async function adding(): Promise<Outcome> {
  return sum([walk('an act', addAct), walk('a category', addCategory)])
}

function walk(what: string, add: (copy: Copy) => void): Outcome {
  const copy = copyOfProject()
  try {
    add(copy)
    const touched = copy.touched()
    copy.run('biome', ['check', '--write', '--config-path=.', ...touched.filter((path) => path.endsWith('.ts'))])
    copy.run('node', ['--import', 'tsx', 'scripts/test.ts', 'quick'])
    say(`✓ ${what}: ${touched.length} files`)
    for (const path of touched) say(`  ${path}`)
    return single(true)
  } catch (error) {
    say(`✗ ${what}: ${error instanceof Error ? error.message : 'unknown'}`)
    const { stdout } = error as { stdout?: unknown }
    if (typeof stdout === 'string') say(stdout)
    return single(false)
  } finally {
    copy.remove()
  }
}
