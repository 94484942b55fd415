/** The covenant as a page: the same data that decide everything else. */
import {
  agreementParts,
  anyTime,
  audienceOf,
  type Category,
  type CategoryName,
  categories,
  conditionIds,
  conditions,
  type EventName,
  events,
  type GroundRule,
  groundOf,
  grounds,
  type Party,
  parties,
  partyNames,
  partyOf,
  phaseNames,
  phases,
  purposes,
  readings,
  type Step,
  steps,
  type TermRule,
  terms,
} from '../../covenant/index.ts'
import type { Words } from '../../words/index.ts'
import { type CovenantColumn, type CovenantModel, type CovenantStep, covenantColumns, type Ruled } from '../models.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const ground = (rule: GroundRule, words: Words): Ruled => ({
  text: capital(grounds[groundOf(rule)][words.language]),
  reading: rule.stated === 'notStated',
})

/** Parties in whose world something of this step shows. */
function seenAt(place: string): Party[] {
  const seen = new Set<Party>()
  for (const name of Object.keys(events) as EventName[]) {
    if (events[name].annex !== place) continue
    for (const from of parties) for (const to of audienceOf(name, from)) seen.add(to)
  }
  return parties.filter((party) => seen.has(party))
}

function stepModel(step: Step, words: Words): CovenantStep {
  const { language } = words
  const columns: Partial<Record<CovenantColumn, Ruled[]>> = {}
  for (const column of covenantColumns) {
    const text = step.columns[column]
    if (text) columns[column] = [{ text: text[language] }]
  }
  return {
    number: step.number.replace(' ', ''),
    title: step.actors
      .map((role) => capital(partyWords(partyOf(role), words)))
      .filter((name, index, all) => all.indexOf(name) === index)
      .join(', '),
    place: `bijlage ${step.annex}`,
    columns,
    ground: ground(step.ground, words),
    purpose: { text: capital(purposes[step.purpose][language]) },
    data: { text: capital(step.data[language]) },
    seenBy: seenAt(step.annex),
    remarks: step.remarks.map((remark) => ({ text: remark[language], reading: remark.basis === 'reading' })),
  }
}

const partyWords = (party: Party, words: Words) => partyNames[party][words.language]

const groups = {
  general: { nl: 'Algemeen', en: 'General' },
  housing: { nl: 'Woonsituatie', en: 'Housing' },
  household: { nl: 'Gezinssituatie', en: 'Household' },
  finances: { nl: 'Financiële gegevens', en: 'Finances' },
  health: { nl: 'Gezondheidsgegevens', en: 'Health' },
  process: { nl: 'Wat een stap zelf vraagt', en: 'What a step itself asks for' },
} as const

export function covenantModel(words: Words): CovenantModel {
  const { language } = words
  const all = Object.values(steps) as Step[]
  const columns = ['registration', 'intake', 'onboarding', 'budgetManagement'] as const
  return {
    title: language === 'nl' ? 'Het convenant: Voorkom Huisuitzetting' : 'The covenant: preventing eviction',
    lead:
      language === 'nl'
        ? 'Wie doet wat, wie ziet wat, en waarom mag dat? Drempel kan niets anders dan wat hier staat.'
        : 'Who does what, who sees what, and why? Drempel can do nothing but what stands here.',
    downloads: [],
    phases: phases.map((phase) => ({
      label: phaseNames[phase][language],
      steps: all.filter((step) => step.phase === phase).map((step) => stepModel(step, words)),
    })),
    anyTime: Object.entries(anyTime).map(([id, rule]) => ({
      number: id,
      title: capital(rule.text[language]),
      place: `bijlage ${rule.annex}`,
      columns: {},
      ground: ground(rule.ground, words),
      purpose: { text: capital(purposes[rule.purpose][language]) },
      seenBy: [],
      remarks: [],
    })),
    matrix: {
      columns: columns.map((phase) => phaseNames[phase][language]),
      groups: (Object.keys(groups) as (keyof typeof groups)[]).map((group) => ({
        label: groups[group][language],
        rows: (Object.keys(categories) as CategoryName[])
          .filter((name) => (categories[name] as Category).group === group)
          .map((name) => {
            const category: Category = categories[name]
            return {
              label: capital(category.text[language]),
              cells: columns.map((phase): Ruled => {
                const printed = category.matrix[phase]
                const asked = category.step?.[phase]
                return printed
                  ? { text: capital(purposes[printed][language]) }
                  : asked
                    ? { text: capital(purposes[asked][language]), reading: true }
                    : { text: '' }
              }),
            }
          }),
      })),
    },
    agreement: {
      lead:
        language === 'nl'
          ? 'De bewoner en de corporatie tekenen deze voorwaarden.'
          : 'The resident and the corporation sign these conditions.',
      conditions: conditionIds.map((id) => ({ id, text: conditions[id].text[language], place: 'bijlage 3.3' })),
      parts: agreementParts.map((part) => ({
        title: part.title[language],
        text: [{ text: part.text[language], place: `bijlage ${part.annex}` }],
      })),
    },
    terms: (Object.values(terms) as TermRule[]).map((term) => ({
      name: capital(term.text[language]),
      text: termText(term, words),
      place: `bijlage ${term.annex}`,
      reading: term.basis === 'reading',
    })),
    readings: readings.map((reading, index) => ({
      id: String(index + 1),
      text: reading.text[language],
      place: `bijlage ${reading.annex}`,
    })),
  }
}

function termText({ amount, count }: TermRule, words: Words): string {
  const nl = count === 'days' ? (amount === 1 ? 'dag' : 'dagen') : amount === 1 ? 'kwartaal' : 'kwartalen'
  const en = count === 'days' ? (amount === 1 ? 'day' : 'days') : amount === 1 ? 'quarter' : 'quarters'
  return `${amount} ${words.language === 'nl' ? nl : en}`
}
