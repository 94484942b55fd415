/**
 * What the pages show: plain data, already worded in the language of the interface and already made for one world.
 * A model holds no rights and asks nothing; what a party may not know is absent from it, never empty or null.
 * Labels of the pages themselves (headings, column names, help for screen readers) stand in `PageWords`.
 *
 * Glossary: a *link* goes somewhere (GET); an *act* is a link to its form; a *mark* is the sign of a party.
 * Dates come as `DateText`: the words a person reads, and the ISO date a machine reads.
 */
import type { Party } from '../covenant/words.ts'
import type { GuardFile } from '../files/guard/finding.ts'
import type { Paper } from '../papers/paper.ts'
import type { Language } from '../words/languages.ts'

export type { Language }

/** A language by its own name, and where it is chosen. */
export type LanguageLink = Link & { readonly language: Language; readonly current: boolean }

export type Link = { readonly label: string; readonly href: string }

/** `iso`: `2026-09-10` or with a time; `text`: `donderdag 10 september`. */
export type DateText = { readonly iso: string; readonly text: string }

/** A last day. `left`: `nog 2 dagen`, `5 dagen te laat`. `late` is shown in red to professionals only. */
export type Due = DateText & { readonly left?: string; readonly late?: boolean }

/** Fields that travel unseen with a form: the token against forgery, the version that was read. */
export type Hidden = Readonly<Record<string, string>>

export type PostAction = { readonly action: string; readonly hidden: Hidden }

/** The frame of every page. `title` is the title of the window, without the name of the product. */
export type Chrome = {
  readonly language: Language
  readonly title: string
  /** Whose world this is: the colour of the doorstep. Absent on pages that are nobody's world. */
  readonly party?: Party
  readonly home: string
  readonly nav: readonly (Link & { readonly current: boolean })[]
  readonly organisation?: string
  readonly person?: string
  readonly role?: string
  readonly logout?: PostAction
  readonly demo: boolean
  /** This page in each language that is spoken here. */
  readonly languages: readonly LanguageLink[]
  readonly footer: readonly Link[]
  /** The municipality's own style sheet, and where it counts. */
  readonly theme?: { readonly href: string; readonly media?: string }
}

/* ---------- start of the demo ---------- */

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly role: string
  /** What there is to see as this person, in one sentence. */
  readonly sees: string
}

export type PeopleModel = {
  readonly lead: string
  /** Each person is one button that posts `person=<id>` with `choose.hidden` to `choose.action`. */
  readonly choose: PostAction
  readonly groups: readonly {
    readonly party: Party
    readonly organisation: string
    readonly people: readonly DemoPerson[]
  }[]
  readonly links: readonly (Link & { readonly note: string })[]
}

/* ---------- logging in ---------- */

export type DoorsModel = {
  readonly title: string
  readonly lead: string
  readonly doors: readonly (Link & { readonly note?: string })[]
  readonly back?: Link
}

/** Codes that are shown once. */
export type RecoveryModel = {
  readonly title: string
  readonly lead: string
  readonly codes: readonly string[]
  readonly once: string
  readonly next: Link
}

/* ---------- worklist ---------- */

export const worklistSections = ['late', 'today', 'week', 'later', 'waiting', 'closed'] as const
export type WorklistSection = (typeof worklistSections)[number]

export type WorklistRow = {
  /** `5 dagen te laat`, `Vandaag`, `Tot do 10 sep`. */
  readonly due?: string
  /** The short date under it: `do 3 sep`. */
  readonly date?: DateText
  readonly name: string
  /** `3599 AB`, or `alleen postcode 3599 XK`. */
  readonly under?: string
  readonly href: string
  readonly act: string
  readonly why?: string
  readonly phase: string
  readonly organisation?: string
}

export type WorklistModel = {
  /** `Dinsdag 8 september 2026. U hebt 25 trajecten. Bij 19 bent u aan zet.` */
  readonly intro: string
  readonly acts: readonly Link[]
  /** By POST: what is searched for is a name, and has no place in an address. Chips and pages then carry it along. */
  readonly search: { readonly action: string; readonly value: string; readonly hint: string }
  readonly chips: readonly {
    readonly section: WorklistSection | 'all'
    readonly count: number
    readonly href: string
    readonly current: boolean
  }[]
  /** Only sections with rows. `count` is that of the whole section, not of this page. */
  readonly sections: readonly {
    readonly section: WorklistSection
    readonly count: number
    readonly rows: readonly WorklistRow[]
  }[]
  /** What may have been meant, when somebody searches: below what was found. */
  readonly near?: { readonly title: string; readonly rows: readonly WorklistRow[] }
  readonly pages?: Paging
  /** Shown when there are no rows: one sentence and one way on. */
  readonly empty?: { readonly text: string; readonly link?: Link }
}

export type Paging = {
  readonly current: number
  readonly of: number
  readonly previous?: string
  readonly next?: string
}

/* ---------- the team's register of clients ---------- */

export type RegisterModel = {
  readonly back: Link
  readonly lead: string
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly add: Link
  /** Asked by POST: what is searched for is a name, and has no place in an address. */
  readonly search: { readonly action: string; readonly value: string; readonly hidden: Hidden; readonly hint: string }
  /** Absent before anything was asked; `found` says how many in a sentence. */
  readonly result?: {
    readonly found: string
    readonly rows: readonly (Link & { readonly born?: DateText; readonly address: string; readonly place: string })[]
  }
}

/* ---------- case ---------- */

export type Progress = 'done' | 'now' | 'later'

export type RoutePhase = {
  readonly label: string
  readonly state: Progress
  /** `Klaar op 7 augustus`, `Hier bent u nu`, `Later`. */
  readonly note: string
  /** The steps of this world only; they carry no numbers, so that an unseen step leaves no gap. */
  readonly steps: readonly { readonly label: string; readonly state: Progress }[]
}

/** The one act of the page, or a sentence in its place. */
export type MainPoint =
  | {
      readonly kind: 'act'
      readonly title: string
      readonly due?: Due
      readonly text: readonly string[]
      readonly act: Link
      readonly second?: Link
    }
  | { readonly kind: 'waiting'; readonly text: string; readonly due?: Due }
  | { readonly kind: 'closed'; readonly text: string }

/** One line of an entry's origin: who, what for, ground, until when, seen by. */
export type OriginLine = {
  readonly term: string
  readonly text: string
  /** The covenant is silent here and this is our reading. */
  readonly reading?: boolean
  /** With marks before the text. */
  readonly seenBy?: readonly Party[]
}

export type Entry = {
  readonly name: string
  /** One paragraph each; an empty entry says so in words (`Nog niet ingevuld`) with `quiet`. */
  readonly value: readonly string[]
  readonly quiet?: boolean
  readonly origin: readonly OriginLine[]
  /** What can be done with it: to correct it, to remove it. */
  readonly changes?: readonly Link[]
  readonly open?: boolean
  /** Of a life area, in place of `value`: what stands under its headings. */
  readonly area?: AreaText
  /** Of who is involved, in place of `value`. */
  readonly people?: readonly { readonly name: string; readonly what: string; readonly when: string }[]
}

export type AreaText = {
  readonly parts: readonly { readonly name: string; readonly text: string }[]
  readonly mark: { readonly state: 'agreed' | 'disagrees' | 'notYet'; readonly text: string; readonly when?: string }
  readonly ownWords?: { readonly title: string; readonly text: string }
  /** To its form, for who keeps it up. */
  readonly keepUp?: Link
}

/** Figures with their totals. Each row has as many cells as there are columns; the first names what the row is about. */
export type FigureTable = {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly amount?: true }[]
  readonly groups: readonly {
    readonly label?: string
    readonly rows: readonly { readonly cells: readonly string[]; readonly total?: true }[]
  }[]
  /** On a phone each row becomes a card; left off where the columns fit. */
  readonly cards?: true
  readonly note?: string
}

export type FilePart = {
  readonly title: string
  readonly seenBy: readonly Party[]
  readonly tables?: readonly FigureTable[]
  readonly entries: readonly Entry[]
  readonly links: readonly Link[]
}

/** How it stands with a condition of the agreement, as this world was told. */
export type ConditionLine = {
  /** `Huur op tijd` */
  readonly name: string
  /** As the agreement says it. */
  readonly text: string
  readonly state: 'met' | 'atRisk' | 'breached'
  /** `Gehaald`, and `sinds maandag 16 maart 2026`, `volgens Werk en Inkomen` */
  readonly label: string
  readonly since: string
  readonly by?: string
  /** All that was told, newest first. */
  readonly history: readonly ConditionNews[]
  readonly acts: readonly Link[]
}
export type ConditionNews = {
  readonly date: DateText
  readonly who: string
  /** `Niet gehaald, sinds maandag 1 juni 2026` */
  readonly what: string
  /** What this world may read of the evidence. */
  readonly evidence: readonly string[]
  readonly document?: Link
}
export type AgreementPart = { readonly summary: string; readonly conditions: readonly ConditionLine[] }

export type DocumentLine = Link & { readonly note: string; readonly seenBy?: readonly Party[] }

export type TimelineEvent = {
  readonly date: DateText
  /** Absent when the program itself did it. */
  readonly party?: Party
  /** Reads as one sentence: `who` (bold) then `what`. */
  readonly who: string
  readonly what: string
  readonly note?: string
  readonly link?: Link
}

export type PersonLine = {
  readonly party: Party
  /** `Buurtteam Proefwijk`, `Bewoner`. */
  readonly organisation: string
  readonly name: string
  readonly lines: readonly string[]
  /** `href` is `tel:…` or `mailto:…`. */
  readonly contact?: Link
}

export type CaseModel = {
  readonly back: Link
  readonly title: string
  /** Address, KRIS number, since when; joined by middle dots. */
  readonly subtitle: readonly string[]
  /** What was done just now, or what to be careful with. */
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly route: readonly RoutePhase[]
  readonly main: MainPoint
  /** Only where this world has a ledger of the rent. */
  readonly rent?: RentLook
  readonly parts: readonly FilePart[]
  /** All that can be read here, as a PDF. */
  readonly paper?: Link
  readonly agreement?: AgreementPart
  /** What the resident asked about the data, and what waits with it. */
  readonly requests?: {
    readonly title: string
    readonly lines: readonly { readonly label: string; readonly note: string; readonly links: readonly Link[] }[]
  }
  readonly documents: readonly DocumentLine[]
  /** Newest first; the page folds the older ones away. */
  readonly timeline: readonly TimelineEvent[]
  readonly people: readonly PersonLine[]
  readonly coming: readonly { readonly label: string; readonly note?: string }[]
  readonly otherActs: readonly Link[]
  /** Only with a reason that belongs to this world. */
  readonly notYet: readonly { readonly label: string; readonly why: string }[]
}

/* ---------- form ---------- */

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

type FieldBase = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly error?: string
  /** Given only where fewer parties see this field than the rest of the form. */
  readonly seenBy?: readonly Party[]
}

/** By which files' rules a text is read, while one types and as it is saved. */
type FreeText = { readonly readBy?: readonly GuardFile[] }

type OneLine = FieldBase & { readonly value: string; readonly autocomplete?: string }

/** Names sent: `name`; `date` sends `name-day`, `name-month`, `name-year`; `choices` sends `name` once for each choice. */
export type Field =
  | (OneLine &
      FreeText & {
        readonly kind: 'text'
        readonly inputmode?: 'text' | 'email' | 'tel' | 'numeric'
        readonly wide?: boolean
        /** A password: not shown while one types. */
        readonly secret?: boolean
      })
  | (FieldBase &
      FreeText & {
        readonly kind: 'longText'
        readonly value: string
        readonly rows?: number
        readonly maxLength?: number
      })
  | (FieldBase & {
      readonly kind: 'date'
      readonly value: { readonly day: string; readonly month: string; readonly year: string }
      /** Which of the three is wrong; all of them when absent. */
      readonly wrong?: 'day' | 'month' | 'year'
    })
  | (OneLine & { readonly kind: 'time' | 'month' | 'money' | 'postcode' | 'number' | 'krisNumber' })
  | (FieldBase & { readonly kind: 'choice'; readonly value: string; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'choices'; readonly values: readonly string[]; readonly options: readonly Option[] })
  | (FieldBase & {
      readonly kind: 'select'
      readonly value: string
      readonly options: readonly Option[]
      readonly prompt?: string
    })
  /** One box to tick; sends `name=yes`. */
  | (FieldBase & { readonly kind: 'confirm'; readonly checked: boolean })
  | (FieldBase & { readonly kind: 'file'; readonly accept?: string })
  /** A box to draw in; sends the path of what was drawn. */
  | (FieldBase & { readonly kind: 'signature'; readonly value: string })
  /** A title between fields; sends nothing. */
  | { readonly kind: 'heading'; readonly name: string; readonly label: string; readonly hint?: string }

export type SeesLine = {
  readonly party: Party
  readonly sees: 'yes' | 'no' | 'later'
  /** `Uw corporatie`, `Buurtteam`. */
  readonly label: string
  /** In place of `ziet dit`, `ziet dit niet`, `ziet dit later`. */
  readonly note?: string
}

export type FormModel = {
  readonly title: string
  /** `Mevrouw N. Voorbeeld` */
  readonly subtitle?: string
  readonly due?: Due
  readonly lead: string
  /** What the act is about, as the agreement says it. */
  readonly subject?: string
  readonly fields: readonly Field[]
  /** Always the four parties, in the order of the covenant. Empty: the block is left out. */
  readonly whoSees: readonly SeesLine[]
  readonly whoSeesNote?: string
  readonly whyAsk?: string
  readonly ground?: { readonly text: string; readonly reading: boolean; readonly note?: string }
  readonly keep?: string
  readonly submitLabel: string
  /** What the own ledger says, where the form is about that; it decides nothing. */
  readonly proposal?: ProposalText
  /** A second submit button that opens what would be sent in a new window. */
  readonly preview?: { readonly label: string; readonly action: string }
  /** A second submit button that comes back to an empty form; it sends `again=yes`. */
  readonly again?: string
  /** What was done just now, where the form came back empty. */
  readonly done?: string
  /** What to know before sending; shown above the buttons. */
  readonly warning?: string
  /** A square to scan, as the path of its dark parts in a field of `size`, with the same to type; above the fields. */
  readonly scan?: {
    readonly path: string
    readonly size: number
    readonly label: string
    readonly secretLabel: string
    readonly secret: string
  }
  /** Other ways on, under the form. */
  readonly others?: readonly Link[]
  /** What can still be put right afterwards; shown under the buttons. */
  readonly after?: string
  readonly actionUrl: string
  readonly hidden: Hidden
  readonly back: Link
  readonly cancelLabel?: string
  /** `field` is the name of a field, or empty for the form as a whole. The text is the link in the summary. */
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  /** For residents: larger type, one column. */
  readonly gentle?: boolean
}

/* ---------- the ledger of the rent ---------- */

/** What the program proposes, with its reasons; a person decides. */
export type ProposalText = {
  readonly kind: 'proposed' | 'none'
  readonly title: string
  readonly lead: string
  readonly reasons: readonly string[]
  /** Where the rule stands. */
  readonly basis: string
}

export type Figure = { readonly label: string; readonly value: string; readonly note?: string }

/** On the case page: three figures and the way to the rest. */
export type RentLook = { readonly figures: readonly Figure[]; readonly proposal?: ProposalText; readonly link: Link }

/** Amounts in cents, months oldest first; texts are those that stand in the picture. */
export type RentChart = {
  readonly title: string
  readonly description: string
  readonly months: readonly {
    readonly key: string
    readonly label: string
    readonly arrears: number
    readonly paid: number
    readonly due?: number
    /** Over, and nothing was paid. */
    readonly missed: boolean
  }[]
  readonly last: string
  readonly rent?: string
}

export type RentPart = {
  /** Whose ledger it is, where a page has more than one. */
  readonly title?: string
  readonly source: string
  readonly figures: readonly Figure[]
  readonly reading: readonly string[]
  readonly chart: RentChart
  /** Newest first. */
  readonly rows: readonly {
    readonly month: string
    readonly due: string
    readonly paid: string
    readonly arrears: string
    readonly inTime: 'inTime' | 'late' | 'unknown'
    readonly correct?: Link & { readonly aloud: string }
  }[]
  readonly arrangement: readonly string[]
  readonly whoSees: readonly SeesLine[]
}

export type RentModel = {
  readonly back: Link
  readonly title: string
  readonly subtitle: string
  readonly parts: readonly RentPart[]
  readonly proposal?: ProposalText
  readonly acts: readonly Link[]
  readonly gentle?: boolean
}

/** What a file would change, before anything is recorded. */
export type ForeseenModel = {
  readonly back: Link
  readonly title: string
  readonly subtitle: string
  readonly lead: string
  readonly tables: readonly {
    readonly caption: string
    readonly columns: readonly string[]
    /** The first cell of a row is its header. */
    readonly rows: readonly (readonly string[])[]
  }[]
  /** Absent where nothing would change. */
  readonly confirm?: PostAction & { readonly label: string }
  readonly again: Link
  readonly whoSees: readonly SeesLine[]
}

/* ---------- messages ---------- */

export type MessageModel = {
  readonly kind: 'done' | 'already' | 'care'
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
  /** What to do next; the first is the main way on. */
  readonly links: readonly Link[]
  readonly gentle?: boolean
}

export type ErrorModel = {
  /** A random reference to tell the administrator; never a cause. */
  readonly reference?: string
  readonly home: string
}

export type NotFoundModel = { readonly home: string }

/* ---------- resident ---------- */

export type Appointment = {
  readonly iso: string
  /** `donderdag`, `10`, `september` */
  readonly weekday: string
  readonly day: string
  readonly month: string
  /** The same as one, in the order of the language: `donderdag 10 september`. */
  readonly spoken: string
  /** `14.00 uur, bij u thuis` */
  readonly title: string
  readonly lines: readonly string[]
  readonly acts: readonly Link[]
}

/** A line that opens: what can be read or done. */
export type Fold = {
  readonly title: string
  readonly under?: string
  readonly body: readonly FoldBlock[]
}

export type FoldBlock =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'whoSees'; readonly lines: readonly SeesLine[] }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'button'; readonly link: Link }
  /** A button that does something. */
  | { readonly kind: 'post'; readonly label: string; readonly action: PostAction }

export type LookedLine = {
  readonly party: Party
  readonly who: string
  readonly what: string
  readonly when: DateText
  readonly note?: string
}

export type ResidentModel = {
  readonly greeting: string
  readonly welcome: string
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly main: MainPoint | { readonly kind: 'rest'; readonly title: string; readonly text?: string }
  readonly appointments: readonly Appointment[]
  readonly path: readonly { readonly label: string; readonly state: Progress; readonly text?: string }[]
  readonly people: readonly PersonLine[]
  /** What have I signed. */
  readonly signed: readonly Fold[]
  readonly money?: { readonly title: string; readonly lead: string; readonly tables: readonly FigureTable[] }
  /** By whom something is known, and how much; all of it has a page of its own. */
  readonly known: readonly KnownLine[]
  readonly knownAll?: Link
  readonly looked: readonly LookedLine[]
  readonly lookedAll?: Link
  readonly happened: readonly TimelineEvent[]
  readonly letters: readonly DocumentLine[]
  readonly doable: readonly Fold[]
  readonly urgent?: { readonly title: string; readonly text: string; readonly contact?: Link }
}

/** `note`: `7 gegevens` */
export type KnownLine = { readonly party: Party; readonly link: Link; readonly note: string }

export type KnownModel = {
  readonly title: string
  readonly lead: string
  readonly back: Link
  readonly groups: readonly KnownGroup[]
  /** What stands in no file. */
  readonly beside: readonly Fold[]
  /** All of it to take away. */
  readonly papers: readonly Link[]
}

/** What one organisation recorded, by file, with how to reach it. */
export type KnownGroup = {
  readonly party: Party
  readonly organisation: string
  readonly reach: readonly PersonLine[]
  readonly withheld: readonly Fold[]
  readonly files: readonly { readonly title: string; readonly folds: readonly Fold[] }[]
  readonly archive: Link
}

/* ---------- the four worlds (demo only) ---------- */

export type WorldsModel = {
  readonly title: string
  readonly lead: string
  readonly back?: Link
  readonly phases: readonly {
    readonly label: string
    readonly moments: readonly {
      /** `10` */
      readonly mark: string
      readonly name: string
      readonly href: string
      readonly state: Progress
    }[]
  }[]
  readonly moment: {
    readonly title: string
    readonly text: string
    readonly previous?: Link
    readonly next?: Link
  }
  readonly worlds: readonly World[]
  readonly facts: readonly {
    readonly name: string
    readonly cells: Readonly<Record<Party, { readonly level: 'yes' | 'part' | 'no'; readonly text: string }>>
  }[]
}

export type World = { readonly party: Party; readonly organisation: string } & (
  | { readonly exists: false; readonly title: string; readonly text: string }
  | {
      readonly exists: true
      readonly now: { readonly title: string; readonly text?: string }
      readonly knows: readonly string[]
      readonly knowsNot: readonly string[]
      /** To this world's own page. */
      readonly open?: Link
    }
)

export type WorldsListModel = {
  readonly lead: string
  readonly items: readonly (Link & { readonly note: string; readonly phase: string })[]
}

/* ---------- mailbox (demo only) ---------- */

export type MailboxModel = {
  readonly lead: string
  readonly mails: readonly {
    readonly href: string
    readonly from: string
    readonly to: string
    readonly subject: string
    readonly date: DateText
    readonly attachments: number
  }[]
  readonly pages?: Paging
}

export type MailModel = {
  readonly back: Link
  readonly subject: string
  readonly envelope: readonly NameValue[]
  readonly headers: readonly NameValue[]
  readonly text: string
  readonly attachments: readonly (Link & { readonly note: string })[]
}

export type NameValue = { readonly name: string; readonly value: string }

/* ---------- the covenant ---------- */

export const covenantColumns = ['corporation', 'team', 'workAndIncome'] as const
export type CovenantColumn = (typeof covenantColumns)[number]

/** A text of the covenant with its place; `reading`: the annex is silent and this is ours. */
export type Ruled = { readonly text: string; readonly place?: string; readonly reading?: boolean }

export type CovenantStep = {
  /** `9`, `17b`; also the anchor `stap-17b`. */
  readonly number: string
  readonly title: string
  readonly place: string
  readonly columns: Readonly<Partial<Record<CovenantColumn, readonly Ruled[]>>>
  readonly ground: Ruled
  readonly purpose?: Ruled
  readonly data?: Ruled
  readonly seenBy: readonly Party[]
  readonly seenByReading?: boolean
  readonly remarks: readonly Ruled[]
}

/** A paper that is made of the covenant, with where it can be taken away. */
export type PaperModel = {
  readonly back?: Link
  readonly paper: Paper
  readonly downloads: readonly Link[]
}

export type CovenantModel = {
  readonly title: string
  readonly lead: string
  readonly downloads: readonly Link[]
  readonly phases: readonly { readonly label: string; readonly steps: readonly CovenantStep[] }[]
  /** What can happen at any time. */
  readonly anyTime: readonly CovenantStep[]
  readonly matrix: {
    readonly columns: readonly string[]
    readonly groups: readonly {
      readonly label: string
      /** As many cells as columns; an empty text means that the annex names no purpose there. */
      readonly rows: readonly { readonly label: string; readonly cells: readonly Ruled[] }[]
    }[]
  }
  readonly agreement: {
    readonly lead: string
    /** `told`: by whom, how it can stand, and what may be kept as evidence. */
    readonly conditions: readonly (Ruled & { readonly id: string; readonly told?: readonly string[] })[]
    readonly parts: readonly { readonly title: string; readonly text: readonly Ruled[] }[]
  }
  readonly terms: readonly (Ruled & { readonly name: string })[]
  /** To be confirmed by a municipality. */
  readonly readings: readonly (Ruled & { readonly id: string })[]
}

/* ---------- plain reading pages: privacy, accessibility, all data, who looked, the log ---------- */

export type TextModel = {
  readonly back?: Link
  readonly title: string
  readonly lead?: string
  readonly sections: readonly TextSection[]
  readonly pages?: Paging
  readonly gentle?: boolean
}

/** The audit of an organisation, for its privacy officer. */
export type LogModel = {
  readonly title: string
  readonly lead: string
  /** What stands out, each with what it is, why it matters, and links to its lines. */
  readonly notable: readonly { readonly title: string; readonly why: string; readonly links: readonly Link[] }[]
  readonly notableNone: string
  readonly filter: {
    readonly action: string
    readonly first: string
    readonly last: string
    readonly choices: readonly {
      readonly name: string
      readonly label: string
      readonly value: string
      readonly options: readonly Option[]
    }[]
  }
  readonly found: string
  readonly table: {
    readonly caption: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly csv: Link
  readonly pages: Paging
  /** Emergency access, and reasons of false alarms. */
  readonly aside: readonly TextSection[]
}

export type TextSection = {
  readonly title?: string
  readonly blocks: readonly (
    | FoldBlock
    | { readonly kind: 'fold'; readonly fold: Fold }
    | { readonly kind: 'values'; readonly values: readonly NameValue[] }
    | {
        readonly kind: 'table'
        readonly caption: string
        readonly columns: readonly string[]
        /** The first cell of a row is its header. */
        readonly rows: readonly (readonly string[])[]
      }
  )[]
}
