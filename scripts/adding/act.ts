import type { Copy } from './copy.ts'

/** The walk of `docs/adding.md`: the team worker asks the corporation for a meeting, with an event, a form and a mail. */
export function addAct(copy: Copy): void {
  copy.after('src/covenant/names.ts', "acts: ['startSupport', 'updateLifeArea'", ", 'askMeeting'")
  copy.after('src/covenant/names.ts', "events: ['supportStarted', 'lifeAreaUpdated'", ", 'meetingAsked'")
  copy.make('src/process/11-support/ask-meeting.ts', act)
  copy.after(
    'src/process/acts.ts',
    `import { startSupport } from './11-support/start-support.ts'\n`,
    imported('askMeeting'),
  )
  copy.after('src/process/acts.ts', '\n  updateLifeArea,', '\n  askMeeting,')
  copy.after(
    'src/process/events.ts',
    `import { supportStarted } from './11-support/start-support.ts'\n`,
    imported('meetingAsked'),
  )
  copy.after('src/process/events.ts', '\n  lifeAreaUpdated,', '\n  meetingAsked,')
  copy.after(
    'src/process/testing.fixture.ts',
    '\n    updateLifeArea: area,',
    "\n    askMeeting: { on: today, about: 'progress' },",
  )
  copy.after('src/process/audiences.test.ts', "\n  lifeAreaUpdated: 'T>T',", "\n  meetingAsked: 'T>CT',")
  copy.after('src/words/acts.en.ts', '\nexport const actsEn: ActWords = {', english)
  copy.after(
    'src/words/events.en.ts',
    "\n  supportStarted: () => ({ what: 'started the support' }),",
    `\n  meetingAsked: (p, t) => ({ what: \`asked the corporation for a meeting on \${t.date(p.on)}\` }),`,
  )
  for (const [language, texts] of Object.entries(translated))
    for (const [index, msgid] of ['Gesprek vragen', 'vroeg de corporatie om een gesprek op {date}'].entries())
      copy.after(`src/words/messages/${language}.po`, '\n\n', `msgid "${msgid}"\nmsgstr "${texts[index]}"\n\n`)
  // What is printed of the covenant is made anew, and the message files get their order.
  copy.run('node', ['src/cli/main.ts', 'messages', '--update'])
  copy.run('node', ['src/cli/main.ts', 'scenarios-doc'])
}

const imported = (name: string) => `import { ${name} } from './11-support/ask-meeting.ts'\n`

const act = `/** 3.1 step 11: the worker asks the corporation to come and talk, once support has begun. */
import { act, ahead, choice, date, event, later, never, news, open, unless } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

const reasons = {
  progress: { nl: 'Hoe het gaat', en: 'How it goes' },
  rent: { nl: 'De huur', en: 'The rent' },
} as const

export const meetingAsked = event('meetingAsked', {
  annex: '3.1 step 11',
  basis: 'reading',
  audience: { team: ['corporation', 'team'] },
  payload: { on: date(), about: choice(reasons) },
  says: (p, t) => ({ what: \`vroeg de corporatie om een gesprek op \${t.date(p.on)}\` }),
})

export const askMeeting = act('askMeeting', {
  step: '11',
  phase: 'onboarding',
  through: 'budgetManagement',
  roles: ['teamWorker'],
  causes: [meetingAsked],
  fields: { on: date(), about: choice(reasons) },

  may: ({ view }) => (!goesOn(view) ? never : view.seen.supportStarted ? open : later('supportFirst')),
  decide: ({ on, about }, here) => unless(ahead('on', on, here), meetingAsked({ on, about })),

  tells: () => [news('corporation', 'housingConsultant')],
  words: {
    title: 'Vraag de corporatie om een gesprek',
    menu: 'Gesprek vragen',
    submit: 'Vraag het gesprek',
    done: 'De corporatie weet dat u een gesprek wilt.',
    lead: 'U stelt een dag voor. De corporatie ziet de dag, en waar het over gaat.',
    fields: { on: { label: 'Op welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' }, about: { label: 'Waar gaat het over?' } },
  },
})
`

const english = `
  askMeeting: {
    title: 'Ask the corporation for a meeting',
    menu: 'Ask for a meeting',
    submit: 'Ask for the meeting',
    done: 'The corporation knows that you want a meeting.',
    lead: 'You propose a day. The corporation sees the day, and what it is about.',
    fields: { on: { label: 'On which day?', hint: 'For example 27 3 2026.' }, about: { label: 'What is it about?' } },
  },`

/** What translators would write; a test fails as long as it is not there. */
const translated = {
  ar: ['طلب لقاء', 'طلب من المؤسسة السكنية لقاءً في {date}'],
  tr: ['Görüşme iste', 'konut kuruluşundan {date} için bir görüşme istedi'],
  pl: ['Poproś o rozmowę', 'zaproponowano korporacji rozmowę w dniu {date}'],
} as const
