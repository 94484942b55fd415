import type { Rule } from './rules.ts'
import { job, place } from './shared-contexts.ts'

/** A bill is a debt, whoever sent it. */
const bill = `rekening* factu* nota* schuld* premie* betaling* termijn* vordering* achterstand eigen kwijtschelding incasso`

/** A part of the body with what may be wrong with it: `rugproblemen`, `kniepijn`, `hartoperatie`. */
const parts = `rug nek knie heup hart long nier lever maag darm buik hoofd hersen schouder pols enkel voet been arm oog oor huid gebits
  gezondheids angst stress paniek slaap drank drugs alcohol verslavings gok vermoeidheids pijn spier gewrichts blaas stemmings geheugen`
const troubles = [
  'klacht*',
  'proble*',
  'pijn*',
  'operatie*',
  'letsel*',
  'ziekte*',
  'patient*',
  'aandoening*',
  'blessure*',
  'stoornis*',
]
const partsInTrouble = parts
  .split(/\s+/)
  .flatMap((part) => troubles.map((trouble) => part + trouble))
  .join(' ')

/** What somebody has. Endings carry most of it: -itis, -fobie, -stoornis, -klachten of a part of the body. */
const conditions: readonly Rule[] = [
  {
    words: 'doof dove blind',
    only: { prev: 'is half bijna volledig helemaal geheel wettelijk vrijwel en' },
    unless: { next: 'van voor vertrouwen' },
    exact: true,
  },
  {
    words: `*depressi* depri depressie* *burnout *psychose* *psychoti* *psychisch* psychiatri* *psychiater* *psycholo* psychotherap*
      *schizo* *autis* adhd add ptss cptss *borderline* *stoornis* *trauma *trauma's getraumatiseerd* posttrauma* *dementie* dement
      dementer* alzheimer* parkinson* *hersenletsel* *hersenbloed* *hersentumor* *hersenschudd* nah *beroerte cva tia infarct *infarct *epilep*
      *diabet* suikerziekte *kanker *kanker* *tumor* leukemie* chemo chemokuur* chemotherap* bestraling* uitgezaaid* *hernia *artrose *artritis *reuma*
      fibromyalgie copd astma* *hartfalen *hartklacht* hartziekte hartoperatie hartritme* *nierfalen nierziekte nierdialyse dialyse longziekte
      hiv hepatitis migraine* *eczeem anorexia boulimia eetstoornis *verslaafd* verslaving* *verslaving alcoholis* alcoholist* alcoholprobl*
      drankprobl* drugsgebruik* drugsprobl* middelengebruik drinkprobl* gokprobl* *suicid* *zelfmoord* zelfdoding automutil* *zwanger*
      *miskraam* abortus invalide* *gehandicapt* *handicap rolstoel* scootmobiel slechtziend* slechthorend*
      verlamd *verlamming spasti* lvb zwakbegaafd* *fobie* hyperventil* *ziekte ziektebeeld* *ziektes *ziekten *aandoening*
      *syndroom* *psychis* overspannen overspannenheid *klachtenbeeld somberheid angsten paniekaanval* slapeloos* slaapprobl*
      slaapstoornis* rugklacht* *rugpijn hoofdpijn* nekklacht* buikpijn* *gewrichts* knieklacht* *botbreuk longontsteking *ontsteking longcovid
      postcovid obesitas overgewicht *allergi* incontinent* blaasontsteking hersenvliesontsteking schildklier* *hartaanval stemmingswissel*
      manisch bipolai* bipolaire hallucin* *waandenk* paranoia paranoide *ptss burn-out laagbegaafd syndroom* hartpatient* nierpatient*
      kankerpatient* patient* *patient diagnose gediagnostic* dyslexi* dyscalculi* psych terminaal terminale delier delirium jicht multiplesclerose lupus crohn colitis psoriasis trombose embolie aneurysma glaucoom tinnitus
      gezwel metastase* uitzaaiing* chirurg* narcose stoma katheter flauwgevallen bewusteloos reanimat* gereanimeerd pacemaker smetvrees hoard*
      zelfbeschadig* manie asperger tourette overprikkel* oververmoeid lithium oxycodon tramadol methylfen* haldol slaapmiddel* kalmeringsmid*
      mindervalide hulpbehoevend* bedlegerig* ongeneeslijk* palliatie* hospice zwakzinnig* persoonlijkheidsst* crisisdienst* doktersverklaring* krukken rollator prothese gehoorapparaat griep
      koorts bloeddruk overdosis longcovid* arbeidsongeschikt arbeidsongeschikte achterdochtig bevalling uitgerekend ${partsInTrouble}`,
    unless: {
      before: job,
      next: 'huur* schoon* opruim*',
      near: 'moderne woningmarkt huizenmarkt huurmarkt markt voetbal serie* zwangerschapsverlof-geld verzekering* ziektekosten',
    },
  },
  {
    words: 'hart',
    only: { near: 'last klachten pijn probleem problemen zwak' },
    unless: { near: 'wijk buurt onder' },
    exact: true,
  },
  { words: 'lopen', only: { before: 'moeite' }, exact: true },
  { words: 'stemmen', only: { before: 'hoort hoorde horen' }, exact: true },
  {
    words: 'bevallen',
    only: { near: 'dochter zoon kind baby keizersnede week maand' },
    unless: { near: 'woning goed' },
    exact: true,
  },
  {
    words: 'afgekeurd',
    unless: {
      near: 'woning auto lift ketel apk keuken elektra installatie aanvra* lening meterkast balkon dak geiser',
    },
  },
  { words: 'corona covid', only: { near: 'heeft had besmet* ziek opgelopen' }, exact: true },
  {
    words: 'beperking beperkingen',
    only: { before: 'heeft hebben had visuele fysieke auditieve' },
    unless: { near: 'krediet toegang aflos*' },
  },
  { words: 'burn burnout* burned', only: { next: 'out' } },
  {
    words: 'ziek zieke zieken ziekgemeld ziekmelding* ziekmelden *langdurigziek ziekteverlof* ziekteverzuim ziektewet',
    unless: { next: 'boom bomen plant planten van plek', before: 'boom plant' },
    exact: true,
  },
  {
    words: 'verstandelijk* lichamelijk* geestelijk* psychosociaal cognitie* zintuiglijk*',
    only: {
      near: 'beperking* beperkt klacht* gehandicapt* achterstand ziek* gezondheid problemen probleem problematiek conditie orde',
    },
  },
  {
    words: 'klachten klacht',
    only: {
      prev: 'medische fysieke lichamelijke psychische hart angst paniek stress rug knie mentale geestelijke vage gezondheids',
    },
  },
  {
    words:
      'gezondheidsklacht* gezondheidsprobl* gezondheidstoestand gezondheidssituatie gezondheidsreden* angstklacht* stressklacht*',
  },
  {
    words: 'gezondheid',
    only: {
      near: 'slecht slechte zwak* zijn haar goed matig* problemen vanwege ivm wegens achteruit kwakkel* mentale lichamelijke',
    },
    unless: { near: 'onderwerp besproken verslag' },
  },
  {
    words: 'medisch medische',
    unless: { near: 'keuring kosten bedrijf verzekering zorgverzekering' },
    still: { near: 'klachten reden redenen beperking* gronden indicatie' },
  },
  {
    words: 'verward verwarde',
    unless: { near: 'kabel* bedrading draad draden snoer* brief brieven wol' },
    exact: true,
  },
  {
    words: 'war',
    only: { prev: 'de', before: 'in' },
    unless: { near: 'papieren post administratie planning brief cijfers' },
    exact: true,
  },
  { words: 'been', only: { prev: 'ter', near: 'gebroken geamputeerd*' }, exact: true },
  {
    words: 'gebroken brak',
    only: { near: 'arm been heup enkel pols rib ribben voet knie schouder rug nek sleutelbeen' },
  },
  { words: 'blowt blowen blow geblowd wietgebruik* verslaafde', exact: true },
  {
    words: 'drinkt drinken dronk drank gedronken',
    only: { near: 'veel dagelijks elke problemen probleem overmatig alcohol bier wodka gaat op stevig dronken' },
    unless: { near: 'koffie thee water limonade melk' },
    exact: true,
  },
  { words: 'alcohol alcoholverslaafd dronken', unless: { near: 'verboden winkel gratis rijden' }, exact: true },
  {
    words: 'drugs coke cocaine heroine wiet xtc speed ghb',
    only: { near: 'gebruik* gebruikt gebruiken verslaafd rookt snuift spuit' },
  },
  {
    words: 'onder',
    only: { next: 'invloed behandeling' },
    unless: { near: 'aanvra* klacht lift auto rijden rijdt reed stuur' },
    exact: true,
  },
  {
    words: 'pijn',
    only: { near: 'rug knie hoofd heup nek schouder buik borst veel chronisch* heeft continu arm been gewrichten' },
    unless: { near: 'portemonnee' },
    exact: true,
  },
  { words: 'slaapt', only: { next: 'slecht nauwelijks niet' }, exact: true },
]

/** Who treats, where and with what. */
const care: readonly Rule[] = [
  {
    words: `*ziekenhuis* ziekenhuisopname* *huisarts* *kliniek* ggz ggzbegeleid* ggzinstel* ggzbehandel* ggzkliniek* *therapie* therapeut* *therapeut fysio* fysiotherap*
      *medicatie* *medicijn* medicinaal antidepress* antipsychot* slaappil* pijnstiller* methadon* insuline *behandelaar* crisisopname*
      *verslavingszorg* jellinek altrecht victas arkin parnassia antes iriszorg tactus novadic brijder lentis verpleeghuis* revalid*
      *revalidatie* thuiszorg* wijkverpleeg* operatie operaties *hartoperatie *heupoperatie *knieoperatie rugoperatie oogoperatie hersenoperatie maagoperatie geopereerd zorgmachtiging* crisismaatregel* inbewaringstelling ibs
      rechterlijkemachtiging bedrijfsarts keuringsarts cardiolo* neurolo* oncolo* internist longarts dermatolo* orthope*
      gynaecolo* verloskund* afkick* detox ontwenning* poh praktijkondersteuner spoedeisend* ambulance* dagbehandeling* huisartsenpost
      wlzindicatie umc paaz *intensivecare apotheek* tandarts* medicament* ritalin oxazepam diazepam morfine`,
    unless: { before: `${job} ${place} ${bill} beroep`, after: `${bill} beroep`, next: 'huur* schoon* opruim*' },
    still: { near: 'verblijft opgenomen ligt opname behandeld slikt neemt onder depressie gestopt klachten' },
  },
  { words: 'opgenomen opname', only: { near: 'psychiatr* kliniek* ziekenhuis* ggz* afdeling paaz crisis gedwongen' } },
  {
    words: 'behandeling behandeld',
    only: { before: 'onder', near: 'arts ggz* psych* kliniek ziekenhuis* medisch*' },
    unless: { near: 'aanvra* klacht lift verzoek zaak bezwaar' },
    exact: true,
  },
  { words: 'arts dokter', unless: { before: `${job} ${place} ${bill} beroep`, after: `${bill} beroep` }, exact: true },
  { words: 'pillen', only: { near: 'slikt slikken neemt kalmering* slaap' } },
]

export const health: readonly Rule[] = [...conditions, ...care]
