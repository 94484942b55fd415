/**
 * The four marks. Their order is always that of the covenant, so that the pattern is read before the words; colour
 * never speaks alone, each party has its own shape.
 */
import { type Party, parties, partyNames } from '../../covenant/words.ts'
import { type Language, separatorIn, wordsIn } from '../../words/index.ts'
import type { PageWords } from '../../words/pages.nl.ts'

/** Class that sets the accent of a party for everything inside. */
export const accent: Record<Party, string> = {
  corporation: 'p-corp',
  team: 'p-team',
  workAndIncome: 'p-wi',
  resident: 'p-bew',
}

const symbol: Record<Party, string> = {
  corporation: '#m-corp',
  team: '#m-team',
  workAndIncome: '#m-wi',
  resident: '#m-bew',
}

const frame = { fill: 'var(--m-fill)', stroke: 'var(--m-stroke)' }
const inner = { fill: 'var(--m-in)' }

/** Once in every page; the marks refer to it. */
export function Sprite() {
  return (
    <svg width="0" height="0" className="dr-sprite" aria-hidden="true" focusable="false">
      <symbol id="m-corp" viewBox="0 0 24 24">
        <rect x="1.5" y="1.5" width="21" height="21" {...frame} />
        <path {...inner} d="M6 5.5h4v4H6zM14 5.5h4v4h-4zM6 12.5h4v4H6zM14 12.5h4v9.5h-4z" />
      </symbol>
      <symbol id="m-team" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="11" {...frame} />
        <path
          {...inner}
          d="M8.3 6.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zm7.4 0a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM4.2 17.6c.3-3.3 1.8-5 4.1-5s3.4 1.3 3.7 3c.3-1.7 1.4-3 3.7-3s3.8 1.7 4.1 5z"
        />
      </symbol>
      <symbol id="m-wi" viewBox="0 0 24 24">
        <path d="M12 .9 23.1 12 12 23.1.9 12z" {...frame} />
        <path
          fill="none"
          stroke="var(--m-in)"
          strokeWidth="1.9"
          strokeDasharray="none"
          d="M15.4 8.7a4.5 4.5 0 1 0 0 6.6M7.2 10.9h6M7.2 13.2h6"
        />
      </symbol>
      <symbol id="m-bew" viewBox="0 0 24 24">
        <path d="M12 1.3 22.7 10v12.5H1.3V10z" {...frame} />
        <path
          {...inner}
          d="M12 8.3a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8zM6.6 20.8c.2-3.9 2.3-5.7 5.4-5.7s5.2 1.8 5.4 5.7z"
        />
      </symbol>
      <symbol id="m-zelf" viewBox="0 0 26 28">
        <path d="M5 23V3h16v20" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M13 7h4.5v16H9" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M0 25.5h26" stroke="var(--stoep)" strokeWidth="5" />
      </symbol>
    </svg>
  )
}

/** One mark, without words: the words stand beside it. `hollow`: does not see; `later`: will see. */
export function Mark({ party, state }: { party?: Party | undefined; state?: 'hollow' | 'later' }) {
  const name = party === undefined ? 'dr-merk dr-merk--zelf' : `dr-merk ${accent[party]}`
  return (
    <svg
      className={state === undefined ? name : `${name} dr-merk--${state === 'hollow' ? 'leeg' : 'straks'}`}
      aria-hidden="true"
    >
      <use href={party === undefined ? '#m-zelf' : symbol[party]} />
    </svg>
  )
}

/** `Woningcorporatie, Buurtteam`, in the order of the covenant. */
export function namesOf(seen: readonly Party[], language: Language): string {
  return parties
    .filter((party) => seen.includes(party))
    .map((party) => wordsIn(language).say(partyNames[party]))
    .join(separatorIn(language))
}

const places = parties.map((party, index) => ({ party, x: 1 + index * 21 }))

/** Who sees this, small: four marks in one picture with its sentence. */
export function Eye({ seenBy, words, language }: { seenBy: readonly Party[]; words: PageWords; language: Language }) {
  return (
    <svg className="dr-oog" viewBox="0 0 83 20" role="img" aria-label={words.seenBy(namesOf(seenBy, language))}>
      {places.map(({ party, x }) => (
        <use
          key={party}
          className={seenBy.includes(party) ? accent[party] : 'leeg'}
          href={symbol[party]}
          x={x}
          y="1"
          width="18"
          height="18"
        />
      ))}
    </svg>
  )
}
