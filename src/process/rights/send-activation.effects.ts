import { addDays } from '../../calendar/plain-date.ts'
import { instantOf } from '../../calendar/zone.ts'
import { termIn } from '../../covenant/index.ts'
import { storeActivation } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import type { Context } from '../../engine/index.ts'
import { newActivationCode, tellOfLetter } from '../../identity/index.ts'
import { nameAndAddressOf } from '../categories/entry.ts'
import type { NameAndAddress } from '../categories/name-and-address.ts'
import { addresseeOf, senderOf } from '../letters.effects.ts'
import { sendActivation } from './send-activation.ts'

const letterTo = (known: NameAndAddress, context: Context) => ({
  kind: 'activation' as const,
  sender: senderOf(context),
  addressee: addresseeOf(known),
  date: context.now.date,
  until: addDays(context.now.date, termIn('activation', context.chosen).amount),
})

/**
 * The code stands in the letter and nowhere else; an older one of this organisation stops working. Who logs in already is
 * told by the way that he or she chose, since a letter may be on its way to somebody else.
 */
export const sendActivationEffects = effectsOf(sendActivation, {
  toHand(context) {
    const known = nameAndAddressOf(context)
    return known && { ...letterTo(known, context), code: '', address: '' }
  },
  async hands({ renderLetter, signIn }, tx, context) {
    const known = nameAndAddressOf(context)
    if (!known) throw new Error('a letter needs an address')
    const { until } = letterTo(known, context)
    const code = newActivationCode()
    const hash = await signIn.keys.hashCode(code, 'activation')
    await storeActivation(tx, context.rows.world.trajectoryId, {
      hash,
      expires: instantOf(addDays(until, 1), '00:00'),
    })
    tx.afterCommit((database) => tellOfLetter({ database, ...signIn }, hash))
    return renderLetter({ ...letterTo(known, context), code, address: `${signIn.address}/activeren` })
  },
})
