import { category } from './kit/category.ts'
import { income } from './kit/income.ts'

export const expectedIncome = category('expectedIncome', income)
