/** Pages that only say something: what happened, that there is nothing here, that we failed. */
import { Heading1 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { LinkButton } from '../components/parts.tsx'
import type { ErrorModel, MessageModel, NotFoundModel, NotNowModel } from '../models/index.ts'

export function MessagePage({ model, words, chrome }: PageProps<MessageModel>) {
  return (
    <Document chrome={chrome} words={words} gentle={model.gentle}>
      <div className={`dr-mededeling dr-mededeling--${sign[model.kind].name}`}>
        <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
          <circle cx="16" cy="16" r="14" />
          <path d={sign[model.kind].path} />
        </svg>
        <div className="dr-stapel">
          <Heading1>{model.title}</Heading1>
          {model.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {model.list !== undefined && model.list.length > 0 && (
            <ul>
              {model.list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          <div className="dr-knoppen">
            {model.links.map((link, index) => (
              <LinkButton key={link.href} link={link} look={index === 0 ? 'primary' : 'subtle'} />
            ))}
          </div>
        </div>
      </div>
    </Document>
  )
}

const sign = {
  done: { name: 'klaar', path: 'm9 16.5 5 5 9-10.5' },
  already: { name: 'al', path: 'M16 14v9M16 8.5v3' },
  care: { name: 'let-op', path: 'M16 8v10M16 21v3' },
}

/** One and the same for what is hidden and for what does not exist: it takes nothing but the way home. */
export function NotFoundPage({ model, words, chrome }: PageProps<NotFoundModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-stapel dr-regels">
        <Heading1>{words.notFound.title}</Heading1>
        <p className="dr-lead">{words.notFound.text}</p>
        <LinkButton link={{ label: words.notFound.home, href: model.home }} look="primary" />
      </div>
    </Document>
  )
}

/** Calm: nothing is lost, and nobody has to do anything but come back. */
export function NotNowPage({ model, words, chrome }: PageProps<NotNowModel>) {
  const text = words.notNow
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-stapel dr-regels">
        <Heading1>{text.title}</Heading1>
        <p className="dr-lead">{model.because === 'search' ? text.search : text.away}</p>
        {model.again === undefined && <p>{text.sendAgain}</p>}
        <LinkButton
          link={
            model.again === undefined
              ? { label: text.home, href: model.home }
              : { label: text.again, href: model.again }
          }
          look="primary"
        />
      </div>
    </Document>
  )
}

export function ErrorPage({ model, words, chrome }: PageProps<ErrorModel>) {
  return (
    <Document chrome={chrome} words={words} failed>
      <div className="dr-stapel dr-regels">
        <Heading1>{words.error.title}</Heading1>
        <p className="dr-lead">{words.error.text}</p>
        {model.reference !== undefined && (
          <p>
            {words.error.reference} <code>{model.reference}</code>
          </p>
        )}
        <LinkButton link={{ label: words.error.home, href: model.home }} look="primary" />
      </div>
    </Document>
  )
}
