/** JSON-LD as Turtle. Nothing is fetched: a context that is not in the document itself is refused. */
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { type Linked, prefixes } from './graph.ts'

export async function turtleOf(linked: Linked): Promise<string> {
  const quads = new Parser({ format: 'N-Quads' }).parse(await nquadsOf(linked))
  const base = linked['@context'].vh
  const writer = new Writer({ prefixes: { ...prefixes, ...(typeof base === 'string' ? { vh: base } : {}) } })
  writer.addQuads(quads)
  return new Promise((resolve, reject) => {
    writer.end((error, text: string) => (error ? reject(error) : resolve(text)))
  })
}

export async function nquadsOf(linked: Linked): Promise<string> {
  // `safe`: whatever would be left out without a word is an error; its types know nothing of it yet.
  const options: object = {
    format: 'application/n-quads',
    safe: true,
    documentLoader: async () => {
      throw new Error('a context of its own is needed')
    },
  }
  return String(await jsonld.toRDF(linked as object, options))
}
