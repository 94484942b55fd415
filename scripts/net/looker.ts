import { people, type Stage, type World } from './adapter.ts'

/** Who looks at which case: the staff of a world's party, and its resident. */
export type Looker = { readonly who: string; readonly role: string; readonly world: World }

export const lookersOf = (stage: Stage): Looker[] =>
  stage
    .worlds()
    .flatMap((world) =>
      world.party === 'resident'
        ? [{ who: 'resident', role: 'resident', world }]
        : people
            .filter(({ party, role }) => party === world.party && role !== 'privacyOfficer')
            .map(({ who, role }) => ({ who, role, world })),
    )

export const pageOf = ({ who, world }: Looker) =>
  who === 'resident' ? `/mijn-vh?traject=${world.id}` : `/zaak/${world.id}`
/** As it stands in names of files. */
export const nameOf = ({ who, world }: Looker) =>
  `${who.replace(':', '.')}${world.name === 'zaak' ? '' : `+${world.name}`}`

/** Names for what stands in addresses: the worlds by their case. */
export const worldNames = (stage: Stage): Map<string, string> =>
  new Map(stage.worlds().map(({ id, name }) => [id, name]))

/** Which roles have each act, as the printed covenant says. */
export type Roles = ReadonlyMap<string, readonly string[]>
