import type { PlainDate } from '../calendar/plain-date.ts'
import { type Cast, type DemoStep, type Resident, waysOf } from './ways.ts'

/** A trajectory of the demo: who lives there, and how far it has come. */
export type DemoCase = { readonly resident: Resident; readonly steps: readonly DemoStep[] }

const a: Cast = {
  consultant: 'corporation-a:consultant-1',
  coordinator: 'team:coordinator-1',
  worker: 'team:worker-1',
  supervisor: 'work-and-income:supervisor-1',
}
const b: Cast = { ...a, consultant: 'corporation-b:consultant-1', worker: 'team:worker-2' }

type Ways = ReturnType<typeof waysOf>
type Plan = readonly [cast: Cast, resident: Resident, steps: (ways: Ways) => readonly DemoStep[][]]

const lives = (name: string, street: string, houseNumber: string, postcode: string): Resident => ({
  name,
  street,
  houseNumber,
  postcode,
})

/** Up to and including the signature, from the opening on. */
const untilSigned = (w: Ways, from: number, signed = w.signed) => [
  w.opened(from),
  w.called(from + 2, 'consent'),
  w.signalled(from + 2),
  w.checked(from + 3, 'known'),
  w.invited(from + 3, from + 9),
  w.talked(from + 9),
  w.drawnUp(from + 9),
  signed(from + 12),
]
/** Up to and including the number that Work and Income gets. */
const untilReferred = (w: Ways, from: number, signed = w.signed) => [
  ...untilSigned(w, from, signed),
  w.inKris(from + 13),
  w.asked(from + 13),
  w.completed(from + 15, from),
]
const untilStarted = (w: Ways, from: number) => [
  ...untilReferred(w, from),
  w.takenUp(from + 18, from + 25),
  w.started(from + 25),
]

const plans: readonly Plan[] = [
  // In budget management with two quarters behind it.
  [
    a,
    lives('Mevrouw N. Voorbeeld', 'Proefstraat', '14', '3599 ZZ'),
    (w) => [
      ...untilStarted(w, -240),
      w.reported(-124),
      w.reported(-33),
      w.talkPlanned(-2, 9),
      w.rentImported(-1, 11, [10, 8, 7], 5),
      w.rentPaid(-1, 5),
    ],
  ],
  // Closed positively.
  [
    a,
    lives('De heer K. Proefpersoon', 'Testlaan', '3 bis', '3599 EF'),
    (w) => [...untilStarted(w, -330), w.reported(-214), w.rentPaid(-22, 4), w.closed(-20)],
  ],
  // The resident stopped ten days ago: the file is to be closed.
  [
    b,
    lives('Mevrouw T. Testemans', 'Voorbeeldhof', '27', '3598 JK'),
    (w) => [...untilReferred(w, -70), w.stopped(-10)],
  ],
  // Postcode only, and the talk is today.
  [
    a,
    lives('De heer O. Niemandal', 'Fictiefkade', '101', '3599 XK'),
    (w) => [
      w.opened(-12),
      w.letter(-12),
      w.called(-9, 'noContact'),
      w.signalled(-8, 'postcode'),
      w.checked(-7, 'undecided'),
      w.invited(-6, 0, 'teamOffice'),
    ],
  ],
  // The five fields were asked for nine days ago: late.
  [
    b,
    lives('De heer P. Denkbeeld', 'Testdreef', '8', '3598 ZD'),
    (w) => [...untilSigned(w, -23), w.inKris(-10), w.asked(-9)],
  ],
  // A letter went out; the answer has time still.
  [a, lives('Mevrouw L. Bedacht', 'Schijnweg', '55', '3599 NP'), (w) => [w.opened(-4), w.letter(-4)]],
  // The resident refused: nothing went out, the file waits to be closed.
  [
    a,
    lives('Mevrouw R. Verzonnen', 'Proefstraat', '60', '3599 ZG'),
    (w) => [w.opened(-16), w.called(-14, 'refusedTeam')],
  ],
  // A signal that the team has not looked at yet.
  [
    b,
    lives('De heer W. Zogenaamd', 'Nepstraat', '2', '3598 VW'),
    (w) => [w.opened(-3), w.called(-1, 'consent'), w.signalled(-1)],
  ],
  // An agreement that is not signed yet.
  [
    a,
    lives('Mevrouw C. Nepstra', 'Testplein', '9', '3599 AB'),
    (w) => [
      w.opened(-30),
      w.called(-28, 'consent'),
      w.signalled(-28),
      w.checked(-27),
      w.invited(-26, -20),
      w.talked(-20),
      w.drawnUp(-20),
    ],
  ],
  // Signed on the consultant's screen; the home visit is today.
  [
    b,
    lives('Mevrouw H. Fictief', 'Voorbeeldhof', '40', '3598 CD'),
    (w) => [...untilReferred(w, -30, w.signedOnScreen), w.takenUp(-8, 0)],
  ],
  // The talk of 17b is today, and the corporation decides.
  [
    a,
    lives('De heer S. Schijnbaar', 'Fictiefkade', '12', '3599 TV'),
    (w) => [
      ...untilStarted(w, -160),
      w.breached(-12),
      w.rentImported(-10, 8, [2, 1, 0]),
      w.rentPaid(-10, 4, false),
      w.exitTalk(-9, 0),
    ],
  ],
  // Closed more than two years ago: KRIS, the agreement and the landlord's file are to be destroyed.
  [
    a,
    lives('Mevrouw J. Proefstra', 'Nepstraat', '21', '3599 GH'),
    (w) => [...untilStarted(w, -1000), w.rentPaid(-762, 4), w.closed(-760)],
  ],
  // Refused, and closed so long ago that the landlord's file is to be destroyed.
  [
    a,
    lives('De heer D. Voorbeeldsma', 'Proefstraat', '71', '3599 ZG'),
    (w) => [w.opened(-130), w.called(-128, 'refusedTeam'), w.closedWithout(-125, 'refused')],
  ],
  // No contact; its file reaches its term within weeks.
  [
    a,
    lives('De heer B. Onbekend', 'Testlaan', '88', '3599 EF'),
    (w) => [w.opened(-95), w.letter(-95), w.closedWithout(-75, 'noContact')],
  ],
  // Kept after its term, since a complaint is pending.
  [
    a,
    lives('Mevrouw F. Denkbeeldig', 'Schijnweg', '6', '3599 NP'),
    (w) => [w.opened(-140), w.called(-139, 'refusedTeam'), w.closedWithout(-135, 'refused'), w.held(-60, 90)],
  ],
  // A long name, and KRIS is to be opened.
  [
    a,
    lives(
      'Mevrouw A.B.C. van der Proefneming-Voorbeeldsma tot den Testakker',
      'Burgemeester Verzonnen van Proefburgsingel',
      '1234-hs',
      '3599 LM',
    ),
    (w) => untilSigned(w, -14),
  ],
]

/** The demo's trajectories as they stand on this day. */
export const demoCases = (today: PlainDate): readonly DemoCase[] =>
  plans.map(([cast, resident, steps]) => ({ resident, steps: steps(waysOf(today, cast, resident)).flat() }))
