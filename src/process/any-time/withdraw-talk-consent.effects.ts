import type { CategoryName } from '../../covenant/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { talkNotes } from '../05-talk/talking.ts'
import { categories } from '../categories/index.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { withdrawTalkConsent } from './withdraw-talk-consent.ts'

/** Name and address stay until KRIS has them: the agreement needs them (3.1 step 9). */
const allButName = (Object.keys(categories) as CategoryName[]).filter((category) => category !== 'nameAndAddress')

export const withdrawTalkConsentEffects = effectsOf(withdrawTalkConsent, {
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, talkNotes, allButName),
})
