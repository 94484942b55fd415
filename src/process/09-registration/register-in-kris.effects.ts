import { documents } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { entryIn } from '../../trajectory/kit.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { registerInKris } from './register-in-kris.ts'

export const registerInKrisEffects = effectsOf(registerInKris, {
  // What the corporation sent becomes part of KRIS, as a copy of its own.
  async before(tx, _trajectoryId, _values, context) {
    const sent = entryIn(context, 'agreement', 'signedAgreement')
    const scan = sent?.documentId ? await documents.read(tx, sent.documentId) : undefined
    if (!sent || !scan) return []
    return [
      {
        file: 'krisGeneral',
        category: 'signedAgreement',
        value: sent.value,
        document: { bytes: scan.bytes, mediaType: scan.mediaType, copyOf: scan.id },
      },
    ]
  },
  // What the resident gave in the talk stands in the team's notes, and what was signalled in the signal, until KRIS has it.
  async after(tx, trajectoryId) {
    await removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'], ['nameAndAddress'])
    await documents.remove(tx, trajectoryId, ['signal'])
  },
})
