/** Which papers there are, and where. */
import { partyNames } from '../../covenant/words.ts'
import type { StaffParty } from '../../papers/processing.ts'
import { staffParties } from '../../papers/register.ts'
import type { Words } from '../../words/index.ts'
import type { Link, TextModel } from '../models/index.ts'

export const registerPath = (party: StaffParty): string => `/convenant/register/${party}`

export function papersModel(words: Words): TextModel {
  const { papers } = words
  const pdf = (path: string, title: string): Link => ({ href: `${path}.pdf`, label: `${title} (${papers.pdf})` })
  const both = (path: string, title: string) => [{ href: path, label: title }, pdf(path, title)]
  const sections: readonly (readonly [string, string, readonly Link[]])[] = [
    [papers.annex.link, papers.annex.lead, both('/convenant', papers.annex.link)],
    ...staffParties.map((party) => {
      const title = papers.register.link(words.say(partyNames[party]))
      return [title, papers.register.lead, both(registerPath(party), title)] as const
    }),
    [papers.dpia.link, papers.dpia.lead, both('/convenant/dpia', papers.dpia.title)],
    [
      papers.dataLinks.title,
      papers.dataLinks.lead,
      [
        { href: '/convenant.jsonld', label: `${papers.dataLinks.dpv} (JSON-LD)` },
        { href: '/convenant.ttl', label: `${papers.dataLinks.dpv} (Turtle)` },
        { href: '/convenant/odrl.jsonld', label: `${papers.dataLinks.odrl} (JSON-LD)` },
        { href: '/convenant/odrl.ttl', label: `${papers.dataLinks.odrl} (Turtle)` },
      ],
    ],
    [papers.privacy.link, papers.privacy.lead, both('/privacy', words.privacy.title)],
  ]
  return {
    back: { href: '/convenant', label: papers.back },
    title: papers.papers,
    lead: papers.papersLead,
    sections: sections.map(([title, text, links]) => ({
      title,
      blocks: [{ kind: 'text' as const, text }, ...links.map((link) => ({ kind: 'link' as const, link }))],
    })),
  }
}
