import { administrations, orderStates } from '../../covenant/index.ts'
import { choice } from '../../trajectory/kit.ts'
import { category } from './kit/category.ts'
import { form } from './kit/form.ts'
import { inWordsOr } from './kit/kinds.ts'
import { checkOrder, order, orderFields, orderValue, typedOrder } from './kit/order.ts'

const { administrationMissing, administrationNote } = orderFields

export const administration = category(
  'administration',
  inWordsOr(
    order(
      administrations,
      form({
        fields: { administration: choice(orderStates), administrationMissing, administrationNote },
        words: 'registerBudgetData',
        typed: (value) => typedOrder(value, 'administration'),
        value: (values, before) => orderValue(values, 'administration') ?? before,
        check: (values) => checkOrder(values, 'administration'),
      }),
    ),
  ),
)
