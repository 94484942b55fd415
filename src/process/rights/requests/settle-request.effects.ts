import { destroyedOnRequest, type FileName } from '../../../covenant/index.ts'
import { documents, letClientGo, removeEntry as removeIt } from '../../../database/index.ts'
import { effectsOf } from '../../../engine/effects.ts'
import { nameAndAddressOf } from '../../categories/entry.ts'
import { removing } from '../remove-entry.ts'
import { settleRequest } from './settle-request.ts'
import { asksForRecord } from './state.ts'

/** With what is drafted for it. */
const wholeRecord: readonly FileName[] = [destroyedOnRequest, 'ktsdDraft']

export const settleRequestEffects = effectsOf(settleRequest, {
  // What may be removed one by one may be removed all at once. The record that goes on request goes whole, whoever of the party
  // reads it. What was asked and what was answered stay in a file of their own: they show that it was done (GDPR 5(2)).
  async before(tx, trajectoryId, { request, clear }, { entries, who, view }) {
    if (!clear) return undefined
    const one = view.requests.find(({ id }) => id === request)
    const whole = one && asksForRecord(one, view) ? wholeRecord : []
    if (whole.length > 0) await documents.remove(tx, trajectoryId, whole)
    const gone = entries.filter(
      (entry) =>
        entry.recordedParty === who.party && !whole.includes(entry.file) && removing(entry, view) !== undefined,
    )
    for (const { id } of gone) await removeIt(tx, id)
    return undefined
  },
  // The register is the index of the team's records: the line that this one made goes with it.
  async after(tx, trajectoryId, { request, clear }, context) {
    const one = context.view.requests.find(({ id }) => id === request)
    if (clear && one && asksForRecord(one, context.view))
      await letClientGo(tx, trajectoryId, nameAndAddressOf(context)?.name ?? '')
  },
})
