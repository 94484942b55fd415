/** The ledger of the rent: three figures, a chart with the sentence that reads it, and the same figures as a table. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { Figures } from '../components/figures.tsx'
import { Aloud, BackLink, TextLink } from '../components/parts.tsx'
import { Proposal } from '../components/proposal.tsx'
import { RentChart } from '../components/rent-chart.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import type { RentModel, RentPart } from '../models/index.ts'

export function RentPage({ model, words, chrome }: PageProps<RentModel>) {
  return (
    <Document chrome={chrome} words={words} gentle={model.gentle}>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p>
          {model.subtitle}
          {model.parts.length === 1 && ` · ${model.parts[0]?.source}`}
        </p>
      </div>
      {model.parts.map((part, index) => (
        <div className="dr-twee dr-twee--plat" key={part.source}>
          <div>
            {part.title !== undefined && <Heading2>{part.title}</Heading2>}
            <Ledger part={part} words={words} id={`huur-${index + 1}`} />
          </div>
          <aside
            className="dr-stapel"
            aria-label={`${words.rent.about}${part.title === undefined ? '' : `: ${part.title}`}`}
          >
            {index === 0 && model.proposal !== undefined && <Proposal proposal={model.proposal} level={2} />}
            <section className="dr-deel">
              <h2>{words.rent.arrangement}</h2>
              {part.arrangement.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </section>
            {index === 0 && model.acts.length > 0 && (
              <section className="dr-deel">
                <h2>{words.rent.acts}</h2>
                <ul className="dr-lijstje dr-lijstje--link">
                  {model.acts.map((act) => (
                    <li key={act.href}>
                      <TextLink link={act} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <WhoSees lines={part.whoSees} words={words} level={2} />
          </aside>
        </div>
      ))}
    </Document>
  )
}

function Ledger({ part, words, id }: { part: RentPart; words: PageWords; id: string }) {
  return (
    <>
      <Figures figures={part.figures} />
      <figure className="dr-grafiek">
        <figcaption className="dr-zacht">{part.reading.join(' ')}</figcaption>
        <RentChart chart={part.chart} words={words} id={id} />
      </figure>
      <table className="utrecht-table dr-dicht dr-bedragen">
        <caption>{words.rent.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rent.month}</th>
            {[words.rent.due, words.rent.paidShort, words.rent.arrearsShort].map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
            <th scope="col" className="num breed">
              {words.rent.paidOn}
            </th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.month} className={row.correct === undefined ? undefined : 'rij'}>
              <th scope="row">
                {row.correct !== undefined ? (
                  <a className="utrecht-link" href={row.correct.href}>
                    {row.month}
                    <Aloud>: {row.correct.aloud}</Aloud>
                  </a>
                ) : (
                  row.month
                )}
                <small className="smal">
                  {words.rent.paidOn}: {paidOn(row, words)}
                </small>
              </th>
              <td className="num">{row.due}</td>
              <td className="num">{row.paid}</td>
              <td className="num">{row.arrears}</td>
              <td className="num breed">
                {row.paidOn}
                {row.inTime !== 'coming' && <small>{words.rent.states[row.inTime]}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** On a telephone it stands under the month, where a column more would not fit. */
const paidOn = ({ paidOn, inTime }: RentPart['rows'][number], words: PageWords): string =>
  inTime === 'coming' ? paidOn : `${paidOn} (${words.rent.states[inTime]})`
