import { category } from './kit/category.ts'
import { incomeOfAnother } from './kit/income.ts'
import { further } from './kit/row.ts'

export const partnerIncome = category(
  'partnerIncome',
  { ...further('inkomen van de partner', 'partner’s income'), ofAnother: true },
  incomeOfAnother(),
)
