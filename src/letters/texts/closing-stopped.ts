import { shortDate } from '../../calendar/explain.ts'
import { type Content, heading, list, paragraph, phone } from '../blocks.ts'
import type { ClosingStoppedLetter, Language, LetterEndWay, StoppedEnding } from '../model.ts'
import { greeting, helpPlaces } from '../wording.ts'
import { stillYours, whatThreatens } from './after.ts'

/** 3.1 step 19 where the resident stopped, or it ended in another way. Never asks or tells why a resident stopped. */
export function closingStopped({ sender, ended, help }: ClosingStoppedLetter, language: Language): Content {
  const words = texts[language]
  const withdrawn = ended.kind === 'withdrawn'
  return {
    title: withdrawn ? words.titleWithdrawn : words.titleEnded,
    blocks: [
      paragraph(withdrawn ? words.withdrawn(shortDate(ended.on, language)) : words.because[ended.way]),
      heading(words.meaning),
      list(words.over, ...consequences(ended, language)),
      ...(withdrawn ? [heading(words.doubt), paragraph([words.callUs, phone(sender.phone), words.talk])] : []),
      heading(words.helpHeading),
      helpPlaces(help, language, livesThere(ended) ? 'threatened' : 'afterwards'),
      ...(withdrawn ? [] : [paragraph([words.questions, phone(sender.phone), '.'])]),
      greeting(sender, language),
      stillYours(sender, language),
    ],
  }
}

const leftHome: readonly LetterEndWay[] = ['tenancyEnded', 'moved', 'executed']
const livesThere = (ended: StoppedEnding): boolean =>
  ended.kind === 'withdrawn' || !(leftHome.includes(ended.way) || ended.way === 'setAside')

/** What follows differs: who has left the home is not told that he or she may lose it. */
function consequences(ended: StoppedEnding, language: Language): readonly string[] {
  const words = texts[language]
  if (ended.kind === 'withdrawn') return [words.may, ...whatThreatens(ended.judgment, language)]
  if (ended.way === 'executed') return [words.debtRemains, words.noHome]
  if (leftHome.includes(ended.way)) return [words.debtRemains]
  if (ended.way === 'setAside') return [words.debtRemains, words.payRent]
  if (ended.way === 'moratorium' || ended.way === 'coolingOff') return [words.held, words.payRent]
  return whatThreatens(ended.judgment, language)
}

const texts = {
  nl: {
    titleWithdrawn: 'U stopt met Voorkom Huisuitzetting. Dit betekent het',
    titleEnded: 'Voorkom Huisuitzetting is gestopt',
    withdrawn: (on: string) =>
      `Op ${on} liet u weten dat u stopt met Voorkom Huisuitzetting. Dat mag. U hoeft niet te zeggen waarom. Wij hebben ons dossier gesloten.`,
    because: {
      tenancyEnded:
        'U huurt uw woning niet meer. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
      moved: 'U bent verhuisd. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
      unreachable:
        'Wij konden u niet meer bereiken. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten. Leest u dit? Bel ons dan zo snel mogelijk.',
      executed:
        'Het vonnis van de rechter is uitgevoerd. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
      setAside:
        'Het vonnis van de rechter geldt niet meer. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
      moratorium:
        'De rechter heeft de ontruiming van uw huis voor een tijd tegengehouden. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
      coolingOff:
        'De rechter heeft een afkoelingsperiode gegeven. Zolang die duurt, mogen wij uw huis niet ontruimen. Daarom is Voorkom Huisuitzetting gestopt. Wij hebben ons dossier gesloten.',
    },
    meaning: 'Wat betekent dat?',
    over: 'De overeenkomst Voorkom Huisuitzetting geldt niet meer.',
    may: 'Nu u stopt, kan het zijn dat u uw huis uit moet.',
    debtRemains: 'Hebt u nog huurschuld? Die blijft. Bel ons om af te spreken hoe u die betaalt.',
    noHome: 'Hebt u geen plek om te wonen? Bel meteen de gemeente.',
    payRent: 'U blijft uw huur elke maand op tijd betalen.',
    held: 'Het vonnis blijft bestaan, maar wij mogen het nu niet uitvoeren. Hoe lang dat duurt, staat in de beslissing van de rechter.',
    doubt: 'Twijfelt u?',
    callUs: 'Bel ons zo snel mogelijk: ',
    talk: '. Dan bespreken we wat er nog kan.',
    helpHeading: 'Waar krijgt u hulp?',
    questions: 'Hebt u vragen? Bel ons: ',
  },
  en: {
    titleWithdrawn: 'You stop with Preventing Eviction. This is what it means',
    titleEnded: 'Preventing Eviction has ended',
    withdrawn: (on: string) =>
      `On ${on} you let us know that you stop with Preventing Eviction (Voorkom Huisuitzetting). You may. You do not have to say why. We have closed our file.`,
    because: {
      tenancyEnded:
        'You no longer rent your home. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
      moved:
        'You have moved. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
      unreachable:
        'We could no longer reach you. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file. Are you reading this? Call us as soon as you can.',
      executed:
        'The judgment of the court was carried out. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
      setAside:
        'The judgment of the court no longer applies. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
      moratorium:
        'The court has held back the eviction from your home for a while. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
      coolingOff:
        'The court has given a cooling-off period. As long as it lasts we may not evict you. That is why Preventing Eviction (Voorkom Huisuitzetting) has ended. We have closed our file.',
    },
    meaning: 'What does that mean?',
    over: 'The agreement Preventing Eviction no longer applies.',
    may: 'Now that you stop, you may have to leave your home.',
    debtRemains: 'Do you still have a rent debt? It remains. Call us to arrange how you pay it.',
    noHome: 'Do you have no place to live? Call the municipality at once.',
    payRent: 'You go on paying your rent on time each month.',
    held: 'The judgment remains, but we may not carry it out now. The decision of the court says for how long.',
    doubt: 'Do you have doubts?',
    callUs: 'Call us as soon as you can: ',
    talk: '. We then discuss what is still possible.',
    helpHeading: 'Where can you find help?',
    questions: 'Do you have questions? Call us: ',
  },
} as const
