/** Lines that open, for residents: the name of the thing first, the rest when one wants it. */
import { Button } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { FoldBlock, Fold as FoldModel } from '../models/index.ts'
import { HiddenFields, LinkButton, TextLink } from './parts.tsx'
import { WhoSees } from './who-sees.tsx'

export function Folds({ folds, words }: { folds: readonly FoldModel[]; words: PageWords }) {
  return folds.map((fold, index) => (
    <details className="dr-vouw" key={`${fold.title}${index + 1}`}>
      <summary>
        <span>
          <b>{fold.title}</b>
          {fold.under !== undefined && <span className="dr-zacht">{fold.under}</span>}
        </span>
      </summary>
      <div className="dr-vouw__in">
        <Blocks blocks={fold.body} words={words} />
      </div>
    </details>
  ))
}

export function Blocks({ blocks, words }: { blocks: readonly FoldBlock[]; words: PageWords }) {
  return blocks.map((block, index) => <Block key={`${block.kind}${index + 1}`} block={block} words={words} />)
}

export function Block({ block, words }: { block: FoldBlock; words: PageWords }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className={block.quiet === true ? 'dr-zacht' : undefined}>
          {block.strong !== undefined && <strong>{block.strong} </strong>}
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'whoSees':
      return <WhoSees lines={block.lines} words={words} level={3} />
    case 'link':
      return (
        <p className="dr-verder">
          <TextLink link={block.link} />
        </p>
      )
    case 'post':
      return (
        <form action={block.action.action} method="post">
          <HiddenFields hidden={block.action.hidden} />
          <Button appearance="secondary-action-button" type="submit">
            {block.label}
          </Button>
        </form>
      )
    case 'button':
      return (
        <p>
          <LinkButton link={block.link} look="secondary" />
        </p>
      )
  }
}
