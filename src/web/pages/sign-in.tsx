/** The pages of logging in that are no form: the doors, and the codes that are shown once. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { BackLink, LinkButton } from '../components/parts.tsx'
import { Doors } from '../components/sign-in.tsx'
import type { DoorsModel, RecoveryModel } from '../models/index.ts'

export function DoorsPage({ model, words, chrome }: PageProps<DoorsModel>) {
  return (
    <Document chrome={chrome} words={words} gentle>
      {model.back !== undefined && <BackLink link={model.back} />}
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      {model.list !== undefined && (
        <section className="dr-manieren">
          <Heading2>{model.list.title}</Heading2>
          <ul>
            {model.list.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{model.list.after}</p>
        </section>
      )}
      <Doors doors={model.doors} />
    </Document>
  )
}

export function RecoveryPage({ model, words, chrome }: PageProps<RecoveryModel>) {
  return (
    <Document chrome={chrome} words={words} gentle>
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      <ul className="dr-codes">
        {model.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="dr-boven">{model.once}</p>
      <div className="dr-knoppen">
        <LinkButton link={model.next} look="primary" />
      </div>
    </Document>
  )
}
