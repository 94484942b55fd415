/** Where the rights of a data subject are asked for: one form for all kinds, which a link begins. */
import type { Context } from '../../acts/index.ts'
import { actNames } from '../../covenant/index.ts'
import type { Words } from '../../words/index.ts'
import type { Fold } from '../models.ts'
import { caseHref } from './case.ts'

export type RequestKind = 'access' | 'rectification' | 'objection' | 'restriction' | 'erasure'
const kinds: readonly RequestKind[] = ['access', 'rectification', 'objection', 'restriction', 'erasure']

const act = 'makeRequest'
/** Whether the covenant of this house has an act for each kind; otherwise access has one of its own. */
const byKind = (actNames as readonly string[]).includes(act)

/** The form with its kind filled in, and the entry that it is about; undefined where there is no such form. */
export function requestHref(context: Context, kind: RequestKind, entry?: string): string | undefined {
  return byKind ? `${caseHref(context)}/${act}?soort=${kind}${entry ? `&gegeven=${entry}` : ''}` : undefined
}

/** One fold for each right: what it is and what happens then, and the way to ask. */
export function requestFolds(context: Context, words: Words): Fold[] {
  return kinds.flatMap((kind): Fold[] => {
    const href = requestHref(context, kind)
    if (!href) return []
    const { title, lead, submit } = words.sentences.resident.rights[kind]
    return [
      {
        title,
        body: [
          ...lead.map((text) => ({ kind: 'text' as const, text })),
          { kind: 'button', link: { label: submit, href } },
        ],
      },
    ]
  })
}
