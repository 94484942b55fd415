import type { Copy } from './copy.ts'

/** The walk of `docs/adding.md`: energy costs, which both sides note in the talk. */
export function addCategory(copy: Copy): void {
  copy.after(
    'src/covenant/categories.ts',
    "\n  debts: money('schulden, ook huurachterstand', 'debts including rent arrears'),",
    "\n  energyCosts: money('energiekosten', 'energy costs'),",
  )
  copy.after('src/covenant/categories.ts', 'export const talked = [', "\n  'energyCosts',")
  copy.make('src/process/categories/energy-costs.ts', category)
  copy.after(
    'src/process/categories/table.ts',
    `import { debts } from './debts.ts'\n`,
    `import { energyCosts } from './energy-costs.ts'\n`,
  )
  copy.after('src/process/categories/table.ts', '\n  debts,', '\n  energyCosts,')
  copy.after(
    'src/process/05-talk/notes.ts',
    "\n  debts: note(file, 'debts'),",
    "\n  energyCosts: note(file, 'energyCosts'),",
  )
  copy.after(
    'src/process/05-talk/notes.ts',
    "\n  debts: { label: 'Schulden' },",
    "\n  energyCosts: { label: 'Kosten van energie' },",
  )
  copy.after(
    'src/process/categories/values.fixture.ts',
    'export const examples: Examples = {',
    '\n  energyCosts: [noted],',
  )
  copy.after('src/words/acts.en.ts', "\n  debts: { label: 'Debts' },", "\n  energyCosts: { label: 'Energy costs' },")
  for (const [language, text] of Object.entries(translated))
    copy.after(
      `src/words/messages/${language}.po`,
      '\n\n',
      `#: covenant.categories.energyCosts.text\nmsgid "energiekosten"\nmsgstr "${text}"\n\n`,
    )
  copy.run('node', ['src/cli/main.ts', 'messages', '--update'])
  copy.run('node', ['src/cli/main.ts', 'scenarios-doc'])
}

const category = `import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const energyCosts = category('energyCosts', inWords())
`

const translated = { ar: 'تكاليف الطاقة', tr: 'enerji giderleri', pl: 'koszty energii' } as const
