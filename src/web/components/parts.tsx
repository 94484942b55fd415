/** Small parts that many pages share. The design system's own parts come from its library. */
import { Link as UtrechtLink } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { DateText, Hidden, Link, Paging as PagingModel } from '../models.ts'

export function TextLink({ link }: { link: Link }) {
  return <UtrechtLink href={link.href}>{link.label}</UtrechtLink>
}

/** The way back, above the title. */
export function BackLink({ link }: { link: Link }) {
  return (
    <UtrechtLink className="dr-terug" href={link.href}>
      <span aria-hidden="true">‹ </span>
      {link.label}
    </UtrechtLink>
  )
}

/** A link that looks like a button: it goes somewhere, so it is no `<button>`. */
export function LinkButton({ link, look }: { link: Link; look: 'primary' | 'secondary' | 'subtle' }) {
  return (
    <a className={`utrecht-button ${buttonLook[look]}`} href={link.href}>
      {link.label}
    </a>
  )
}

const buttonLook = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
}

export function Time({ date }: { date: DateText }) {
  return <time dateTime={date.iso}>{date.text}</time>
}

export function HiddenFields({ hidden }: { hidden: Hidden }) {
  return Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** Text that only screen readers say. */
export function Aloud({ children }: { children: ReactNode }) {
  return <span className="dr-voorlezen">{children}</span>
}

/** Marks our reading of the covenant. */
export function Reading({ words }: { words: PageWords }) {
  return (
    <>
      {' '}
      <span className="dr-lezing">{words.reading}</span>
    </>
  )
}

export function Notices({
  notices,
  words,
}: {
  notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  words: PageWords
}) {
  return notices.map((notice) => (
    <p
      key={notice.kind + notice.text}
      className={`dr-bericht dr-bericht--${notice.kind === 'done' ? 'klaar' : 'let-op'}`}
      role={notice.kind === 'done' ? 'status' : undefined}
    >
      <strong>{notice.kind === 'done' ? words.case.done : words.case.care}.</strong> {notice.text}
    </p>
  ))
}

export function Paging({ pages, words }: { pages: PagingModel; words: PageWords }) {
  return (
    <nav className="dr-bladeren" aria-label={words.paging.label}>
      {pages.previous !== undefined && (
        <a className="utrecht-button utrecht-button--secondary-action" rel="prev" href={pages.previous}>
          {words.paging.previous}
        </a>
      )}
      <span>{words.paging.position(pages.current, pages.of)}</span>
      {pages.next !== undefined && (
        <a className="utrecht-button utrecht-button--secondary-action" rel="next" href={pages.next}>
          {words.paging.next}
        </a>
      )}
    </nav>
  )
}
