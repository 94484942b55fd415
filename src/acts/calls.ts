/** The resident asks to be called, and somebody of that party calls. */
import { type CaseRole, callers, dayParts, type FileName, rolesOf } from '../covenant/index.ts'
import { callable } from '../trajectory/index.ts'
import { type Context, nameAndAddressOf } from './context.ts'
import { act, news } from './definition.ts'
import { choice, date, optional } from './fields.ts'

const fileOf = { team: 'ktsd', corporation: 'corporationFile', workAndIncome: 'budgetFile' } as const satisfies Record<
  keyof typeof callers,
  FileName
>
/** Those who have not been asked yet. */
const open = ({ view }: Context) => callable(view).filter((party) => !view.calls.some(({ whom }) => whom === party))

export const askToCall = act({
  name: 'askToCall',
  fields: {
    whom: choice(callers, { only: open, prefill: (context) => open(context)[0] }),
    when: choice(dayParts, { prefill: () => 'any' }),
    phone: optional.text({ max: 20, prefill: (context) => nameAndAddressOf(context)?.phone }),
  },
  input: ({ whom, when }) => ({ whom, when }),
  check: ({ phone }) =>
    phone && !/^\+?[\d ()-]{8,20}$/.test(phone) ? [{ field: 'phone', problem: 'outcomeDoesNotFit' }] : [],
  entries: ({ whom, phone }) => (phone ? [{ file: fileOf[whom], category: 'callNumber', value: { text: phone } }] : []),
  tells: ({ whom }) => rolesOf[whom].map((role: CaseRole) => news(whom, role)),
})

export const recordCall = act({
  name: 'recordCall',
  fields: { on: date({ prefill: ({ now }) => now.date }) },
  input: (values) => values,
})
