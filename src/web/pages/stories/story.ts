/** A story is a page in one state. `render` can be given another model, to try what hostile or long text does. */
import { createElement, type ReactElement } from 'react'
import type { Party } from '../../../covenant/words.ts'
import { wordsIn } from '../../../words/index.ts'
import type { PageProps } from '../../components/document.tsx'
import type { Chrome } from '../../models/index.ts'
import { renderPage } from '../index.ts'

export type Story = {
  readonly name: string
  readonly render: (twist?: <T>(value: T) => T) => string
  readonly page: (twist?: <T>(value: T) => T) => ReactElement
}

export function story<M>(name: string, page: (props: PageProps<M>) => ReactElement, model: M, chrome: Chrome): Story {
  const words = wordsIn(chrome.language).pages
  const made: Story['page'] = (twist = (value) => value) =>
    createElement(page, { model: twist(model), words, chrome: twist(chrome) })
  return { name, page: made, render: (twist) => renderPage(made(twist)) }
}

type Who = { readonly party?: Party; readonly organisation?: string; readonly person?: string; readonly role?: string }

export function frame(title: string, who: Who, nav: readonly string[] = ['Werklijst'], current = 0): Chrome {
  return {
    language: 'nl',
    title,
    ...who,
    home: '/',
    nav: nav.map((label, index) => ({ label, href: `/plek-${index + 1}`, current: index === current })),
    logout: { action: '/uitloggen', hidden: { token: 'voorbeeld' } },
    demo: true,
    languages: [
      { language: 'nl', label: 'Nederlands', href: '?taal=nl', current: true },
      { language: 'en', label: 'English', href: '?taal=en', current: false },
    ],
    footer: [
      { label: 'Privacy', href: '/privacy' },
      { label: 'Toegankelijkheid', href: '/toegankelijkheid' },
    ],
  }
}

export const iris = {
  party: 'corporation',
  organisation: 'De Testhoeve',
  person: 'Iris Fictief',
  role: 'woonconsulent',
} as const
export const joke = {
  party: 'team',
  organisation: 'Buurtteam Proefwijk',
  person: 'Joke Verzonnen',
  role: 'VH-coördinator',
} as const
export const wim = {
  party: 'workAndIncome',
  organisation: 'Werk en Inkomen Voorbeeldstad',
  person: 'Wim van den Verzonnenstein-Proefnamen',
  role: 'trajectbegeleider',
} as const
export const noor = { party: 'resident', person: 'Noor Voorbeeld', role: 'Bewoner' } as const
export const longName =
  'Mevrouw M.T. van den Voorbeeld-Verzonnenstein tot Proefnamen en Donaudampfschifffahrtsgesellschaft'
