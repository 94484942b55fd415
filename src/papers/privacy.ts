/** The resident's privacy statement (GDPR 13 and 14), from the covenant's data, in plain words and without tables. */

import { categories, fileNames, files, isResident, lawOf, type Party, rolesOf } from '../covenant/index.ts'
import { partyNames } from '../covenant/words.ts'
import type { Words } from '../words/index.ts'
import { usedPurposes } from './dpia.ts'
import { capital, facts, heading, list, type Paper, type PaperBlock, paragraph } from './paper.ts'
import { keptOf, type Processing, processings, type StaffParty } from './processing.ts'
import { staffParties } from './register.ts'

export function privacyPaper(words: Words, rows: readonly Processing[] = processings()): Paper {
  const say = words.privacy
  const used = [...new Set(rows.map(({ ground }) => ground))]
  const unsure = rows.some(({ groundRule }) => groundRule.stated === 'notStated')
  return {
    language: words.language,
    title: say.title,
    lead: say.lead,
    gentle: true,
    blocks: [
      heading(2, say.who),
      ...say.whoText.map(paragraph),
      facts(
        ...staffParties.map((party) => {
          const own = fileNames.filter((file) => files[file].owner === party)
          return [say.whoFiles(words.say(partyNames[party])), own.map((file) => words.say(files[file].text))] as const
        }),
      ),
      paragraph(say.contact),
      heading(2, say.why),
      paragraph(say.whyText),
      list(usedPurposes(rows).map((purpose) => say.purposes[purpose])),
      heading(2, say.ground),
      paragraph(say.groundText),
      list(used.map((ground) => `${say.grounds[ground]} (${words.say(lawOf(ground))})`)),
      ...(unsure ? [paragraph(say.groundReading)] : []),
      paragraph(say.consent),
      heading(2, say.from),
      paragraph(say.fromText),
      facts(
        ...staffParties.map((party) => {
          const roles: readonly string[] = rolesOf[party]
          const written = rows.filter(({ recorders }) => recorders.some((role) => roles.includes(role)))
          const names = [...new Set(written.map(({ file }) => words.say(files[file].text)))]
          return [say.fromLine(words.say(partyNames[party])), names] as const
        }),
      ),
      heading(2, say.files),
      paragraph(say.filesText),
      ...fileNames.flatMap((file) =>
        fileBlocks(
          rows.filter((row) => row.file === file),
          words,
        ),
      ),
      ...healthBlocks(rows, words),
      heading(2, say.must),
      ...say.mustText.map(paragraph),
      heading(2, say.decisions),
      paragraph(say.decisionsText),
      heading(2, say.abroad),
      paragraph(say.abroadText),
      heading(2, say.rights),
      paragraph(say.rightsText),
      list(say.rightsList),
      paragraph(say.rightsTerm),
      heading(2, say.complaint),
      ...say.complaintText.map(paragraph),
      heading(2, say.open),
      paragraph(say.openText),
    ],
  }
}

/** A file: whose it is, how long it is kept, and its categories by who sees them. */
function fileBlocks(rows: readonly Processing[], words: Words): PaperBlock[] {
  const first = rows[0]
  if (!first) return []
  const say = words.privacy
  const kept = keptOf(first.file)
  const plain = rows.filter(({ needsReason }) => !needsReason)
  const seenBy = new Map<string, Set<string>>()
  for (const row of plain) {
    const who = namesOf([...row.recipients, 'resident'], words)
    const names = seenBy.get(who) ?? new Set()
    for (const category of row.categories) names.add(words.say(categories[category].text))
    seenBy.set(who, names)
  }
  const lines = new Map([...seenBy].map(([who, names]) => [who, [capital([...names].join(', '))]]))
  const opened = rows.find(({ needsReason }) => needsReason)
  if (opened) {
    const who = namesOf([...opened.recipients, 'resident'], words)
    lines.set(who, [...(lines.get(who) ?? []), say.withReason])
  }
  return [
    heading(3, words.say(files[first.file].text)),
    paragraph(say.keptLine(words.say(partyNames[first.owner]), words.say(kept.text), words.say(kept.source))),
    facts(...[...lines].map(([who, texts]) => [say.seen(who), texts] as const)),
  ]
}

function healthBlocks(rows: readonly Processing[], words: Words): PaperBlock[] {
  const say = words.privacy
  const held = rows.filter((row) => row.categories.some((category) => 'health' in categories[category]))
  const reached = new Set<StaffParty>(held.flatMap(({ owner, recipients }) => [owner, ...recipients]))
  const never = staffParties.filter((party) => !reached.has(party))
  return held.length > 0
    ? [
        heading(2, say.health),
        paragraph(say.healthText),
        ...(never.length > 0 ? [paragraph(say.healthNever(namesOf(never, words)))] : []),
      ]
    : []
}

/** `Woningcorporatie, Buurtteam en u`. */
function namesOf(parties: readonly Party[], words: Words): string {
  const names = parties.map((party) => (isResident(party) ? words.privacy.you : words.say(partyNames[party])))
  const last = names.pop() ?? ''
  return names.length > 0 ? `${names.join(', ')} ${words.privacy.and} ${last}` : last
}
