import type { Context } from '../../engine/context.ts'
import { effectsOf } from '../../engine/effects.ts'
import type { LetterToResident } from '../../letters/model.ts'
import { agreedJudgment, withoutTrajectory } from '../../trajectory/view.ts'
import { toResident } from '../copies.effects.ts'
import { nothingFollowsLetter } from '../letters.effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { closeWithoutTrajectory } from './close-without-trajectory.ts'

/** What the resident is told when nothing follows; no letter where it never came to a talk. */
function nothingFollows(context: Context): LetterToResident | undefined {
  const { view } = context
  if (!withoutTrajectory(view)) return undefined
  if (view.agreement?.lapsed) return nothingFollowsLetter(context, 'notSigned')
  return nothingFollowsLetter(context, agreedJudgment(view) === 'notEligible' ? 'notEligible' : 'doesNotWant')
}

export const closeWithoutTrajectoryEffects = effectsOf(closeWithoutTrajectory, {
  letters(_values, context) {
    const model = nothingFollows(context)
    return model ? toResident(context, 'corporationFile', model) : []
  },
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesCorporation']),
})
