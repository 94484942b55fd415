/** What this world may read: the value first, its origin one click away. Links stand under the list, never in a summary. */
import { Heading2, Heading3 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { DocumentLine, Entry, FilePart, Language, Link, OriginLine } from '../models/index.ts'
import { FigureTables } from './figure-table.tsx'
import { Eye } from './marks.tsx'
import { Aloud, Reading, TextLink } from './parts.tsx'

type Context = { readonly words: PageWords; readonly language: Language }

type PartsProps = { readonly parts: readonly FilePart[]; readonly paper: Link | undefined } & Context

export function FileParts({ parts, paper, words, language }: PartsProps) {
  return (
    <section className="dr-deel" aria-labelledby="dossier">
      <Heading2 id="dossier">{words.case.parts}</Heading2>
      {parts.length === 0 && <p className="dr-leeg">{words.case.noParts}</p>}
      {parts.map((part) => (
        <div className="dr-stuk" key={part.title}>
          <div className="dr-stuk__kop">
            <Heading3>{part.title}</Heading3>
            <Eye seenBy={part.seenBy} words={words} language={language} />
          </div>
          {part.tables !== undefined && <FigureTables tables={part.tables} />}
          {part.entries.map((entry, index) => {
            const Line = entry.area ? LifeArea : EntryLine
            return <Line key={`${entry.name}${index + 1}`} entry={entry} words={words} language={language} />
          })}
          {part.links.length > 0 && (
            <p className="dr-verder">
              {part.links.map((link) => (
                <TextLink key={link.href} link={link} />
              ))}
            </p>
          )}
        </div>
      ))}
      {paper !== undefined && parts.length > 0 && (
        <p className="dr-verder">
          <TextLink link={paper} />
        </p>
      )}
    </section>
  )
}

function EntryLine({ entry, words, language }: { entry: Entry } & Context) {
  const value =
    entry.people?.map((person) => <Person key={`${person.name}${person.what}${person.when}`} {...person} />) ??
    (entry.value.length === 1 ? entry.value[0] : entry.value.map((text) => <span key={text}>{text}</span>))
  const valueClass = entry.quiet === true ? 'waarde dr-zacht' : 'waarde'
  if (entry.origin.length === 0) {
    return (
      <div className="dr-gegeven dr-gegeven--kaal">
        <span className="naam">{entry.name}</span>
        <span className={valueClass}>{value}</span>
      </div>
    )
  }
  return (
    <details className="dr-gegeven" open={entry.open}>
      <summary>
        <span className="naam">{entry.name}</span>
        <span className={valueClass}>{value}</span>
        <OriginLabel entry={entry} words={words} />
      </summary>
      <Origin entry={entry} words={words} language={language} />
    </details>
  )
}

function Person({ name, what, when }: NonNullable<Entry['people']>[number]) {
  return (
    <span className="dr-betrokken">
      <b>{name}</b> <span>{what}</span> <span className="dr-zacht">{when}</span>
    </span>
  )
}

/** A life area of KTSD: its parts under headings, the resident's own words beside them, how it was read below. */
function LifeArea({ entry, words, language }: { entry: Entry } & Context) {
  const { area } = entry
  if (area === undefined) return null
  return (
    <div className="dr-leefgebied">
      <div className="dr-leefgebied__kop">
        <h4>{entry.name}</h4>
        {area.keepUp !== undefined && <TextLink link={area.keepUp} />}
      </div>
      <div className={area.ownWords === undefined ? undefined : 'dr-leefgebied__naast'}>
        <dl>
          {area.parts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {area.ownWords !== undefined && (
          <div className="dr-eigen-woorden">
            <p className="dr-zacht">{area.ownWords.title}</p>
            <blockquote>{area.ownWords.text}</blockquote>
          </div>
        )}
      </div>
      <p className={`dr-gelezen dr-gelezen--${area.mark.state}`}>
        <span>{area.mark.text}</span>
        {area.mark.when !== undefined && <span className="dr-zacht">{area.mark.when}</span>}
      </p>
      <details className="dr-gegeven dr-gegeven--onder">
        <summary>
          <OriginLabel entry={entry} words={words} />
        </summary>
        <Origin entry={entry} words={words} language={language} />
      </details>
    </div>
  )
}

function OriginLabel({ entry, words }: { entry: Entry; words: PageWords }) {
  return (
    <span className="bron">
      {words.case.origin}
      <Aloud>{words.case.originOf(entry.name.toLowerCase())}</Aloud>
    </span>
  )
}

/** Where it comes from, and what can be done with it. */
function Origin({ entry, words, language }: { entry: Entry } & Context) {
  return (
    <>
      <dl className="dr-herkomst">
        {entry.origin.map((line, index) => (
          <OriginRow key={`${line.term}${index + 1}`} line={line} words={words} language={language} />
        ))}
      </dl>
      {entry.changes !== undefined && entry.changes.length > 0 && (
        <p className="dr-verder">
          {entry.changes.map((link) => (
            <TextLink key={link.href} link={link} />
          ))}
        </p>
      )}
    </>
  )
}

function OriginRow({ line, words, language }: { line: OriginLine } & Context) {
  return (
    <>
      <dt>{line.term}</dt>
      <dd>
        {line.seenBy !== undefined && (
          <>
            <Eye seenBy={line.seenBy} words={words} language={language} />{' '}
          </>
        )}
        {line.text}
        {line.reading === true && <Reading words={words} />}
      </dd>
    </>
  )
}

/** Letters, scans and what else can be opened as a whole. `title` is the heading of the part. */
export function Documents({
  documents,
  title,
  words,
  language,
}: { documents: readonly DocumentLine[]; title: string } & Context) {
  if (documents.length === 0) return null
  return (
    <section className="dr-deel" aria-labelledby="documenten">
      <Heading2 id="documenten">{title}</Heading2>
      <ul className="dr-documenten">
        {documents.map((document) => (
          <li key={document.href}>
            <TextLink link={document} />
            <span className="dr-zacht">{document.note}</span>
            {document.seenBy !== undefined && <Eye seenBy={document.seenBy} words={words} language={language} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
