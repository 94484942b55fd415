/** Pages to read: privacy, accessibility, all data on one page, everyone who looked, a log. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { Block, Folds } from '../components/fold.tsx'
import { BackLink, Paging } from '../components/parts.tsx'
import type { TextModel, TextSection } from '../models/index.ts'

export function TextPage({ model, words, chrome }: PageProps<TextModel>) {
  return (
    <Document chrome={chrome} words={words} gentle={model.gentle}>
      {model.back !== undefined && <BackLink link={model.back} />}
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        {model.lead !== undefined && <p className="dr-lead">{model.lead}</p>}
      </div>
      <TextSections sections={model.sections} words={words} />
      {model.pages !== undefined && model.pages.of > 1 && <Paging pages={model.pages} words={words} />}
    </Document>
  )
}

/** Sections one below the other, each with its blocks. */
export function TextSections({ sections, words }: { sections: readonly TextSection[]; words: PageWords }) {
  return sections.map((section, index) => (
    <section className="dr-deel dr-tekst" key={section.title ?? `deel-${index + 1}`}>
      {section.title !== undefined && <Heading2>{section.title}</Heading2>}
      {section.blocks.map((block, place) => (
        <SectionBlock key={`${block.kind}${place + 1}`} block={block} words={words} />
      ))}
    </section>
  ))
}

function SectionBlock({ block, words }: { block: TextSection['blocks'][number]; words: PageWords }) {
  switch (block.kind) {
    case 'fold':
      return <Folds folds={[block.fold]} words={words} />
    case 'values':
      return (
        <dl className="dr-herkomst">
          {block.values.map((line, index) => [
            <dt key={`t${index + 1}`}>{line.name}</dt>,
            <dd key={`d${index + 1}`}>{line.value}</dd>,
          ])}
        </dl>
      )
    case 'table':
      return (
        <table className="utrecht-table dr-tabel dr-kaarten">
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={`${row[0]}${index + 1}`}>
                {row.map((cell, place) =>
                  place === 0 ? (
                    <th key={block.columns[place]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={block.columns[place]} data-kolom={block.columns[place]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )
    default:
      return <Block block={block} words={words} />
  }
}
