import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conditions } from '../covenant/index.ts'
import { warmTheatre } from '../testing/theatre.ts'
import type { Run } from './run.ts'
import { runFile } from './run.ts'
import type { Seen, SeenEntry } from './seen.ts'

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url))
const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))
const runs = new Map<string, Run>()

beforeAll(async () => {
  const theatre = warmTheatre()
  for (const name of names) runs.set(name, await runFile(theatre, `${folder}${name}.yaml`))
})
afterAll(() => runs.clear())

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
const team = [coordinator, 'team:coordinator-2', worker, 'team:worker-2', 'team:worker-3']

function of(name: string): Run {
  const run = runs.get(name)
  if (!run) throw new Error(`no scenario ${name}`)
  return run
}
const seenBy = (name: string, as: string, one = 0): Seen | undefined =>
  of(name).cases[one]?.seen.find((seen) => seen.as === as)
const unseenBy = (name: string, one = 0) => of(name).cases[one]?.unseenBy ?? []
const events = (name: string, as: string) => seenBy(name, as)?.timeline.map(({ event }) => event) ?? []
const entries = (name: string, as: string): readonly SeenEntry[] => seenBy(name, as)?.entries ?? []
const held = (name: string, as: string) => entries(name, as).map(({ file, category }) => `${file}/${category}`)
const files = (name: string, as: string) => new Set(entries(name, as).map(({ file }) => file))
/** All that a person gets to see, as one text. */
const everything = (name: string, as: string) => JSON.stringify(seenBy(name, as) ?? '')
const lastOf = (name: string, as: string) => seenBy(name, as)?.timeline.at(-1)
const letterKinds = (name: string) => of(name).letters.map(({ kind }) => kind)
const squeezed = (text: string) => text.replace(/\s+/g, '')

describe('every scenario that we ship', () => {
  it.each(names)('%s goes as it says', (name) => {
    expect(of(name).problem?.message).toBeUndefined()
  })

  it.each(names)('%s: nobody of the other corporation sees the first case', (name) => {
    expect(unseenBy(name)).toEqual(expect.arrayContaining(['corporation-b:consultant-1', 'corporation-b:consultant-2']))
  })

  it.each(names)('%s: a colleague who is not assigned sees nothing', (name) => {
    expect(unseenBy(name)).toEqual(expect.arrayContaining(['corporation-a:consultant-2', 'team:worker-3']))
  })

  it.each(names)('%s: mail carries the KRIS number at most', (name) => {
    for (const { subject, text } of of(name).mails) {
      expect(`${subject} ${text}`).not.toMatch(/Voorbeeld|Proef|Fatima|Mila|3599|\d{4} ?[A-Z]{2}\b/)
      expect(text.replace(/\b\d{4}-\d{4}-\d{2}\b/, '')).not.toMatch(/\d/)
    }
  })

  it.each(names)('%s: health, talk and KTSD never reach the corporation or Work and Income', (name) => {
    for (const as of [consultant, supervisor]) {
      expect(everything(name, as)).not.toMatch(/Slaapt slecht|Mevrouw en twee kinderen|Post ordenen|Elke week samen/)
    }
  })

  it.each(names)('%s: who looked, and what was found, stays with the team', (name) => {
    for (const as of [consultant, supervisor]) expect(events(name, as)).not.toContain('knownChecked')
  })
})

describe('positief', () => {
  it('shows Work and Income nothing from before the number came', () => {
    expect(events('positief', supervisor)[0]).toBe('caseReferred')
    expect(held('positief', supervisor)).not.toContain('krisCorporationTab/intakeReport')
    expect(files('positief', supervisor)).toEqual(new Set(['krisGeneral', 'krisCorporationTab', 'budgetFile']))
  })

  it('leaves no notes of the talk anywhere', () => {
    for (const as of [consultant, coordinator, worker, 'resident']) {
      expect([...files('positief', as)].filter((file) => file.startsWith('intakeNotes'))).toEqual([])
    }
  })

  it('keeps the budget file with Work and Income, and KTSD with the team', () => {
    for (const as of [consultant, coordinator, worker]) expect(files('positief', as)).not.toContain('budgetFile')
    for (const as of [consultant, supervisor]) expect(files('positief', as)).not.toContain('ktsd')
  })

  it('shows the resident everything of all three', () => {
    expect([...files('positief', 'resident')]).toEqual(
      expect.arrayContaining(['corporationFile', 'krisGeneral', 'krisCorporationTab', 'ktsd', 'budgetFile']),
    )
    expect(events('positief', 'resident')).toContain('knownChecked')
  })

  it('has two quarterly reports, which all three read', () => {
    for (const as of [consultant, worker, supervisor]) {
      expect(held('positief', as).filter((one) => one === 'krisCorporationTab/quarterlyReport')).toHaveLength(2)
    }
  })

  it('tells the corporation nothing of 17a before the file is closed', () => {
    expect(events('positief', consultant)).not.toContain('positiveDeclared')
    expect(events('positief', worker)).toContain('positiveDeclared')
  })

  it('ends with the closing letter, and nothing waits for anybody', () => {
    expect(letterKinds('positief')).toEqual([
      'information',
      'invitation',
      'invitation',
      'agreement',
      'budgetManagementAgreement',
      'progressTalk',
      'progressTalk',
      'canClose',
      'closingPositive',
    ])
    for (const as of [consultant, coordinator, worker, supervisor]) expect(seenBy('positief', as)?.waits).toEqual([])
  })

  it('mails the number to the corporation and to the mailbox of Work and Income, and to nobody else', () => {
    const numbered = of('positief').mails.filter(({ text }) => /\d{4}-\d{4}-\d{2}/.test(text))
    expect(numbered.map(({ to }) => to)).toEqual([
      'consultant-1@proefwonen.example',
      'consultant-1@proefwonen.example',
      'vh@werkeninkomen-voorbeeldstad.example',
    ])
  })
})

describe('negatief', () => {
  it('keeps the reason with the corporation', () => {
    expect(everything('negatief', consultant)).toContain('Drie keer geen huur')
    for (const as of [coordinator, worker, supervisor]) expect(everything('negatief', as)).not.toContain('Drie keer')
    expect(letterKinds('negatief').at(-1)).toBe('closingNegative')
  })
})

describe.each(['weigering-team', 'weigering-naam-en-adres'])('%s', (name) => {
  it('leaves no world of the team, no mail and no letter', () => {
    expect(unseenBy(name)).toEqual(expect.arrayContaining(team))
    expect(of(name).mails).toEqual([])
    expect(of(name).letters).toEqual([])
  })
})

describe('alleen-postcode-uitnodiging', () => {
  const name = 'alleen-postcode-uitnodiging'
  it('shows the team neither name nor address', () => {
    for (const as of [coordinator, worker]) {
      expect(everything(name, as)).not.toMatch(/N\. Voorbeeld|Proefstraat/)
      expect(held(name, as)).toContain('signal/postcode')
    }
  })

  it('puts no token of name and address in the team’s copy of the invitation', () => {
    const copy = of(name).letters.find(({ copyFor }) => copyFor === 'team')
    expect(squeezed(copy?.text ?? '')).toContain('3599ZZ')
    expect(squeezed(copy?.text ?? '')).not.toMatch(/N\.Voorbeeld|Proefstraat|Proefstraat14|mevrouw/i)
  })

  it('names no worker to the corporation before somebody is confirmed', () => {
    const confirmed = seenBy(name, consultant)?.timeline.find(({ event }) => event === 'attendanceConfirmed')
    expect(confirmed?.note).toBe('Mila Testman')
    expect(JSON.stringify(seenBy(name, consultant)?.timeline.slice(0, 4))).not.toContain('Testman')
  })
})

describe('alleen-postcode', () => {
  it('gives the team name and address from the resident, at the talk', () => {
    expect(events('alleen-postcode', worker)).toContain('nameAndAddressGiven')
    expect(held('alleen-postcode', worker)).toContain('krisGeneral/nameAndAddress')
    expect(held('alleen-postcode', worker)).not.toContain('signal/nameAndAddress')
  })
})

describe('gesprek-gestopt', () => {
  it('leaves nothing of the talk, and nothing with the team', () => {
    expect(unseenBy('gesprek-gestopt')).toEqual(expect.arrayContaining(team))
    for (const as of [consultant, 'resident']) {
      expect(everything('gesprek-gestopt', as)).not.toMatch(/Betaalde vier jaar|twee kinderen|Slaapt slecht/)
    }
  })
})

describe('niet-in-aanmerking', () => {
  it('shows the corporation the same, whether the resident wants support or not', () => {
    const [wish, none] = ['niet-in-aanmerking-met-hulp', 'niet-in-aanmerking-zonder-hulp'].map((name) =>
      everything(name, consultant),
    )
    expect(wish).toBe(none)
  })

  it('keeps the team’s world only where there is a wish', () => {
    expect(events('niet-in-aanmerking-met-hulp', worker)).toContain('supportWished')
    expect(unseenBy('niet-in-aanmerking-zonder-hulp')).toEqual(expect.arrayContaining(team))
  })

  it('sends the letter that nothing follows', () => {
    expect(letterKinds('niet-in-aanmerking-met-hulp').at(-1)).toBe('nothingFollows')
  })
})

describe('wil-niet', () => {
  it('sends the letter that nothing follows, and no agreement', () => {
    expect(letterKinds('wil-niet')).toEqual(['invitation', 'invitation', 'nothingFollows'])
  })
})

describe('medehuurder', () => {
  it('is nobody’s news but the landlord’s and the resident’s before the agreement, and in no file of the others', () => {
    for (const as of [consultant, 'resident']) expect(events('medehuurder', as)).toContain('secondTenantRecorded')
    for (const as of team) {
      expect(events('medehuurder', as)).not.toContain('secondTenantRecorded')
      expect(events('medehuurder', as)).not.toContain('signatureTaken')
      expect(held('medehuurder', as)).not.toContain('corporationFile/secondTenant')
    }
    expect(events('medehuurder', worker)).toContain('signatoryNamed')
  })

  it('signs under a line of the own, and leaves without a reason', () => {
    const agreement = of('medehuurder').letters.find(({ kind }) => kind === 'agreement')
    expect(squeezed(agreement?.text ?? '')).toContain('Medehuurder,voorakkoordNaamDeheerT.Tweede')
    expect(lastOf('medehuurder', worker)?.event).toBe('signatoryLeft')
    expect(everything('medehuurder', worker)).not.toMatch(/divorced|[Gg]escheiden/)
  })
})

describe('bewindvoerder', () => {
  it('gets a copy of each letter, and the resident the letter', () => {
    const { letters } = of('bewindvoerder')
    expect(letters.filter(({ kind }) => kind === 'information')).toHaveLength(2)
    const copies = letters.filter(({ text }) => squeezed(text).includes('KopievanonzebriefaanMevrouwN.Voorbeeld'))
    expect(copies.map(({ kind }) => kind)).toEqual(['information', 'invitation'])
    for (const { text } of copies) expect(squeezed(text)).toContain('BewindVoorbeeldTestweg3')
  })

  it('is known to the team by the agreement alone', () => {
    expect(events('bewindvoerder', worker)).not.toContain('representativeRecorded')
    expect(events('bewindvoerder', worker)).not.toContain('consentByRepresentative')
    expect(held('bewindvoerder', worker)).not.toContain('corporationFile/representative')
    expect(events('bewindvoerder', consultant)).toContain('mandateWithdrawn')
  })
})

describe('overeenkomst-vervallen', () => {
  it('lapses by itself after thirty days, and takes the notes along', () => {
    const lapsed = seenBy('overeenkomst-vervallen', consultant)?.timeline.find(
      ({ event }) => event === 'agreementLapsed',
    )
    expect(lapsed).toMatchObject({ by: 'Drempel', at: '2026-04-12T00:00' })
    expect(files('overeenkomst-vervallen', 'resident')).not.toContain('intakeNotesTeam')
    expect(files('overeenkomst-vervallen', consultant)).not.toContain('intakeNotesCorporation')
  })
})

describe('a resident who stops', () => {
  it.each(['gestopt-bij-de-corporatie', 'gestopt-bij-het-buurtteam', 'gestopt-bij-werk-en-inkomen'])(
    '%s: all three know, and the file is closed as stopped',
    (name) => {
      for (const as of [consultant, worker, coordinator, supervisor]) expect(events(name, as)).toContain('withdrawn')
      expect(lastOf(name, consultant)).toMatchObject({ event: 'corporationFileClosed' })
      expect(letterKinds(name).at(-1)).toBe('closingStopped')
    },
  )

  it('says why to the team only', () => {
    const name = 'gestopt-bij-het-buurtteam'
    expect(everything(name, worker)).toContain('Wil verder zonder hulp')
    for (const as of [consultant, supervisor]) expect(everything(name, as)).not.toContain('zonder hulp')
  })

  it('can do it without anybody, and Work and Income never knew', () => {
    expect(events('gestopt-door-de-bewoner', consultant)).toContain('withdrawn')
    expect(unseenBy('gestopt-door-de-bewoner')).toContain(supervisor)
  })
})

describe('nieuwe-afspraken', () => {
  it('goes on after the talk and closes positively', () => {
    expect(events('nieuwe-afspraken', consultant)).toEqual(expect.arrayContaining(['exitTalkCalled', 'exitDecided']))
    expect(letterKinds('nieuwe-afspraken').at(-1)).toBe('closingPositive')
    expect(everything('nieuwe-afspraken', worker)).not.toContain('Elke maand bellen')
  })
})

describe('niet-gekomen', () => {
  it('says in the second invitation which appointment it replaces', () => {
    const letters = of('niet-gekomen').letters.filter(({ kind }) => kind === 'invitation')
    expect(letters).toHaveLength(4)
    expect(squeezed(letters[2]?.text ?? '')).toContain('12maart2026')
  })
})

describe('verschil-in-oordeel', () => {
  it('is talked through and recorded, and both judge again', () => {
    expect(events('verschil-in-oordeel', consultant).filter((one) => one === 'eligibilityJudged')).toHaveLength(4)
    expect(events('verschil-in-oordeel', consultant)).toContain('differenceDiscussed')
    expect(letterKinds('verschil-in-oordeel')).toContain('agreement')
  })
})

describe('voorwaarde-niet-gehaald', () => {
  const name = 'voorwaarde-niet-gehaald'
  it('tells the landlord which one and since when', () => {
    const told = seenBy(name, consultant)?.timeline.find(({ event }) => event === 'conditionBreached')
    expect(told?.text).toContain(conditions['keep-arrangements'].short.nl)
    expect(told?.note).toBe('Sinds 1 juni 2026')
  })

  it('keeps a risk with who noted it', () => {
    expect(events(name, worker)).toContain('conditionAtRisk')
    for (const as of [consultant, supervisor]) {
      expect(events(name, as)).not.toContain('conditionAtRisk')
      expect(everything(name, as)).not.toContain(conditions['accept-team'].short.nl)
    }
  })
})

describe('opnieuw', () => {
  it('gives one resident two cases, and the team knows of the second only', () => {
    expect(of('opnieuw').cases.map(({ name }) => name)).toEqual(['eerste', 'tweede'])
    expect(seenBy('opnieuw', 'resident', 0)?.timeline.at(-1)?.event).toBe('fileClosedWithoutTrajectory')
    expect(seenBy('opnieuw', 'resident', 1)?.timeline.at(-1)?.event).toBe('signalSent')
    expect(unseenBy('opnieuw', 0)).toEqual(expect.arrayContaining(team))
    expect(unseenBy('opnieuw', 1)).not.toContain(coordinator)
  })
})

describe('tweede-corporatie', () => {
  it('gets in nowhere, and nobody of the case notices', () => {
    const refused = of('tweede-corporatie').steps.filter(
      ({ step }) => step.as.startsWith('corporation-b') && step.expect,
    )
    expect(refused.map(({ became }) => became)).toEqual(refused.map(() => 'notThere'))
    const untouched = [consultant, coordinator, worker, supervisor].map((as) => seenBy('tweede-corporatie', as))
    const alone = [consultant, coordinator, worker, supervisor].map((as) => seenBy('gestopt-bij-werk-en-inkomen', as))
    untouched.forEach((seen, index) => {
      const length = seen?.timeline.length ?? 0
      expect(seen?.timeline).toEqual(alone[index]?.timeline.slice(0, length))
    })
  })

  it('has a case of its own that the first corporation does not see', () => {
    expect(seenBy('tweede-corporatie', 'corporation-b:consultant-1', 1)?.entries).toHaveLength(2)
    expect(unseenBy('tweede-corporatie', 1)).toContain(consultant)
  })
})

describe('melding-teruggehaald', () => {
  it('leaves the team as if the signal had never been', () => {
    expect(unseenBy('melding-teruggehaald')).toEqual(expect.arrayContaining(team))
    expect(files('melding-teruggehaald', 'resident')).toEqual(new Set(['corporationFile']))
  })

  it('lets the corporation know that it may not send again', () => {
    expect(events('melding-teruggehaald', consultant)).toContain('signalWithdrawn')
  })
})

describe.each([
  ['melding-over-de-verkeerde', 'signalTakenBack'],
  ['weigering-na-postcode', 'teamRefused'],
])('%s', (name, event) => {
  it('leaves the team as if the signal had never been', () => {
    expect(unseenBy(name)).toEqual(expect.arrayContaining(team))
    expect(events(name, consultant)).toContain(event)
    expect(files(name, 'resident')).toEqual(new Set(['corporationFile']))
  })
})

describe('vervanging', () => {
  it('shows the case to who steps in, for as long as that lasts', () => {
    expect(
      of('vervanging')
        .steps.map(({ became }) => became)
        .slice(7, 10),
    ).toEqual(['done', 'done', 'notThere'])
    expect(unseenBy('vervanging')).toContain('team:worker-2')
  })

  it('tells nobody outside the team', () => {
    expect(events('vervanging', worker)).toContain('substituted')
    expect(events('vervanging', consultant)).not.toContain('substituted')
  })
})

describe('doorgegeven', () => {
  it('passes the words on to the landlord that was named, and to nobody else', () => {
    const to = (name: string) => of('doorgegeven').passedOn.filter(({ about }) => about.name === name)
    expect(new Set(to('Mevrouw N. Voorbeeld').map(({ as }) => as.split(':')[0]))).toEqual(new Set(['corporation-a']))
    expect(new Set(to('De heer T. Voorbeeld').map(({ as }) => as.split(':')[0]))).toEqual(new Set(['corporation-b']))
  })

  it('touches no case, and shows Work and Income none', () => {
    expect(events('doorgegeven', consultant)).not.toContain('withdrawn')
    expect(unseenBy('doorgegeven')).toContain(supervisor)
  })
})

describe('verzoeken', () => {
  const name = 'verzoeken'

  it('tells nobody but the resident what an organisation answers', () => {
    expect(everything(name, 'resident')).toContain('U gaf zelf toestemming.')
    expect(everything(name, consultant)).toContain('U gaf zelf toestemming.')
    expect(everything(name, worker)).not.toContain('U gaf zelf toestemming.')
    expect(events(name, worker)).not.toContain('requestDecided')
    expect(events(name, consultant)).not.toContain('requestExtended')
  })

  it('leaves what is asked of one organisation with that one', () => {
    expect(everything(name, consultant)).toContain('Mijn adres mag niet naar het Buurtteam.')
    expect(everything(name, worker)).not.toContain('Mijn adres mag niet')
    expect(events(name, worker).filter((event) => event.startsWith('request'))).toEqual([
      'requestMade',
      'requestExtended',
    ])
  })
})
