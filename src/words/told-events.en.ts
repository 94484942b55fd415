import { channels, leakAdvice, leakData, leakKinds, leakMeasures, leakWays, wrongSignals } from '../covenant/index.ts'
import type { EventWords } from './shape.ts'

/** A signal about somebody else, and that this resident knows of it. */
export const wrongSignalEventsEn = {
  signalTakenBack: (p, t) => ({
    what: 'took back the signal: it was not right',
    note: `${t.code(wrongSignals, p.what)}. ${p.told ? 'The resident whom it wrongly was about knew of it.' : 'The resident whom it wrongly was about did not know of it yet.'}`,
  }),
  wrongSignalTold: (p, t) => ({
    what: 'told that the signal was about the wrong person, and is gone',
    note: `${t.code(channels, p.channel)}, ${t.date(p.on)}`,
  }),
} satisfies Partial<EventWords>

/** A breach of the data of an organisation, and that its resident knows of it. */
export const leakEventsEn = {
  leakToTell: (p, t) => ({
    what: `passed on that something went wrong with data: ${t.code(leakKinds, p.kind).toLowerCase()}`,
    note: `${p.from === p.until ? t.date(p.from) : `${t.date(p.from)} through ${t.date(p.until)}`}. ${t.code(leakData, p.data)}. ${t.code(leakMeasures, p.done)}. What the resident can do: ${t.code(leakAdvice, p.advice).toLowerCase()}.`,
  }),
  leakTold: (p, t) => ({
    what: 'told that something went wrong with data',
    note: `${t.code(leakWays, p.how)}, ${t.date(p.on)}`,
  }),
} satisfies Partial<EventWords>
