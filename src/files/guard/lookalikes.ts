/**
 * Usual Dutch words, as they are spelled, that are one or two letters from a word of the rules, sound like one or hold one
 * by chance. Found by holding the rules against a spelling dictionary.
 */
export const notCriminal = `
  aanklager beklag* belang* belaad beslagen daderes dalen dallen delen deelt gesel gezel gewissel gewisseld insliep invloeit inzet moorzaak mutatie
  onderkenning ontlucht ontroering onttover* procesverbeter* procesverhaal schuldige* sokkel stacken staken staker stalen stallen stalt
  stalk vetten voorbereid* vooropleid* witheet verkrapt opsporingsactie uitgeleerd snelhechter straatverkoper avers zeven zegen betaald
  aanhoudend* koehandel neergelaten neergelegen neerslag* afgehapt forensisme misdaadseri* misdaadfilm* misdaadboek* misdaadroman* detectiveserie* strafrente* politieserie* ik diefstalprevent* diefstalverzeker* politiek* politici* politica* politise* politbureau* declasser* bevooroordeel* vooroordel* vooroordeel* beoordel* verhuur*
  verhoog* verhog* boerderij* woonfraude* inbraakwerend* inbraakdekking* inbraakalarm* inbraakpreventie* belastingaangifte*
  strafwerk strafpunt* strafkorting* strafheffing* strafontslag strafregel* strafexerc* strafexped* levensbedreigend*
  bestaansbedreig* gevangenismuseum aanlacht* aanlach* aanslag* aanhoud aanhouder* attest* bedrieg* bedrog beharing bejag* belading
  beleg* bevlag* bewaking* bewalling bewering* bewapen* contactverzorg* dessineer* detoneer* decentie detectie*
  doodlach* doodsla doodslaap doodsbericht* doodgelachen doorgespoten doorslag* doorstek* gedeponeer* gehanteer* gechangeer* gespalkt
  gestaakt* gestald* gezwalkt ingetrokken inbakken inboeken inbreuk* inreken intrek* leerstrateg* neergesmeten neergestoten neergestreken
  neergetrokken neergezet* neergezeten omzetting* opgeschoten opgespoten opgestoten samenrollen staking* stalling* spalk* steekwagen*
  vastgebeten vastkit* vastniet* vastzetten vastzet vaststa* vastgesp* veerkracht* veiligheidseis* veiligheidsr* veiligheidsu* veiligheidss*
  veiligheidsl* veiligheidsk* veiligheidsm* veiligheidsd* verdekt verdrag* verhuizer* verkil* verkwist* verordening* verouder* verniet* vernis*
  verruil* versmoor* verwoord* vertil* vervall* vervracht* vervuil* vermoeid* verloor* verduits* verdeken* wapenbestand zakenrelatie* back
  helling* wappen* wied wit stellen discrimin* incrimin* samizdat mutatis stafpersoneel toplicht koplicht pielen burgemeesters
  gedaald gedeeld gedeelde gedetailleer* vergister* criminolog* gewapperd verdiens* verdien*
  bedenking* gebiedsverbet* gebiedsgericht* gebiedsverbond huisverbind* huisverbeter* werkstage* werkstation*
  taakstelling* mishaag* misdeeld* vermoedde* vermoeden* oplichtend straatrumoer vervalsnelheid vervalt vervals
  reclame* recreat* reclamat* bekeken gestreken gebroken gesproken verdachtmaking* antecedentenonderzoek dealernet* heelde overvaltelefoon
`
export const notHealth = `
  hard grip paas pasen gerealiseerd* gerenommeerd* asperge asperges trombone* mani betaling* bepaling* bewerking* bevatting bemaling bemerking bewalling zitten zetten zaten opnam* kaker kakker knakker klink knippen koord
  kreuken kurken armkracht beider getrokken geroken gericht* spast klagen blokdruk goksite schouderblad voeteind* huidteint geheugenkaart*
  bereider beroerd buikpuin bevallig arbeidsgeschikt gezondheidsplan* swagger protease schouderpass*
  politiek* gezonde ziektekosten* zorgverzeker* zorgtoeslag* therapeutisch* kinderziekte* plantenziekte* boomziekte* aandenken
  alcoholslot* bestraff* bestrat* degress* depreci* demonteer* demonteren gewicht* gezindheid hoofdeind* mediati* meditat* ontkenn*
  ontlening* ontstemm* operatief opgekomen realit* rivalit* repress* verlading verlaging* verlating verschaff* verslaat verslag* verslapp*
  soberheid slechtzittend* hardaanval hersenencel* hief gemoed* blindt sic sick sik homofob* xenofob* islamofob* visio* nautisch
  aeronautisch hekanker stokanker cooperatie* cementer* detentie* verslaapt verslapen anoniem opgenoemd behandelbaar
  revalueer* verpleegtehuis* zanger* zwager* swinger* kliniekgebouw onderwijs* specerij* ontstekingsmechanisme afkicks internet*
  intern interne reumalaan apothekersdijk operationeel verstandig* alcoholvrij*
  dementi handycam traumahelikopter bipolariteit medicatief klinker* klinkt
`
