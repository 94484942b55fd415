/** Long: one list of words, of which each is to be found once. */
import type { Rule } from './rules.ts'
import { job, place } from './shared-contexts.ts'

/** Detention, and those who see to it: words that are hardly used for anything else. */
const detention: readonly Rule[] = [
  {
    words: `*gedetineer* *detineer* detentie* *detentie *exgedetineer* *hechtenis* inverzekering* voorarrest* huisarrest*
      *gevangenisstra* *jeugdgevang* gevangenschap celstra* cellencomplex* *bajes* *tbs tbs* *tbr penitentiair* enkelband*
      elektronischtoezicht* jji pij pijmaatregel* *reclas* *gijzel* invrijheid* vreemdelingenbewaring* hvb strafinrichting*
      tuchthuis* jeugdinrichting* politiecel* arrestant* *arrestatie* *arresteer* *arresteren dji`,
    unless: { before: job },
  },
  { words: '*gevangenis *gevangenissen gevangenis*', unless: { before: `${job} ${place}` } },
  // Mice, and feelings, are caught too.
  { words: 'gevangene gevangenen medegevangene* gevang krijgsgevangen*', exact: true },
  {
    words: 'gevangen',
    only: { near: 'zit zat zitten zaten gezeten genomen gehouden houden nam turkije buitenland' },
    unless: { near: 'voelt voel* situatie relatie huwelijk muis muizen rat ratten vis vissen schulden lichaam huis' },
    exact: true,
  },
  { words: 'PI', capitals: true, unless: { before: `${job} ${place}` } },
  // The same letters are a social service of several municipalities.
  {
    words: 'isd',
    unless: {
      near: 'dienst sociale uitkering* gemeente inkomen consulent* bijstand* bollenstreek klantmanager* aanvra*',
    },
    still: { near: 'maatregel* veelpleg* opgelegd rechter* straf* detentie' },
  },
  { words: 'isdmaatregel*' },
  {
    words: 'cel',
    only: {
      near: `zit zat zitten zaten gezeten opgesloten nacht* maand* mnd mnden jaar dagen weken politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* vrij belandde beland straf
        eis geeist kreeg`,
    },
    unless: { near: 'excel vul vult kolom tabel bedrag sheet overzicht formule rij spreadsheet zonne* batterij accu' },
    exact: true,
  },
  {
    words: 'bak lik nor',
    only: { near: 'zit zat zitten zaten gezeten draait draaide belandde beland mnd maand* jaar' },
    unless: { near: 'brief brieven post papier* kas was planten zand water ijs' },
    exact: true,
  },
  {
    words: 'tralies brommen',
    only: { near: 'achter zit zat zitten moet moest mnd maand* jaar' },
    unless: { near: 'brommer raam ramen kozijn kelder' },
    exact: true,
  },
  { words: 'bewaring', only: { before: 'huis huizen' } },
  {
    words: 'vrijgelaten',
    unless: { near: 'bedrag* inkom* verdien* hond kat bijverdien* loon' },
  },
  {
    words: 'opgesloten',
    unless: { near: 'voelt voel* lift zich zichzelf kamer thuis woning wc toilet balkon kat hond' },
  },
  // "Zit vast": in a cell, or in a contract, in traffic, in a pattern.
  {
    words: 'vast',
    only: { near: 'zit zat zitten zaten gezeten zitte' },
    unless: {
      prev: 'een het geen zijn haar op met hun je ons uw heel helemaal financieel nog muur geestelijk mentaal emotioneel',
      next: `aan op tussen onder wel goed ook iets niet iemand ergens contract inkomen dienst* werk baan salaris bedrag
        patroon tarief nummer ritme huurcontract telefoon* adres loon huur met te`,
      sentence: `raam ramen deur* slot kraan geld spaargeld auto bus trein lift sleutel* kast verwarming contract* abonnement
        huurcontract* verkeer file patroon schulden gesprek* traject* kabel stekker schroef tegel* klem leven proces
        hypotheek relatie huwelijk financieel financien systeem oude oplossing sneeuw modder spits tunnel overleg
        gedachten cirkel spiraal routine regeling lening krediet planning bureaucratie regels wachtlijst aanvraag
        procedure onderhandeling* leiding radiator rolluik hengsel scharnier luik scooter fiets`,
    },
    still: {
      near: 'sinds wegens vanwege gevangenis* pi nog steeds voor verdenking justitie politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew*',
    },
    exact: true,
  },
  {
    words: 'vastgezet',
    only: {
      near: 'werd is wordt politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* partner man zoon vader broer hij zij meneer',
    },
    unless: { near: 'geld spaargeld rente tarief hek fiets kast termijn* deposito raam deur prijs muur plank' },
    exact: true,
  },
  {
    words: 'zitten',
    only: { before: 'weken maanden mnd wkn mnden jaren' },
    unless: {
      near: 'thuis zonder krap rood werk uitkering wachten schulden bijstand woning huis school dakloos opvang rond bank vol stoel',
      next: 'te',
    },
    exact: true,
  },
  {
    words: 'vastzit vastzat vastzitten vastgezeten vastzaten vastzittende',
    unless: {
      sentence: `raam ramen deur* slot kraan geld spaargeld auto bus trein lift sleutel* contract* abonnement huurcontract*
        verkeer file patroon schulden gesprek* traject* kabel leven hypotheek relatie huwelijk financieel leiding
        systeem regeling lening spits slot spagaat aan`,
    },
  },
]

/** Punishment and those who give it. A court as such is not meant: tenancy cases are civil. */
const punishment: readonly Rule[] = [
  {
    words: `strafb *strafblad* *strafzaak* *strafzaken* *strafbaar* *strafbare* *strafbeschikking* strafproces* strafvervolg* strafzitting*
      strafeis* strafmaat* strafdossier* strafklacht* strafonderzoek* *taakstraf* *werkstraf* *leerstraf* werkstraft taakstraffen jeugdstraf* geldstraf*
      vrijheidsstra* strafrechter* politierechter* haltstra* haltafdoening* haltmaatregel* halttraject* bureauhalt
      *veelpleger* veiligheidshuis* zorgenveiligheidshuis* ontnemingsmaatregel* ontnemingsvordering* schadevergoedingsmaatregel*
      wederrechtelijk* vrijspraak vrijgesproken geseponeer* sepot* *rijontzegging* justitiele* justitieel
      antecedenten* *recidiv* opiumwet* damocles topx top600 top400 strafverleden* gerechtelijkverleden* exodus strafvermindering
      officiervanjustitie ovj justitiab* forensisch* ondermijning* snelrecht* ontneming 3ro zitstraf* terbeschikkingstel* voorgeleid* voorgeleiding* voortvluchtig* uitgeleverd uitlevering medeplicht* handlanger* opsporingsonder* opsporingsamb* geldboete* arrestbevel* strafadvoca* strafpleiter* strafvonnis* jeugdreclas*`,
    unless: { before: job },
  },
  {
    words: '*strafrecht*',
    unless: { near: 'studie studeert opleiding cursus college vak tentamen* docent hbo minor' },
  },
  { words: '*justitie', unless: { before: job, next: 'paleis' } },
  { words: 'FPK FPA FPC', capitals: true },
  { words: 'elektronisch', only: { next: 'toezicht' } },
  {
    words: 'gezeten',
    only: { prev: 'heeft had', near: 'jaar maand* mnd mnden' },
    unless: {
      sentence:
        'school bank stoel ziektewet zonder thuis bijstand wachten schulden tafel samen bestuur havo mavo opleiding op aan bij naast',
    },
    exact: true,
  },
  {
    words: 'klap klappen',
    only: { near: 'gegeven gaf uitgedeeld uitdeelde geven' },
    unless: { near: 'financiele inkomen deur storm wind applaus' },
    exact: true,
  },
  {
    words: 'officier',
    only: { near: 'onderzoek zaak eis eist justitie beslist geeist' },
    unless: { near: 'leger marine landmacht' },
    exact: true,
  },
  {
    words: 'criminaliteit',
    only: { near: 'uit verleden zat zit leven betrokken jeugd milieu' },
    unless: { near: 'wijk buurt stad angst bang' },
  },
  { words: 'parket', unless: { near: 'vloer* laminaat hout* leggen gelegd kras* lekkage vlek*' }, exact: true },
  {
    words: 'boete boetes',
    only: {
      near: 'rechter strafrechter justitie politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* parket misdrijf strafbaar*',
    },
    unless: { near: 'huur* kantonrechter dwangsom' },
    exact: true,
  },
  {
    words: 'boeien',
    only: {
      near: 'geslagen afgevoerd politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew*',
    },
    exact: true,
  },
  { words: 'schuldig', only: { next: 'bevonden verklaard' } },
  { words: 'voeten', only: { prev: 'vrije' } },
  {
    words: 'meldplicht* meldingsplicht*',
    only: {
      near: 'politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* reclas* justitie rechter opgelegd',
    },
  },
  { words: 'OM', capitals: true, unless: { before: job } },
  { words: 'omzitting* omafdoening* omhoorzitting*' },
  {
    words: 'straf straffen gestraft strafje',
    only: {
      near: `uitzit* uitgezeten rechter* justitie maand* mnd mnden voorwaardelijk* onvoorwaardelijk* opgelegd cel vast
        dienstverlening uur zit uitzitten erop veroordeel* gehad lange zware hoge beroep tegen uitgediend strafrechter`,
    },
    unless: { near: 'school kinderen kind nablijven ouders spel spelletje als voelt voelde belastingdienst boete' },
    still: { near: 'rechter* justitie voorwaardelijk* uitzit* cel' },
    exact: true,
  },
  {
    words: 'voorwaardelijk voorwaardelijke onvoorwaardelijk onvoorwaardelijke',
    only: { near: 'maand* mnd mnden weken dagen cel straf* veroordeel* jaar' },
    unless: { near: 'ontslag ontslagen ontbinding ontbonden toezegging* huur*' },
  },
  {
    words: 'proeftijd',
    only: { near: 'voorwaardelijk* straf* veroordel* rechter* justitie reclas* officier' },
  },
  // A civil court "condemns" to pay or to leave the home.
  {
    words: 'veroordeel* veroordelen veroordeling* veroordeeld*',
    unless: {
      near: `ontruim* betaling betalen proceskosten kosten kantonrechter* alimentatie griffierecht* terugbetaling huurschuld
        huurachterstand voldoening verlaten nakoming voelt voelde`,
    },
    still: {
      near: 'wegens vanwege diefstal* mishandel* straf* cel gevangenis* fraude* uitkeringsfraude misdrijf oplicht*',
    },
  },
  {
    words: 'halt',
    only: { near: 'via bij bureau straf* traject verwijz* verwezen gesprek jongere zoon dochter afdoening project' },
    unless: { near: 'toegeroepen toe roepen houdt bus tram metro toeroepen' },
    exact: true,
  },
  // A certificate of conduct tells something when it is not given.
  {
    words: 'vog gedrag',
    only: {
      near: `geen geweiger* weiger* afgewez* afwijz* niet nooit probleem problemen vanwege wegens ivm lukt krijgt kreeg
        zonder omtrent lastig onmogelijk ingetrokken`,
    },
    unless: {
      near: `aangevra* nodig vereist binnen ontvangen verplicht* vrijwillig* ingelever* kosten vergoed* akkoord orde
        verstrekt kinderen klas school huisdier* goed agressief betaal* betaling betalings*`,
    },
    still: { near: 'geweiger* weiger* afgewez* afwijz* wegens vanwege verleden' },
    exact: true,
  },
  // A debt is a debt, whoever collects it (3.2: debts).
  {
    words: 'cjib',
    unless: {
      sentence: `schuld* eur euro euros betaling* betalen betaalt regeling* vordering* aflos* aflossing* termijn* openstaand* open
        verkeersboete* boete* achterstand* crediteur* incasso maandelijks pm lijst lijstje kwijtschelding rekening* post
        snelheidsboete* parkeerboete* bekeuring* lasten bedrag* totaal mnd maand`,
    },
  },
  {
    words: 'rijbewijs',
    only: { near: 'ingevorder* ingenomen afgepakt afgenomen ontzeg* zonder kwijtgeraakt rijverbod invorder*' },
    unless: { near: 'medisch* epilepsie ogen baan nodig vacature' },
  },
  {
    words: 'burgemeester',
    only: { near: 'sluit gesloten sluiting sluiten' },
  },
]

/** Those who have to do with the police, or whom the police has to do with. A report to the police is one. */
const police: readonly Rule[] = [
  {
    words: `politie polite poltie politei poitie poliite plitie politieinval* politieonderzoek* politiecontact* politiemelding* politierapport* politieregist*
      politieoptreden politiemutatie* politiebezoek* politieverhoor* politiedossier* politiesepot* wijkpolitie zedenpolitie
      politieagent* politieingrijpen politieinzet politiegegevens politiezaak politiebureau* politieauto* politiehond*`,
    unless: {
      before: `${job} ${place} later wil`,
      next: 'worden academie',
    },
  },
  {
    words: 'wijkagent* rechercheur* *recherche huiszoeking* doorzoeking* fiod arrestatieteam*',
    unless: { before: job },
  },
  {
    words: 'agent',
    only: {
      near: 'politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* inval deur bon bekeur* proces pv meegenomen aangehouden motor*',
    },
    unless: { near: 'makelaar* reis* verzeker* modellen*' },
    exact: true,
  },
  { words: 'agenten', unless: { near: 'makelaar* reis* verzeker* modellen* verkoop*', before: job }, exact: true },
  { words: 'inval', unless: { near: 'dienst werk kracht school' }, exact: true },
  {
    words: 'antecedent* mutaties',
    only: {
      near: 'adres politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* wijkagent*',
    },
  },
  {
    words: 'aangifte aangiften aangiftes',
    unless: {
      near: `belasting* inkomstenbelasting ib btw omzet* loonheffing* loonbelasting vpb verhuizing verhuisd verhuizen geboorte
        overlijden overleden erf* erfbelasting toeslag* huwelijk vertrek inkomen inkomsten fiscus belastingdienst boekhouder
        accountant invul* ingevuld invoer* schenk* vestiging adreswijziging 20* ondertrouw emigratie doodgeboren
        kwartaal douane mbiljet biljet hulp zzp baby bewindvoerder`,
    },
    still: {
      near: 'politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* tegen bedreig* geweld* diefstal* mishandel* vernieling* overlast stalk*',
    },
    exact: true,
  },
  { words: 'aanklacht* aangeklaagd', unless: { near: 'huur* civiel*' } },
  {
    words: 'procesverba* pv',
    unless: {
      near: `paneel panelen zonne* installatie oplevering ontruim* deurwaarder* beslag zitting kantonrechter* huurcommissie
        comparitie dak stroom omvormer inspectie`,
    },
  },
  {
    words: 'aangehouden aanhouding* aanhouden',
    unless: {
      near: `zaak zitting* beslissing* uitspraak behandeling verzoek* aanvra* uitvoering drukte afspraak ontruim* besluit* vonnis*
        procedure* bezwaar* gesprek deurwaarder* vertraging collega* klacht* klachten pijn overlast regen werk file vergadering
        regeling bespreking beroep dossier deadline termijn reservering woning* kamer adres relatie contact* blijven
        plan voorstel motie traject* intake`,
    },
    still: {
      near: 'politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* agent* verdacht* marechaussee wegens',
    },
  },
  {
    words: 'opgepakt ingerekend',
    only: {
      near: 'politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* agent* drugs gisteren nacht* wegens vanwege verdenk* verdacht* bureau cel',
    },
    unless: { near: 'draad signaal post traject* taak taken zaken' },
    exact: true,
  },
  {
    words: 'opgepakt',
    only: { next: 'voor ivm in' },
    unless: { near: 'draad signaal post traject* taak taken werk collega zaken' },
    exact: true,
  },
  { words: 'verhoor verhoord verhoren', unless: { near: 'mij me gebed gebeden niet' }, exact: true },
  {
    words: 'verdachte verdachten hoofdverdachte* medeverdachte*',
    unless: {
      next: `omstandighe* pakket* plek* vlek* transacti* geluid* lucht rook* situatie* stilte mail* sms link* brief* bericht*
        telefoontje* factu* geur barst* scheur* lekkage website* betaling* nummer* app* persoon`,
    },
    exact: true,
  },
  {
    words: 'verdacht',
    unless: {
      prev: 'op niet',
      before: 'op',
      next: `weinig veel stil goedkoop laag hoog rustig snel vaak lang licht duur leeg vol mooi makkelijk netjes precies uit over
        voor goed goede mooie stille lange korte vroeg laat schoon nieuw lage hoge goedkope`,
      near: 'woonfraude onderhuur onderverhuur*',
    },
    still: { next: 'van' },
    exact: true,
  },
  { words: 'verdenking* verdenkt verdenken', unless: { near: 'woonfraude onderhuur onderverhuur* adresfraude' } },
]

/** Orders to stay away: measures that go with offences. Pets and smoke are forbidden too; those words are not here. */
const orders: readonly Rule[] = [
  {
    words: `contactverbod* straatverbod* gebiedsverbod* locatieverbod* huisverbod* stadionverbod* winkelverbod* uitreisverbod*
      samenscholingsverbod* benaderverbod*`,
  },
]

/** Offences, in every inflection and compound. */
const offences: readonly Rule[] = [
  {
    words: `*misdrijf* *misdrijven* *misdaad* *misdad* *delict* *delinquent* *mishandel* *geweldpleg* *geweldsdelict*
      *geweldsincident* *geweldsmisdr* afpers* afgeperst *chantage* gechanteerd chanteer* verkracht* *verkrachting* *aanrand* zeden zedendelict* zedenzaak* zedenmisdr* zedendelinq* zedenpolitie zedenrecherche* zedenfeit* zedenschandaal ontucht*
      pedofiel* pedofilie pedoseksu* kinderporno* kindermisbruik grooming loverboy* *mensenhandel* *smokkel* *doodslag*
      doodgestoken doodgeschoten steekpartij* steekincident* drugsopslag* drugsvoorraad* drugsgeld* drugskwek* drugswereld* drugsverkoop* drugstransport* drugsvangst* neergestoken schietpartij* schietincident* neergeschoten *brandsticht*
      *vernield* *vernieling* *vernielt vernielen *vandalis* belaging* stalkt stalken stalker* stalking* gestalkt *hennep*
      wietplant* wietteelt* wietkwek* drugslab* xtclab* *drugshandel* *drugsdeal* *drugspand* drugsrunner* drugskoerier*
      drugscrimin* dealt dealen dealde gedeald *vuurwapen* *wapenbezit* *wapenhandel* steekwapen* geldezel* katvanger*
      *witwas* witgewassen *stroomdiefstal* terroris* heler meineed belaagt belagen belaagde huisvredebreuk* ontvoer* ontvoering* kidnap* smaad handgrana* verdovende *incest* joyrid* vechtpartij* dader daders mededader* vermoord vermoordde wurgen gewurgd wurgt neergeslagen steekwond* eerwraak wiethandel cokehandel cocainehandel moord
      moordenaar* moordzaak doodsbedreig* openlijkegeweld*`,
    unless: { next: 'jezelf uzelf' },
  },
  { words: 'heling', unless: { near: 'wond* bot* breuk helling' }, exact: true },
  {
    words: 'geschoten schieten beschoten',
    only: {
      near: 'woning politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* iemand op wapen man portiek deur raam straat',
    },
    unless: { near: 'te-binnen foto* gaten tekort wortel voorgeschoten tekortgeschoten goal doel' },
    exact: true,
  },
  {
    words: 'misbruik misbruikt',
    only: { near: 'seksue* kind kinderen jeugd vader oom' },
    unless: { near: 'vertrouwen regeling toeslag*' },
  },
  {
    words: 'vuurwerk',
    only: {
      near: 'illegaal illegale politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* bom verkoop*',
    },
  },
  { words: 'dronken', only: { next: 'rijden achter' }, exact: true },
  { words: 'feiten', only: { near: 'gepleegd plegen strafb strafbar* begaan' }, exact: true },
  { words: 'afgetapt', only: { near: 'stroom elektra elektriciteit' } },
  { words: 'wapen wapens', unless: { near: 'stad* familie*' }, exact: true },
  // The resident may be the one whose home was broken into, or the contents insured against it.
  {
    words: `inbraak inbraken *inbraak inbrak* ingebroken inbreker* inbreken *inbraken straatroof* *beroving straatrover* straatroven beroving* tasjesroof* tasjesrover* roofoverval*
      zakkenrol* ramkraak plofkraak insluip*`,
    unless: { near: 'slachtoffer *verzeker* dekking preventie premie polis slot alarm bij' },
    still: {
      near: 'gepleegd wegens veroordel* veroordeeld politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* aangehouden betrapt verdacht* gepakt eerder heeft',
    },
  },
  {
    words: 'winkeldief* fietsendief* autodief* dief dieven stelen steelt jatten jat gejat',
    unless: { near: 'show hart slachtoffer *verzeker*' },
    exact: true,
  },
  { words: '*diefstal*', unless: { near: 'verzeker* inboedelverzeker* dekking premie polis slachtoffer' } },
  {
    words: 'crimine* *crimineel *criminele *criminelen',
    unless: { next: 'duur dure hoog hoge slecht slechte veel laag lage goed goede', near: 'wijk buurt angst bang' },
  },
  { words: 'overvaller* gewapend gewapende', unless: { next: 'beton' } },
  {
    words: 'overval overvallen',
    only: {
      prev: 'een de gewapende over wegens voor gepleegd die',
      near: 'gepleegd politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* verdacht* gewapend*',
    },
    unless: { near: 'voelt voelde' },
    exact: true,
  },
  { words: 'bestolen beroofd', only: { near: 'heeft had hebben' }, exact: true },
  {
    words: 'gestolen',
    only: {
      before: 'heeft had hebben',
      next: 'goed* spullen waar fietsen fiets waren scooter* telefoons auto* laptops',
    },
    unless: { near: 'wordt werd was zijn-fiets verzeker* hart' },
    exact: true,
  },
  {
    words: 'oplicht* *oplichting internetoplicht* opgelicht oplichting* oplichter*',
    unless: { before: 'is was werd wordt worden ben bent slachtoffer zijn geworden', near: 'slachtoffer' },
    still: { near: 'gepleegd veroordeel* verdacht*' },
    exact: true,
  },
  { words: 'verduistering verduisterd verduistert verduisteren', unless: { near: 'gordijn* raam ramen slaapkamer' } },
  { words: 'verduisteringsgeld' },
  {
    words: 'fraude *fraude frauder* gefraudeerd *fraudeur* uitkeringsfraude bijstandsfraude',
    unless: {
      near: 'slachtoffer woonfraude huurfraude onderhuur onderverhuur* phishing curator failliet*',
    },
    still: { near: 'gepleegd veroordeel* verdacht* verdenking' },
  },
  { words: 'vervalst vervalste vervalsen vervalsing*' },
  {
    words: 'geweld gewelddadig* partnergeweld huiselijkgeweld *geweld',
    unless: { near: 'voorwaarde* afspra* overeenkomst* natuur' },
    exact: true,
  },
  {
    words: 'bedreig* bedreigd* bedreiging* bedreigt bedreigde',
    unless: {
      near: `ontruim* uitzett* uitgezet huisuitzett* vocht lekkage inkomen faillissement* schuld* afsluit* dakloos* toekomst
        bestaan* sluiting executie voorwaarde* deurwaarder* incasso* beslag bodem schimmel brand water uithuiszetting`,
    },
    still: {
      near: 'mes medewerker* buurman buurvrouw buren consulent* dood politie politiea* politieb* politiecel* politiecontact* politiei* politiem* politieo* politier* politiew* aangifte',
    },
  },
  {
    words: 'drugs coke cocaine heroine wiet xtc speed pillen harddrugs softdrugs ghb',
    only: {
      near: 'verkoop* verkocht verkoopt verkopen handel* gedeald gevonden aangetroffen bezit gepakt lab productie op-zak',
    },
  },
  { words: 'dealer dealers', unless: { near: 'auto* opel fiets* garage merk' }, exact: true },
  {
    words: 'invloed',
    only: { near: 'rijden rijdt reed gereden stuur auto' },
    unless: { prev: 'veel weinig geen grote' },
  },
  { words: 'dronkenschap', only: { near: 'openbaar openbare' } },
  {
    words: 'sloeg slaat slaan geslagen geschopt schopte mept mepte',
    only: {
      after:
        'vrouw man partner kind kinderen zoon dochter hem haar buurman buurvrouw moeder vader medewerker* consulent* ex elkaar',
      before: 'elkaar hem',
    },
    unless: { near: 'deur gitaar piano drum* dicht alarm boek vleugels' },
    exact: true,
  },
  {
    words: 'geslagen geschopt mishandelt',
    only: { before: 'door' },
    unless: { near: 'deur gitaar piano drum* dicht alarm boek bliksem wind storm regen tegels water' },
    exact: true,
  },
  { words: 'overtreding overtrad', only: { near: 'opiumwet* strafrecht* wegenverkeerswet contact* straatverbod*' } },
]

export const criminal: readonly Rule[] = [...detention, ...punishment, ...police, ...orders, ...offences]
