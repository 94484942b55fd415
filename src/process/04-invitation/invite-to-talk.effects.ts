import { effectsOf } from '../../engine/effects.ts'
import { toResident } from '../copies.effects.ts'
import { invitations } from '../letters.effects.ts'
import { inviteToTalk } from './invite-to-talk.ts'

export const inviteToTalkEffects = effectsOf(inviteToTalk, {
  letters(values, context) {
    const copies = invitations(context, values)
    return [
      ...toResident(context, 'corporationFile', copies.resident),
      { file: 'signal', category: 'invitationCopy', model: copies.team },
    ]
  },
})
