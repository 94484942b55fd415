/** Parts of the pages on which one logs in. */
import type { DoorsModel, FormModel, Link } from '../models/index.ts'
import { TextLink } from './parts.tsx'

/** A square for the app on a telephone, and the same to type over. Dark on light in any case: cameras need it so. */
export function Scan({ scan }: { scan: NonNullable<FormModel['scan']> }) {
  const side = scan.size + 8
  return (
    <div className="dr-scan">
      <svg viewBox={`-4 -4 ${side} ${side}`} role="img" aria-label={scan.label} shapeRendering="crispEdges">
        <rect className="dr-scan__licht" x="-4" y="-4" width={side} height={side} />
        <path className="dr-scan__donker" d={scan.path} />
      </svg>
      <p>
        {scan.secretLabel}
        <br />
        <code>{scan.secret}</code>
      </p>
    </div>
  )
}

export function OtherWays({ links }: { links: readonly Link[] }) {
  return (
    <ul className="dr-anders">
      {links.map((link) => (
        <li key={link.href}>
          <TextLink link={link} />
        </li>
      ))}
    </ul>
  )
}

/** Big links, each with a line of what is behind it. */
export function Doors({ doors }: { doors: DoorsModel['doors'] }) {
  return (
    <ul className="dr-deuren">
      {doors.map((door) => (
        <li key={door.href}>
          <a href={door.href}>
            <b>{door.label}</b>
            {door.note !== undefined && <span>{door.note}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
