import { category } from './kit/category.ts'
import { incomeOfAnother } from './kit/income.ts'
import { further } from './kit/row.ts'

export const adultChildrenIncome = category(
  'adultChildrenIncome',
  { ...further('inkomen van meerderjarige kinderen', 'adult children’s income'), ofAnother: true },
  incomeOfAnother(),
)
