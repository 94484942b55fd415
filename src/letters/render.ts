/** Letters as PDF/UA-1: a model goes in, bytes come out; the same model gives the same bytes. */
import { setImmediate as turn } from 'node:timers/promises'
import { shortDate } from '../calendar/explain.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { type Block, type Content, mail, type Page, paragraph, phone, website } from './blocks.ts'
import { named, printableModel } from './glyphs.ts'
import type { Addressee, Language, LetterModel, Sender } from './model.ts'
import { activation } from './texts/activation.ts'
import { agreement } from './texts/agreement.ts'
import { budgetManagement } from './texts/budget-management.ts'
import { closingNegative, closingPositive } from './texts/closing.ts'
import { closingStopped } from './texts/closing-stopped.ts'
import { information } from './texts/information.ts'
import { invitation } from './texts/invitation.ts'
import { invitationTeam } from './texts/invitation-team.ts'
import { leak } from './texts/leak.ts'
import { nothingFollows } from './texts/nothing-follows.ts'
import { canClose, exitDecision, exitTalk } from './texts/outcome.ts'
import { progressTalk, progressTalkOff } from './texts/progress-talk.ts'
import { covers, setPage } from './typst.ts'
import { addressLines, salutation } from './wording.ts'

/**
 * The letter as PDF/UA-1 (3.1 steps 1, 4, 6, 14 and 19, 3.3). A logo that is not safe or does not draw is left out.
 * Rejects with an error without personal data where a date does not exist or the letter cannot be set.
 */
export async function renderLetter(model: LetterModel, language: Language): Promise<Uint8Array> {
  if (plainDate(model.date) === undefined) throw new RangeError('a letter needs an existing date')
  // A turn of the event loop: requests come in between letters, and Node frees what Typst holds only on a turn.
  await turn()
  const clean = printableModel(model, covers, ['logoSvg']).model
  return setPage(pageOf(clean, language), senderOf(clean).logoSvg, pagesFor[model.kind])
}

/** What of this letter no font here prints, each sign named: to be said before it is made. */
export const notPrintedIn = (model: LetterModel): readonly string[] =>
  printableModel(model, covers, ['logoSvg']).lost.map(named)

/** How many pages a letter is meant to take; type shrinks a little to keep to it. */
const pagesFor: Record<LetterModel['kind'], number> = {
  information: 2,
  invitation: 1,
  agreement: 2,
  nothingFollows: 1,
  closingPositive: 1,
  closingNegative: 1,
  closingStopped: 1,
  activation: 1,
  budgetManagementAgreement: 1,
  progressTalk: 1,
  progressTalkOff: 1,
  canClose: 1,
  leak: 1,
  exitTalk: 1,
  exitDecision: 1,
}

/** The subject of the letter, without personal data: for a list, a preview or a mail. */
export const letterTitle = (model: LetterModel, language: Language): string => contentOf(model, language).title

function contentOf(model: LetterModel, language: Language): Content {
  switch (model.kind) {
    case 'information':
      return information(model, language)
    case 'invitation':
      return model.copyFor === 'team' ? invitationTeam(model, language) : invitation(model, language)
    case 'agreement':
      return agreement(model, language)
    case 'nothingFollows':
      return nothingFollows(model, language)
    case 'closingPositive':
      return closingPositive(model, language)
    case 'closingNegative':
      return closingNegative(model, language)
    case 'closingStopped':
      return closingStopped(model, language)
    case 'activation':
      return activation(model, language)
    case 'budgetManagementAgreement':
      return budgetManagement(model, language)
    case 'progressTalk':
      return progressTalk(model, language)
    case 'progressTalkOff':
      return progressTalkOff(model, language)
    case 'canClose':
      return canClose(model, language)
    case 'leak':
      return leak(model, language)
    case 'exitTalk':
      return exitTalk(model, language)
    case 'exitDecision':
      return exitDecision(model, language)
  }
}

function pageOf(model: LetterModel, language: Language): Page {
  const { title, blocks } = contentOf(model, language)
  const sender = senderOf(model)
  const to = recipientOf(model)
  const words = texts[language]
  const web = sender.website === undefined ? [] : [[website(sender.website)]]
  const greeted: Block[] = to?.greet ? [paragraph(salutation(to.name, language))] : []
  const reference = model.reference === undefined ? [] : [{ label: words.reference, value: model.reference }]
  return {
    language,
    title,
    date: model.date,
    accent: sender.kind,
    letterhead: {
      name: sender.name,
      lines: [
        [sender.street, sender.postcodePlace].filter((part) => part !== '').join(', '),
        [phone(sender.phone)],
        [mail(sender.mail)],
        ...web,
      ],
    },
    window: to === undefined ? [] : addressLines(to),
    details: [{ label: words.date, value: shortDate(model.date, language) }, ...reference],
    pageOf: words.pageOf,
    blocks: [...greeted, ...blocks],
  }
}

const texts = {
  nl: { date: 'Datum', reference: 'Ons kenmerk', pageOf: { page: 'Pagina', of: 'van' } },
  en: { date: 'Date', reference: 'Our reference', pageOf: { page: 'Page', of: 'of' } },
} as const

const senderOf = (model: LetterModel): Sender => (model.kind === 'agreement' ? model.corporation : model.sender)

/** Agreements are handed over at a talk: no window, no salutation. */
function recipientOf(model: LetterModel): (Addressee & { greet: boolean }) | undefined {
  if (model.kind === 'agreement' || model.kind === 'budgetManagementAgreement') return undefined
  if (model.kind === 'invitation' && model.copyFor === 'team') return { ...model.team, greet: false }
  return { ...model.addressee, greet: true }
}
