import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'
import { asked } from './kit/row.ts'

export const invitationCopy = category(
  'invitationCopy',
  asked('uitnodiging, exemplaar voor het Buurtteam', 'invitation, the team’s copy', '3.1 step 4', {
    registration: 'appointment',
  }),
  letterMade,
)
