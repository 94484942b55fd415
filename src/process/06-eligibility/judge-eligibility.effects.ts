import { effectsOf } from '../../engine/effects.ts'
import { agreedJudgment } from '../../trajectory/view.ts'
import { talkNotes } from '../05-talk/talking.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { settleSupport } from './support.effects.ts'

export const judgeEligibilityEffects = effectsOf(judgeEligibility, {
  async after(tx, trajectoryId, { judgment, wants }, { view, who }) {
    const judged = agreedJudgment({ ...view, judgments: { ...view.judgments, [who.party]: judgment } })
    // Nothing is signed: what was noted goes at once (3.1 step 9, reading).
    if (judged && judged !== 'eligible') await removeTalkNotes(tx, trajectoryId, talkNotes)
    await settleSupport(tx, trajectoryId, wants)
  },
})
