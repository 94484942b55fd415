/** What one file would change for each of the own tenants, before it does. */
import { Button, Heading1, Heading2 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { ForeseenTables } from '../components/foreseen-tables.tsx'
import { BackLink, HiddenFields, LinkButton, TextLink } from '../components/parts.tsx'
import type { ForeseenAllModel } from '../models/index.ts'

export function ForeseenAllPage({ model, words, chrome }: PageProps<ForeseenAllModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      {model.tenants.map((tenant) => (
        <section key={tenant.link.href} className="dr-deel" aria-label={tenant.name}>
          <Heading2>
            <TextLink link={tenant.link} />
          </Heading2>
          <p>{tenant.lead}</p>
          <ForeseenTables tables={tenant.tables} />
        </section>
      ))}
      {model.without !== undefined && <p>{model.without}</p>}
      {model.read.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="dr-knoppen">
        {model.confirm !== undefined && (
          <form action={model.confirm.action} method="post">
            <HiddenFields hidden={model.confirm.hidden} />
            <Button appearance="primary-action-button" type="submit">
              {model.confirm.label}
            </Button>
          </form>
        )}
        <LinkButton link={model.again} look="subtle" />
      </div>
    </Document>
  )
}
