/** All that one reader may read of a trajectory, to take away: a paper, the same for machines, and the documents themselves. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { archiveData, pathsOf } from './archive-data.ts'
import type { Material } from './material.ts'

/** The files have one and the same time, so that the same material gives the same bytes. */
const mtime = new Date('2000-01-01T00:00:00')
/** There only where something is to be said of what the archive holds. */
export const readme = 'lees-mij.txt'

/**
 * A ZIP of the paper, the data and the documents. `pdf`: made by the reader's own pages from the same question. `lacks`: says in words which signs
 * that paper does not show, where there are any.
 */
export function archiveOf(material: Material, pdf: Uint8Array, lacks?: string): Uint8Array {
  const paths = pathsOf(material)
  const files: Zippable = {
    'gegevens.pdf': pdf,
    ...(lacks ? { [readme]: strToU8(lacks) } : {}),
    'gegevens.json': strToU8(`${JSON.stringify(archiveData(material), null, 2)}\n`),
  }
  for (const [id, path] of paths) {
    const found = material.documents.get(id)
    // A copy of its own: what stands behind a Buffer may be shared.
    if (found) files[path] = [new Uint8Array(found.bytes), { level: 0 }]
  }
  return zipSync(files, { level: 6, mtime })
}
