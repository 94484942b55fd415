import { provisions as list, orderStates } from '../../covenant/index.ts'
import { choice } from '../../trajectory/kit.ts'
import { category } from './kit/category.ts'
import { form } from './kit/form.ts'
import { inWordsOr } from './kit/kinds.ts'
import { checkOrder, order, orderFields, orderValue, typedOrder } from './kit/order.ts'

const { provisionsMissing, provisionsNote } = orderFields

export const provisions = category(
  'provisions',
  inWordsOr(
    order(
      list,
      form({
        fields: { provisions: choice(orderStates), provisionsMissing, provisionsNote },
        words: 'registerBudgetData',
        typed: (value) => typedOrder(value, 'provisions'),
        value: (values, before) => orderValue(values, 'provisions') ?? before,
        check: (values) => checkOrder(values, 'provisions'),
      }),
    ),
  ),
)
