import { category } from './kit/category.ts'
import { income } from './kit/income.ts'
import { money } from './kit/row.ts'

export const expectedIncome = category('expectedIncome', money('verwacht inkomen', 'expected income'), income)
