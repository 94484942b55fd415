/** What this world may read: the value first, its origin one click away. Links stand under the list, never in a summary. */
import { Heading2, Heading3 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { DocumentLine, Entry, FilePart, Language, OriginLine } from '../models.ts'
import { Figures } from './figures.tsx'
import { Eye } from './marks.tsx'
import { Aloud, Reading, TextLink } from './parts.tsx'

type Context = { readonly words: PageWords; readonly language: Language }

export function FileParts({ parts, words, language }: { parts: readonly FilePart[] } & Context) {
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
          {part.tables !== undefined && <Figures tables={part.tables} />}
          {part.entries.map((entry, index) => (
            <EntryLine key={`${entry.name}${index + 1}`} entry={entry} words={words} language={language} />
          ))}
          {part.links.length > 0 && (
            <p className="dr-verder">
              {part.links.map((link) => (
                <TextLink key={link.href} link={link} />
              ))}
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

function EntryLine({ entry, words, language }: { entry: Entry } & Context) {
  const value = entry.value.length === 1 ? entry.value[0] : entry.value.map((text) => <span key={text}>{text}</span>)
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
        <span className="bron">
          {words.case.origin}
          <Aloud>{words.case.originOf(entry.name.toLowerCase())}</Aloud>
        </span>
      </summary>
      <dl className="dr-herkomst">
        {entry.origin.map((line) => (
          <OriginRow key={line.term} line={line} words={words} language={language} />
        ))}
      </dl>
      {entry.changes !== undefined && entry.changes.length > 0 && (
        <p className="dr-verder">
          {entry.changes.map((link) => (
            <TextLink key={link.href} link={link} />
          ))}
        </p>
      )}
    </details>
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
