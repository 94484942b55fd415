/** Only in the demo: one trajectory in four worlds side by side, so that anyone can see what the covenant does. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import { parties, partyNames } from '../../covenant/words.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { accent, Mark } from '../components/marks.tsx'
import { Aloud, BackLink, LinkButton, TextLink } from '../components/parts.tsx'
import type { Language, World, WorldsListModel, WorldsModel } from '../models/index.ts'

export function WorldsPage({ model, words, chrome }: PageProps<WorldsModel>) {
  return (
    <Document chrome={chrome} words={words}>
      {model.back !== undefined && <BackLink link={model.back} />}
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p>{model.lead}</p>
      </div>
      <Moments model={model} words={words} />
      <div className="dr-moment">
        <p>
          <strong>{model.moment.title}</strong> <span className="dr-zacht">{model.moment.text}</span>
        </p>
        {model.moment.previous !== undefined && <LinkButton link={model.moment.previous} look="subtle" />}
        {model.moment.next !== undefined && <LinkButton link={model.moment.next} look="subtle" />}
      </div>
      <section aria-labelledby="naast">
        <h2 className="dr-voorlezen" id="naast">
          {words.worlds.side}
        </h2>
        <div className="dr-werelden">
          {model.worlds.map((world) => (
            <WorldBox key={world.party} world={world} words={words} language={chrome.language} />
          ))}
        </div>
      </section>
      {model.facts.length > 0 && <Facts model={model} words={words} language={chrome.language} />}
    </Document>
  )
}

function Moments({ model, words }: { model: WorldsModel; words: PageWords }) {
  return (
    <nav className="dr-momenten" aria-label={words.worlds.moments}>
      <ol>
        {model.phases.map((phase) => (
          <li key={phase.label}>
            <span className="fase">{phase.label}</span>
            <ol>
              {phase.moments.map((moment) => (
                <li key={moment.href} className={moment.state === 'done' ? 'al' : undefined}>
                  <a href={moment.href} aria-current={moment.state === 'now' ? 'step' : undefined}>
                    <Aloud>{words.worlds.step}</Aloud>
                    {moment.mark}
                    <Aloud>: {moment.name}</Aloud>
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type Side = { readonly words: PageWords; readonly language: Language }

function WorldBox({ world, words, language }: { world: World } & Side) {
  const id = `w-${world.party}`
  return (
    <article
      className={`dr-wereld ${accent[world.party]}${world.exists ? '' : ' dr-wereld--leeg'}`}
      aria-labelledby={id}
    >
      <div className="dr-wereld__kop">
        {world.exists ? <Mark party={world.party} /> : <Mark party={world.party} state="hollow" />}
        <h3 id={id}>{wordsIn(language).say(partyNames[world.party])}</h3>
        <p>{world.organisation}</p>
      </div>
      {world.exists ? (
        <Knowledge world={world} words={words} />
      ) : (
        <div className="dr-wereld__leeg">
          <svg
            viewBox="0 0 72 84"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeDasharray="6 5"
            aria-hidden="true"
          >
            <path d="M14 76V10h44v66" />
            <path d="M2 78h68" strokeWidth="4" />
          </svg>
          <p>
            <strong>{world.title}</strong>
          </p>
          <p className="dr-klein">{world.text}</p>
        </div>
      )}
    </article>
  )
}

function Knowledge({ world, words }: { world: Extract<World, { exists: true }>; words: PageWords }) {
  return (
    <>
      <div className="nu">
        <h4>{words.worlds.now}</h4>
        <p>
          <strong>{world.now.title}</strong>
        </p>
        {world.now.text !== undefined && <p>{world.now.text}</p>}
      </div>
      {world.knows.length > 0 && (
        <div>
          <h4>{words.worlds.knows}</h4>
          <List items={world.knows} />
        </div>
      )}
      {world.knowsNot.length > 0 && (
        <div className="niet">
          <h4>{words.worlds.knowsNot}</h4>
          <List items={world.knowsNot} />
        </div>
      )}
      {world.open !== undefined && (
        <p className="dr-verder">
          <TextLink link={world.open} />
        </p>
      )}
    </>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

const levelClass = { yes: 'ja', part: 'deel', no: 'nee' }

function Facts({ model, words, language }: { model: WorldsModel } & Side) {
  return (
    <section className="dr-deel dr-ruim" aria-labelledby="wat-wie">
      <Heading2 id="wat-wie">{words.worlds.facts}</Heading2>
      <table className="utrecht-table dr-wat-wie dr-kaarten">
        <caption className="dr-voorlezen">{words.worlds.factsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.worlds.fact}</th>
            {parties.map((party) => (
              <th key={party} scope="col" className={accent[party]}>
                <Mark party={party} /> {wordsIn(language).say(partyNames[party])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.facts.map((fact) => (
            <tr key={fact.name}>
              <th scope="row">{fact.name}</th>
              {parties.map((party) => {
                const cell = fact.cells[party]
                return (
                  <td
                    key={party}
                    className={`${accent[party]} ${levelClass[cell.level]}`}
                    data-wie={wordsIn(language).say(partyNames[party])}
                  >
                    <span>
                      <Aloud>{words.worlds.levels[cell.level]}: </Aloud>
                      {cell.text}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function WorldsListPage({ model, words, chrome }: PageProps<WorldsListModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel">
        <Heading1>{words.worlds.listTitle}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      {model.items.length === 0 ? (
        <p className="dr-leeg">{words.worlds.listEmpty}</p>
      ) : (
        <ul className="dr-wegen">
          {model.items.map((item) => (
            <li key={item.href}>
              <a href={item.href}>
                <b>{item.label}</b>
                <span>{item.note}</span>
                <small>{item.phase}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Document>
  )
}
