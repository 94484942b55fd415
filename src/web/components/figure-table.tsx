/** A table of figures with its totals: amounts at the right, a heading for each group. */
import type { FigureTable } from '../models/index.ts'

export function FigureTables({ tables }: { readonly tables: readonly FigureTable[] }) {
  return tables.map((table) => <Figure key={table.caption} table={table} />)
}

function Figure({ table }: { table: FigureTable }) {
  const { columns } = table
  const kind = (place: number) => (columns[place]?.amount ? 'bedrag' : undefined)
  return (
    <div className="dr-cijfertabel">
      <table className={table.cards ? 'utrecht-table dr-tabel dr-kaarten' : 'utrecht-table'}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, place) => (
              <th key={label} scope="col" className={kind(place)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group, index) => (
          <tbody key={group.label ?? `groep-${index + 1}`}>
            {group.label !== undefined && (
              <tr>
                <th className="groep" scope="rowgroup" colSpan={columns.length}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row, line) => (
              <tr key={`${row.cells[0]}${line + 1}`} className={row.total ? 'totaal' : undefined}>
                {row.cells.map((cell, place) =>
                  place === 0 ? (
                    <th key={columns[place]?.label} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td
                      key={columns[place]?.label}
                      className={cell === '' ? 'leeg' : kind(place)}
                      data-kolom={columns[place]?.label}
                    >
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {table.note !== undefined && <p className="dr-zacht dr-klein">{table.note}</p>}
    </div>
  )
}
