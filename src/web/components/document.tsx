/** The frame of every page: doorstep, menu, main, footer. No style of its own and hardly ever a script: the policy forbids both. */
import { SkipLink, Link as UtrechtLink } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import { directionOf } from '../../words/languages.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import { assets } from '../assets/index.ts'
import type { BrowserModule } from '../assets/modules.ts'
import type { Chrome } from '../models/index.ts'
import { accent, Mark, Sprite } from './marks.tsx'
import { HiddenFields } from './parts.tsx'

export type PageProps<M> = { readonly model: M; readonly words: PageWords; readonly chrome: Chrome }

type Frame = {
  readonly chrome: Chrome
  readonly words: PageWords
  readonly children: ReactNode
  /** Larger type and one column, for residents. */
  readonly gentle?: boolean | undefined
  readonly failed?: boolean
  /** Scripts of ours that add comfort to this page; its policy has to allow them. */
  readonly scripts?: readonly BrowserModule[]
}

export function Document({ chrome, words, children, gentle = false, failed = false, scripts = [] }: Frame) {
  const colours = chrome.party === undefined ? '' : ` ${accent[chrome.party]}`
  return (
    <html lang={chrome.language} dir={directionOf(chrome.language) === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${failed ? words.errorPrefix : ''}${chrome.title} – ${words.product}`}</title>
        <link rel="icon" type="image/svg+xml" href={assets.icon.path} />
        {scripts.flatMap(({ parts }) => parts.map(({ path }) => <link key={path} rel="modulepreload" href={path} />))}
        <link rel="stylesheet" href={assets.style.path} />
        {chrome.theme && <link rel="stylesheet" href={chrome.theme.href} media={chrome.theme.media} />}
        {scripts.map(({ entry }) => (
          <script key={entry.path} type="module" src={entry.path} />
        ))}
      </head>
      <body className={`utrecht-document utrecht-surface${colours}${gentle ? ' dr-thuis' : ''}`}>
        <Sprite />
        <SkipLink href="#inhoud">{words.skip}</SkipLink>
        <Header chrome={chrome} words={words} />
        {chrome.languages.length > 2 && (
          <div className="dr-wrap">
            <Languages languages={chrome.languages} label={words.chooseLanguage} />
          </div>
        )}
        <main id="inhoud" tabIndex={-1}>
          <div className={gentle ? 'dr-smal' : 'dr-wrap'}>{children}</div>
        </main>
        <Footer chrome={chrome} words={words} />
      </body>
    </html>
  )
}

function Header({ chrome, words }: { chrome: Chrome; words: PageWords }) {
  return (
    <header className="dr-kop">
      <div className="dr-wrap dr-kop__rij">
        <a className="dr-kop__naam" href={chrome.home}>
          <svg aria-hidden="true">
            <use href="#m-zelf" />
          </svg>
          <span>{words.product}</span>
        </a>
        {chrome.nav.length > 0 && (
          <nav className="dr-kop__nav" aria-label={words.mainMenu}>
            <ul>
              {chrome.nav.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {(chrome.organisation !== undefined || chrome.person !== undefined) && (
          <div className="dr-kop__wereld">
            {chrome.party !== undefined && <Mark party={chrome.party} />}
            <span>
              <strong>{chrome.organisation ?? chrome.person}</strong>
              {chrome.organisation === undefined
                ? chrome.role
                : [chrome.person, chrome.role].filter(Boolean).join(', ')}
            </span>
          </div>
        )}
        {chrome.logout !== undefined && (
          <form action={chrome.logout.action} method="post">
            <HiddenFields hidden={chrome.logout.hidden} />
            <button className="dr-kop__uit" type="submit">
              {chrome.demo ? words.switchPerson : words.logout}
            </button>
          </form>
        )}
      </div>
    </header>
  )
}

function Footer({ chrome, words }: { chrome: Chrome; words: PageWords }) {
  return (
    <footer className="dr-voet">
      <div className="dr-wrap">
        <p>{chrome.demo ? words.demoLine : words.realLine}</p>
        <ul>
          {chrome.footer.map((link) => (
            <li key={link.href}>
              <UtrechtLink href={link.href}>{link.label}</UtrechtLink>
            </li>
          ))}
        </ul>
        {chrome.languages.length <= 2 && <Languages languages={chrome.languages} label={words.chooseLanguage} />}
      </div>
    </footer>
  )
}

/** Each language by its own name, so that whoever speaks only that one finds it. */
function Languages({ languages, label }: { languages: Chrome['languages']; label: string }) {
  return (
    <nav className="dr-talen" aria-label={label}>
      <ul>
        {languages.map(({ language, label: name, href, current }) => (
          <li key={language} lang={language}>
            {current ? (
              <span aria-current="true">{name}</span>
            ) : (
              <UtrechtLink href={href} hrefLang={language}>
                {name}
              </UtrechtLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
