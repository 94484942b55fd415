/** What happened in this world, newest first. */
import { partyNames } from '../../covenant/words.ts'
import { type Language, wordsIn } from '../../words/index.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import type { TimelineEvent } from '../models/index.ts'
import { Mark } from './marks.tsx'
import { Aloud, TextLink, Time } from './parts.tsx'

type Props = { readonly events: readonly TimelineEvent[]; readonly words: PageWords; readonly language: Language }

/** More than this many are folded away, unless that would fold only a few. */
const shown = 12
const fewest = 4

export function Timeline({ events, words, language }: Props) {
  if (events.length < shown + fewest) return <Events events={events} words={words} language={language} />
  const earlier = events.slice(shown)
  return (
    <>
      <Events events={events.slice(0, shown)} words={words} language={language} />
      <details className="dr-eerder">
        <summary>{words.case.earlier(earlier.length)}</summary>
        <Events events={earlier} words={words} language={language} />
      </details>
    </>
  )
}

function Events({ events, words, language }: Props) {
  return (
    <ol className="dr-tijdlijn">
      {events.map((event, index) => (
        <li key={`${event.date.iso}${index + 1}`}>
          <Time date={event.date} />
          <Mark party={event.party} />
          <div className="wat">
            <Aloud>
              {event.party === undefined ? words.program : wordsIn(language).say(partyNames[event.party])}:{' '}
            </Aloud>
            <b>{event.who}</b> {event.what}
            {event.note !== undefined && <small>{event.note}</small>}
            {event.link !== undefined && (
              <small>
                <TextLink link={event.link} />
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
