/** What a file would change, as tables: what is added, what changes, what stands there, what is left out. */
import type { ForeseenTable } from '../models/index.ts'

export function ForeseenTables({ tables }: { tables: readonly ForeseenTable[] }) {
  return tables.map((table) => (
    <table key={table.caption} className="utrecht-table dr-dicht dr-bedragen">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, place) => (
            <th key={column} scope="col" className={place === 0 ? undefined : 'num'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={`${row[0]}${index + 1}`}>
            {row.map((cell, place) =>
              place === 0 ? (
                <th key={table.columns[place]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={table.columns[place]} className="num">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  ))
}
