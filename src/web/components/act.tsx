/** What do I do now, and by when. One act on a page; without an act a sentence says who is next, or that it is over. */
import { Heading2 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { Due, MainPoint } from '../models/index.ts'
import { LinkButton, Time } from './parts.tsx'

export function Act({ main, words }: { main: MainPoint; words: PageWords }) {
  switch (main.kind) {
    case 'act':
      return (
        <section className="dr-daad" aria-labelledby="daad">
          <div className="dr-stapel">
            <Heading2 id="daad">{main.title}</Heading2>
            {main.due !== undefined && <When due={main.due} words={words} />}
            {main.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <div className="dr-daad__knoppen">
            <LinkButton link={main.act} look="primary" />
            {main.second !== undefined && <LinkButton link={main.second} look="subtle" />}
          </div>
        </section>
      )
    case 'waiting':
      return (
        <div className="dr-wacht">
          <p>{main.text}</p>
          {main.due !== undefined && <When due={main.due} words={words} />}
        </div>
      )
    case 'closed':
      return (
        <div className="dr-wacht dr-wacht--dicht">
          <p>{main.text}</p>
        </div>
      )
  }
}

function When({ due, words }: { due: Due; words: PageWords }) {
  return (
    <p className={due.late === true ? 'dr-wanneer dr-laat' : 'dr-wanneer'}>
      <strong>
        {words.case.by} <Time date={due} />
      </strong>
      {due.left === undefined ? '.' : `, ${due.left}.`}
    </p>
  )
}
