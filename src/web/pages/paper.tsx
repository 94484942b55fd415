/** A paper that is made of the covenant, as a page: the same blocks as its PDF. */
import { Heading1, Heading2, Heading3 } from '@utrecht/component-library-react'
import type { PaperBlock, Table } from '../../papers/paper.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { BackLink, TextLink } from '../components/parts.tsx'
import type { Link, PaperModel } from '../models/index.ts'

export function PaperPage({ model, words, chrome }: PageProps<PaperModel>) {
  const { paper } = model
  const sections = sectionsOf(paper.blocks)
  return (
    <Document chrome={chrome} words={words} gentle={paper.gentle === true}>
      {model.back !== undefined && <BackLink link={model.back} />}
      <div className="dr-titel">
        <Heading1>{paper.title}</Heading1>
        <p className="dr-lead">{paper.lead}</p>
      </div>
      <PaperContents sections={sections} downloads={model.downloads} words={words} />
      {sections.map((section, index) => (
        <section className="dr-deel dr-papier" key={section.title} aria-labelledby={`deel-${index + 1}`}>
          <Heading2 id={`deel-${index + 1}`}>{section.title}</Heading2>
          {section.blocks.map((block, place) => (
            <PaperPart key={`${block.kind}${place + 1}`} block={block} />
          ))}
        </section>
      ))}
    </Document>
  )
}

type Section = { readonly title: string; readonly blocks: PaperBlock[] }

/** A paper begins with a heading of the second level; each begins a section. */
function sectionsOf(blocks: readonly PaperBlock[]): readonly Section[] {
  const sections: Section[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

type ContentsProps = {
  readonly sections: readonly Section[]
  readonly downloads: readonly Link[]
  readonly words: PageWords
}

function PaperContents({ sections, downloads, words }: ContentsProps) {
  return (
    <div className="dr-inhoud">
      <details className="dr-inhoud__lijst">
        <summary>{words.covenant.contents}</summary>
        <nav aria-label={words.covenant.contents}>
          <ul className="dr-verder">
            {sections.map((section, index) => (
              <li key={section.title}>
                <TextLink link={{ href: `#deel-${index + 1}`, label: section.title }} />
              </li>
            ))}
          </ul>
        </nav>
      </details>
      <ul className="dr-verder">
        {downloads.map((download) => (
          <li key={download.href}>
            <TextLink link={download} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function PaperPart({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading3>{block.text}</Heading3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>)
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'facts':
      return (
        <dl className="dr-herkomst">
          {block.facts.map((fact) => [
            <dt key={`t${fact.label}`}>{fact.label}</dt>,
            ...fact.lines.map((line) => <dd key={`d${fact.label}${line}`}>{line}</dd>),
          ])}
        </dl>
      )
    case 'table':
      return <PaperTable table={block} />
  }
}

/** A body of its own for each group, so that its header stands over its own rows only. */
function PaperTable({ table }: { table: Table }) {
  const [first, ...others] = table.columns
  const bodies: { group?: string; rows: Extract<Table['rows'][number], { head: string }>[] }[] = []
  for (const row of table.rows) {
    if ('group' in row) bodies.push({ group: row.group, rows: [] })
    else if (bodies.length === 0) bodies.push({ rows: [row] })
    else bodies.at(-1)?.rows.push(row)
  }
  return (
    <table className="utrecht-table dr-tabel dr-matrix dr-kaarten">
      <caption className="dr-voorlezen">{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {bodies.map((body, index) => (
        <tbody key={`${body.group}${index + 1}`}>
          {body.group !== undefined && (
            <tr className="groep">
              <th colSpan={table.columns.length} scope="rowgroup">
                {body.group}
              </th>
            </tr>
          )}
          {body.rows.map((row, place) => (
            <tr key={`${row.head}${place + 1}`}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, column) => (
                <td key={others[column]} data-kolom={others[column]} className={cell.length === 0 ? 'leeg' : undefined}>
                  {cell.length === 1 ? cell[0] : cell.map((text) => <p key={text}>{text}</p>)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
