/**
 * What stands in a name and is never the whole of it. One list for matching, the search of a worklist and streets; whose
 * child somebody is stands apart, since `Ben` is a first name too.
 */
const particles = new Set(
  (
    'van de der den het te ter ten tot op in aan bij onder over uit voor von zu zum af la le les du des el al ul ' +
    'ait da das do dos di del della dela vd vdr vdn vande vander vanden vom'
  ).split(' '),
)
const fathers = new Set('ben bin bint ibn abu abou bou ould oulad'.split(' '))
/** `v.d.` and `'t` when their signs are gone; elsewhere these are initials. */
const letters = new Set('v d s t l'.split(' '))

/** Before a family name, as a word by itself. */
export const leads = (word: string): boolean => particles.has(word) || fathers.has(word)

/** Nothing that one looks for: who types only this looks for nobody. */
export const isParticle = (word: string): boolean => particles.has(word) || letters.has(word)
