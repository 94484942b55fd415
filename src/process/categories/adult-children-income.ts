import { category } from './kit/category.ts'
import { incomeOfAnother } from './kit/income.ts'

export const adultChildrenIncome = category('adultChildrenIncome', incomeOfAnother())
