/**
 * The covenant as the annex prints it, from the data that the program obeys, in one language. The page in the
 * application and `drempel covenant` are both made of this.
 */
import { type CategoryName, categories } from '../covenant/categories.ts'
import type { Category } from '../covenant/category.ts'
import { type ConditionStateName, conditionStates } from '../covenant/codes.ts'
import {
  agreementAround,
  agreementParts,
  conditionIds,
  conditions,
  conditionsToldBy,
  evidenceOf,
  whoSigns,
} from '../covenant/conditions.ts'
import { disclosures } from '../covenant/disclosures.ts'
import type { FileRule } from '../covenant/file-rule.ts'
import { fileNames, files } from '../covenant/files.ts'
import { type GroundRule, groundOf, grounds } from '../covenant/grounds.ts'
import { inForce } from '../covenant/in-force.ts'
import type { Chosen } from '../covenant/open-term.ts'
import { purposes } from '../covenant/purposes.ts'
import { readings } from '../covenant/readings.ts'
import { retentionOutcomes, retentionRules, retentionText, workKinds, workRule } from '../covenant/retention.ts'
import { timeText } from '../covenant/retention-time.ts'
import { source, startingPoint } from '../covenant/source.ts'
import { type AnyTimeId, anyTime, joinsAtStep, type StepId, stepIn, steps } from '../covenant/steps.ts'
import { termIds, termIn } from '../covenant/terms.ts'
import {
  type AnnexPlace,
  type Basis,
  caseRoles,
  type Party,
  parties,
  partyNames,
  partyOf,
  phaseNames,
  phases,
  roleNames,
} from '../covenant/words.ts'
import { actNamed, actsOf } from './named.ts'
import {
  type PrintedCell,
  type PrintedCovenant,
  type PrintedRule,
  type PrintedStep,
  printedColumns,
} from './printed-covenant.ts'
import { besideOf, lengthOf } from './printed-length.ts'
import {
  basisNames,
  columnHeadings,
  evidenceNames,
  groupNames,
  type Language,
  phaseHeadings,
  placeName,
  stepTitles,
} from './printed-words.ts'
import { whoSees } from './questions.ts'

const opened = ({ withReason }: FileRule) => (withReason ? [withReason] : [])

const titles = {
  nl: {
    title: 'Voorkom Huisuitzetting: het convenant',
    lead: 'Bijlage 3 zoals Drempel die uitvoert. Elke regel noemt zijn plaats in de bijlage, en of die er zo staat of onze lezing is.',
  },
  en: {
    title: 'Voorkom Huisuitzetting: the covenant',
    lead: 'Annex 3 as Drempel carries it out. Each rule names its place in the annex, and whether it says so or is our reading.',
  },
} as const

/** The covenant in this language, as a municipality has filled it in. Pure: the same data give the same print. */
export function printedCovenant(language: Language, chosen: Chosen = inForce): PrintedCovenant {
  const say = (text: Record<Language, string>) => text[language]
  const at = (place: AnnexPlace) => placeName(place, language)
  const rule = (text: string, place: AnnexPlace, basis: Basis): PrintedRule => ({ text, place: at(place), basis })
  const groundText = (ground: GroundRule, place: AnnexPlace) =>
    rule(say(grounds[groundOf(ground)]), place, ground.stated === 'notStated' ? 'reading' : 'explicit')
  const partyName = (party: Party) => say(partyNames[party])

  const step = (id: StepId): PrintedStep => {
    const found = stepIn(id, chosen)
    return {
      id,
      title: say(stepTitles[id]),
      place: at(found.annex),
      basis: found.basis,
      columns: Object.fromEntries(
        printedColumns.flatMap((party) => {
          const text = found.columns[party]
          return text ? [[party, say(text)]] : []
        }),
      ),
      data: say(found.data),
      ground: groundText(found.ground, found.annex),
      purpose: rule(say(purposes[found.purpose]), found.annex, found.purposeStated ? 'explicit' : 'reading'),
      ...seenOf(id, chosen),
      remarks: found.remarks.map((remark) => rule(say(remark), found.annex, remark.basis)),
    }
  }
  const row = (id: AnyTimeId): PrintedStep => {
    const found = anyTime[id]
    return {
      id,
      title: say(found.text),
      place: at(found.annex),
      basis: found.basis,
      columns: {},
      data: '',
      ground: groundText(found.ground, found.annex),
      purpose: rule(say(purposes[found.purpose]), found.annex, 'reading'),
      ...seenOf(id, chosen),
      remarks: ('remarks' in found ? found.remarks : []).map((one) => rule(say(one), found.annex, one.basis)),
    }
  }

  return {
    language,
    ...titles[language],
    source: say(source.text),
    phases: phases.map((phase) => ({
      id: phase,
      name: say(phaseHeadings[phase] ?? phaseNames[phase]),
      place: at('3.1'),
      // The annex heads steps 15 to 19 alike; that the last two close is ours.
      basis: phase === 'closing' ? 'reading' : 'explicit',
      steps: stepIds.filter((id) => steps[id].phase === phase).map(step),
    })),
    anyTime: (Object.keys(anyTime) as AnyTimeId[]).map(row),
    matrix: {
      lead: rule(say(startingPoint), '3.2', 'explicit'),
      columns: matrixPhases.map((phase) => ({ phase, name: say(columnHeadings[phase] ?? phaseNames[phase]) })),
      groups: (Object.keys(groupNames) as Category['group'][]).map((group) => ({
        id: group,
        name: say(groupNames[group]),
        rows: (Object.keys(categories) as CategoryName[])
          .filter((name) => categories[name].group === group)
          .map((name) => {
            const found: Category = categories[name]
            const cells = matrixPhases.map((phase): PrintedCell => {
              const own = found.matrix[phase]
              if (own) {
                const beside = found.beside ? ` (${say(found.beside)})` : ''
                return { text: `${say(purposes[own])}${beside}`, basis: 'explicit' }
              }
              const asked = found.step?.[phase]
              return asked ? { text: say(purposes[asked]), basis: 'reading' } : undefined
            })
            const among = found.among ? `${say(found.among)}: ` : ''
            return { id: name, name: `${among}${say(found.text)}`, place: at(found.annex), cells }
          }),
      })),
    },
    agreement: {
      conditions: conditionIds.map((id) => {
        const found = conditions[id]
        return {
          id,
          ...rule(say(found.text), found.annex, 'explicit'),
          proofs: 'proofs' in found ? found.proofs.map(say) : [],
          toldBy: found.toldBy.map((role) => say(roleNames[role])),
          evidence: found.toldBy.map(
            (role) => `${say(roleNames[role])}: ${say(evidenceNames[evidenceOf(id, partyOf(role))])}`,
          ),
          states: (Object.keys(conditionStates) as ConditionStateName[])
            .filter((state) => found.toldBy.some((role) => conditionsToldBy(role, state).includes(id)))
            .map((state) => say(conditionStates[state])),
        }
      }),
      parts: [
        { id: 'opening', ...agreementAround.opening },
        ...agreementParts,
        { id: 'signing', ...agreementAround.signing },
      ].map((part) => ({ id: part.id, title: say(part.title), ...rule(say(part.text), part.annex, 'explicit') })),
      signatories: chosen(whoSigns).map((party) =>
        rule(partyName(party), '3.3 signatures', isAsPrinted(chosen(whoSigns)) ? 'explicit' : 'reading'),
      ),
    },
    terms: termIds.map((id) => {
      const term = termIn(id, chosen)
      return {
        id,
        ...rule(say(term.text), term.annex, term.basis),
        length: `${lengthOf(term, language)}${besideOf(term, language)}`,
      }
    }),
    retention: [
      ...fileNames.flatMap((file) =>
        retentionRules(file).map((one, index) => ({
          file:
            index === 0 ? say(files[file].text) : `${say(files[file].text)}, ${say(retentionOutcomes[one.outcome])}`,
          ...rule(say(retentionText(file, one)), one.annex, one.basis),
          source: one.longer ? `${say(one.source)} (${one.longer})` : say(one.source),
        })),
      ),
      ...workKinds
        .map((kind) => workRule(kind))
        .map((one) => ({
          file: say(one.text),
          ...rule(say(timeText(one)), one.annex, one.basis),
          source: say(one.source),
        })),
    ],
    files: fileNames.map((id) => {
      const found: FileRule = files[id]
      return {
        id,
        name: say(found.text),
        owner: partyName(found.owner),
        place: at(found.annex),
        basis: found.basis,
        holds: [...found.holds, ...opened(found)].map((hold) => ({
          categories: hold.categories.map((category) => say(categories[category].text)),
          phases: hold.phases.map((phase) => say(phaseNames[phase])),
          recorders: hold.recorders.map((role) => say(roleNames[role])),
          // A party whose every role reads is named as a party.
          readers: [
            ...('readers' in hold && !hold.readerRoles
              ? hold.readers.map((party) => partyName(party))
              : (hold.readerRoles ?? []).map((role) => say(roleNames[role]))),
            partyName('resident'),
          ],
          ground: groundText(hold.ground, found.annex),
          ...(hold === found.withReason ? { withReason: true } : {}),
        })),
      }
    }),
    disclosures: disclosures.map(({ step: id, to, datum }) => ({
      to: partyName(to),
      datum: say(datum),
      place: at((id in steps ? steps[id as StepId] : anyTime[id as AnyTimeId]).annex),
    })),
    readings: readings.map(({ annex, text }, i) => ({ number: i + 1, ...rule(say(text), annex, 'reading') })),
  }
}

/** The annex has the line of the corporation twice. */
const isAsPrinted = (signs: readonly Party[]) => signs.join() === whoSigns.default.join()

/** `bijlage 3.1 stap 2, onze lezing`. */
export function markOf({ place, basis }: { place: string; basis: Basis }, language: Language): string {
  return `${place}, ${basisNames[basis][language]}`
}

/** In the order of the annex: an object would put `17a` after the whole numbers 18 and 19. */
const stepIds = (Object.keys(steps) as StepId[]).sort(
  (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
)
const matrixPhases = phases.filter((phase) => phase !== 'closing')

function isThere(party: Party, id: StepId | AnyTimeId): boolean {
  const [order, joins]: [readonly string[], StepId | undefined] = [stepIds, joinsAtStep[party]]
  return joins === undefined || !order.includes(id) || order.indexOf(id) >= order.indexOf(joins)
}

function seenOf(id: StepId | AnyTimeId, chosen: Chosen): { seenBy: readonly Party[]; seenByReading: boolean } {
  const seen = new Set<Party>()
  let seenByReading = false
  for (const role of caseRoles) {
    for (const act of actsOf(role, chosen)) {
      const found = actNamed(act)
      if (found.step !== id) continue
      for (const party of whoSees(act, role, chosen)) seen.add(party)
      for (const event of found.causes) seenByReading ||= event.basis === 'reading'
    }
  }
  return { seenBy: parties.filter((party) => seen.has(party) && isThere(party, id)), seenByReading }
}
