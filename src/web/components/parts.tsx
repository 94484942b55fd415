/** Small parts that many pages share. The design system's own parts come from its library. */
import { Link as UtrechtLink } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { DateText, Hidden, Link, Paging as PagingModel } from '../models/index.ts'

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

type OnwardProps = {
  readonly href: string
  readonly className: string
  readonly posts: boolean
  readonly current?: boolean
  readonly rel?: string
  readonly children: ReactNode
}

/** The way to another part of a list: a link, or a button of the form around it, which takes along what was typed. */
export function Onward({ href, className, posts, current, rel, children }: OnwardProps) {
  const here = current ? 'true' : undefined
  if (posts)
    return (
      <button className={className} type="submit" formAction={href} aria-current={here}>
        {children}
      </button>
    )
  return (
    <a className={className} rel={rel} href={href} aria-current={here}>
      {children}
    </a>
  )
}

export function Paging({ pages, words, posts = false }: { pages: PagingModel; words: PageWords; posts?: boolean }) {
  const look = 'utrecht-button utrecht-button--secondary-action'
  return (
    <nav className="dr-bladeren" aria-label={words.paging.label}>
      {pages.previous !== undefined && (
        <Onward className={look} rel="prev" href={pages.previous} posts={posts}>
          {words.paging.previous}
        </Onward>
      )}
      <span>{words.paging.position(pages.current, pages.of)}</span>
      {pages.next !== undefined && (
        <Onward className={look} rel="next" href={pages.next} posts={posts}>
          {words.paging.next}
        </Onward>
      )}
    </nav>
  )
}
