/** A rule with its place in the annex and the mark of our reading; the matrix of 3.2. */
import type { PageWords } from '../../words/pages.nl.ts'
import type { CovenantModel, Ruled } from '../models/index.ts'
import { Aloud, Reading } from './parts.tsx'

export function Rule({ rule, words }: { rule: Ruled; words: PageWords }) {
  return (
    <>
      {rule.text}
      {rule.reading === true && <Reading words={words} />}
      {rule.place !== undefined && <span className="dr-plaats"> {rule.place}</span>}
    </>
  )
}

export function RuleLine({ name, rule, words }: { name: string; rule: Ruled; words: PageWords }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Rule rule={rule} words={words} />
      </dd>
    </div>
  )
}

export function Matrix({ matrix, words }: { matrix: CovenantModel['matrix']; words: PageWords }) {
  return (
    <table className="utrecht-table dr-matrix dr-kaarten">
      <caption className="dr-voorlezen">{words.covenant.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">{words.covenant.category}</th>
          {matrix.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {matrix.groups.map((group) => (
        <tbody key={group.label}>
          <tr className="groep">
            <th colSpan={matrix.columns.length + 1} scope="rowgroup">
              {group.label}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td
                  key={matrix.columns[index] ?? index}
                  data-kolom={matrix.columns[index]}
                  className={cell.text === '' ? 'leeg' : undefined}
                >
                  {cell.text === '' ? <Aloud>{words.covenant.noPurpose}</Aloud> : <Rule rule={cell} words={words} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
