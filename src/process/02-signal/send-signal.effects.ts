import { openWorld, teamOfPostcode } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { NoTeamForPostcode } from '../../engine/index.ts'
import { nameAndAddressOf } from '../categories/entry.ts'
import { byPostcode, sendSignal } from './send-signal.ts'

export const sendSignalEffects = effectsOf(sendSignal, {
  async before(tx, trajectoryId, _values, context) {
    const known = nameAndAddressOf(context)
    const team = await teamOfPostcode(tx, known?.postcode.replace(' ', '') ?? '')
    if (!known || !team) throw new NoTeamForPostcode()
    await openWorld(tx, trajectoryId, { party: 'team', organisationId: team.organisationId })
    return byPostcode(context)
      ? [{ file: 'signal', category: 'postcode', value: { postcode: known.postcode } }]
      : [{ file: 'signal', category: 'nameAndAddress', value: known }]
  },
})
