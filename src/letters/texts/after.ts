/** What letters that end something have in common: what threatens, truly, and what stays the resident's. */
import { shortDate } from '../../calendar/explain.ts'
import { type Block, note } from '../blocks.ts'
import type { Judgment, Language, Sender } from '../model.ts'

/** No more than is true: collecting goes on, and what the court decided, or may decide. */
export function whatThreatens(judgment: Judgment, language: Language): readonly string[] {
  if (language === 'nl')
    return [
      'Uw huurschuld blijft. Wij gaan door met het innen daarvan.',
      judgment.kind === 'given'
        ? `Op ${shortDate(judgment.date, 'nl')} besliste de rechter dat u uw huis uit moet. Wij kunnen dat vonnis laten uitvoeren. De deurwaarder laat u dat van tevoren weten.`
        : 'Wij kunnen de rechter vragen te beslissen dat u uw huis uit moet. U krijgt daar bericht van en mag de rechter uw kant vertellen.',
    ]
  return [
    'Your rent debt remains. We go on collecting it.',
    judgment.kind === 'given'
      ? `On ${shortDate(judgment.date, 'en')} the court decided that you must leave your home. We can have that judgment carried out. The bailiff tells you beforehand.`
      : 'We can ask the court to decide that you must leave your home. You are told, and may tell the court your side.',
  ]
}

/** Access to one's data outlives a trajectory; small print, as it asks nothing of the reader. */
export function stillYours({ name }: Sender, language: Language): Block {
  return note(
    language === 'nl'
      ? `U mag altijd vragen wat ${name} over u heeft opgeschreven en met wie dat is gedeeld.`
      : `You can always ask what ${name} has recorded about you and with whom it was shared.`,
  )
}
