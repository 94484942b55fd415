import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { health } from './kit/row.ts'

export const physicalHealth = category(
  'physicalHealth',
  health('lichamelijke gezondheid', 'physical health'),
  inWords(),
)
