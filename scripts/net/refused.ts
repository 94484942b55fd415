import type { Stage } from './adapter.ts'
import { browserOf, languagesIn, linksIn } from './browse.ts'
import { type Looker, nameOf, pageOf, type Roles, worldNames } from './looker.ts'
import { mainText, normaliser } from './normal.ts'
import type { Out } from './out.ts'

type Asked = { readonly out: Out; readonly place: string; readonly roles: Roles; readonly wide: boolean }

/**
 * Every act of this role that is not open: what the program answers to who tries it. `wide`: also acts of other roles, in
 * every language, and sent as a form.
 */
export async function refusals(stage: Stage, looker: Looker, { out, place, roles, wide }: Asked): Promise<void> {
  const { who, role, world } = looker
  const names = worldNames(stage)
  const cookie = await stage.cookieOf(who, world.name)
  const page = await browserOf(stage, cookie, 'nl')(pageOf(looker))
  const open = new Set(linksIn(page.text))
  const paths = [...roles]
    .filter(([, may]) => wide || may.includes(role))
    .map(([act]) => `/zaak/${world.id}/${act}`)
    .filter((path) => !open.has(path))
  const refused = new Set<string>()
  for (const language of wide ? languagesIn(page.text) : ['nl']) {
    const ask = browserOf(stage, cookie, language)
    const lines: string[] = []
    for (const path of language === 'nl' ? paths : refused) {
      const answer = await ask(path)
      const said = answer.status === 404 ? '' : mainText(answer.text)
      lines.push(`${path} ${answer.status} ${said}`)
      if (answer.status === 404 || !wide) continue
      refused.add(path)
      const posted = await ask(path, new URLSearchParams({ sleutel: 'k'.repeat(32) }))
      const after = mainText(posted.text)
      lines.push(
        `  POST ${posted.status} ${posted.headers.find(([header]) => header === 'location')?.[1] ?? ''} ${after === said ? 'the same' : after}`,
      )
    }
    out.write(`${place}/${nameOf(looker)}.${language}.txt`, normaliser(names)(lines.join('\n')))
  }
}
