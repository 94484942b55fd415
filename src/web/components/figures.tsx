import type { Figure } from '../models/index.ts'

/** A few figures that say the most. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="dr-cijfers">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
