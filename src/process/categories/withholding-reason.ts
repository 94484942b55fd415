/** Why something is kept from the resident, in words for the resident. */
import { z } from 'zod'
import { files, withholdingGrounds } from '../../covenant/index.ts'
import { category, says } from './kit/category.ts'
import { codeOf, day, key, text } from './kit/value.ts'

export const withholdingReason = category(
  'withholdingReason',
  says(z.strictObject({ key, of: codeOf(files), ground: codeOf(withholdingGrounds), until: day, text }), {
    // A reason is given anew: it is not corrected.
    reads({ of, ground, until: last, text }, { say, day, until }) {
      const { text: name, law } = withholdingGrounds[ground]
      return [text, `${say(files[of].text)}. ${say(name)} (${say(law)})`, until(day(last))]
    },
  }),
)
