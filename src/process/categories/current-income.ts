import { category } from './kit/category.ts'
import { income } from './kit/income.ts'
import { money } from './kit/row.ts'

export const currentIncome = category('currentIncome', money('huidig inkomen', 'current income'), income)
