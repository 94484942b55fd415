/** Words that say the same to what stands beside them: *zit tot mei*, *zit tot na de zomer*. */
import { fold } from '../text.ts'

const members = {
  month: `januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept
    okt nov dec`,
  day: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo vandaag morgen gisteren eergisteren weekend
    vanochtend vanmiddag vanavond vannacht ochtend middag avond nacht kerst pasen zomer winter voorjaar najaar`,
  span: 'dag dagen dgn week weken wkn wk maand maanden mnd mnden jaar jaren jr uur uren kwartaal',
  who: `zoon dochter man vrouw partner ex vriend vriendin broer zus moeder vader ma pa opa oma oom tante neef nicht kind kinderen
    jongen meisje jongste oudste zoontje dochtertje buurman buurvrouw buur mevrouw mw mevr meneer dhr hr heer bewoner bewoonster huurder
    huurster client cliente cl klant hij zij ze ie haar hem ik hun hen iemand schoonzoon schoondochter stiefzoon kleinzoon zwager
    echtgenoot echtgenote gezin ouders familie tiener puber son daughter husband wife brother mother father he she`,
  number:
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig paar half halve anderhalf',
  whose: 'zijn zn mijn mn dr der hare his her my',
}

const classes = new Map(
  Object.entries(members).flatMap(([name, list]) =>
    list.split(/\s+/).map((word) => [fold(word), `<${name}>`] as const),
  ),
)

/** The class of a folded word, where it has one. */
export const classOf = (folded: string): string | undefined =>
  classes.get(folded) ?? (/^\d+$/.test(folded) ? '<digits>' : undefined)
