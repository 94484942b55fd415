/** An archive for whoever asks: the paper is made of the same material as the data, so that neither holds more than the other. */

import type { Party } from '../../covenant/index.ts'
import type { Actor } from '../../questions/index.ts'
import { archiveOf, askArchive } from '../../questions/index.ts'

import type { Words } from '../../words/index.ts'
import type { WebServices } from '../services.ts'
import { dossierModel, lacking } from './dossier.ts'

/** `only`: what that party recorded and did. Undefined alike for what is not there and what this person may not see. */
export async function archive(
  services: WebServices,
  actor: Actor,
  { worldId, only }: { readonly worldId: string; readonly only?: Party },
  words: Words,
): Promise<Uint8Array | undefined> {
  const material = await askArchive(services, actor, worldId, only)
  const paper = material && dossierModel(material.question, words)
  if (!material || !paper) return undefined
  return archiveOf(material, await services.renderDossier(paper), lacking(paper, words))
}
