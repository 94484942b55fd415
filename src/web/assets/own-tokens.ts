import { readFileSync } from 'node:fs'

/** Our own roles of colour, space and type; they point at the design system's tokens. */
export function ownTokens(): string {
  return readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8')
}
