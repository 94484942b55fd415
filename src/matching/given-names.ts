/**
 * Given names: each line is one name in its spellings, after a colon what its bearers are called. Who bears two names of
 * different lines is two people, however alike they look: `Jelle` and `Jelte`, `Said` and `Saida`.
 */
const lines = `
johannes joannes johan yohannes yohanes : jan hans hannes jo johnny joop
johanna joanna : annie joke hanna jannie anneke ans jo jopie hannie janny hannah asia
anna hanna hannah ganna ania : annie ans anneke anja annet annette anny annelies annelise anneliese annelieke annemarie annemarieke
cornelis cornelius : kees cor cees cornee nelis
cornelia : corrie cora nelly corry nel neeltje cor lia corien
willem wilhelm : wim pim willy wil bill
wilhelmina : mien willy mina wil willemien minnie helma wilma willeke
pieter petrus peter piotr petro : piet pe peer
jacobus jacob jakob jacques : jaap koos jack sjaak jacco coos cobus ko
jacoba : coba cobie jacqueline coby jaapje ko
jozef joseph josephus josef yusuf youssef yousef yousuf jusuf youcef : jos sjef jef sjo jo
josephina josefina josephine : fien jose jos fieneke
maria mariam maryam meryem maryem marjam mariyam maria marija : marie mia marja miep ria riet mieke marieke mies marijke mariet rietje mieneke miet marlies marlieke marlijn annemarie annemarieke marloes
miriam mirjam myriam maryam mariam meryem miryam : mir
gerardus gerhardus gerard gerhard : gerrit ger geert sjraar
gerritdina gerarda : gerda gerry gerrie
gertruda geertruida gertrudis gertrude geertruda : truus geertje trudy gerda trui truida geerte trudie tru
hendrik hendrikus hendricus henricus henrik heinrich : henk henri rik harry henry hein hendri
hendrika henrica hendrica : hennie riek rika henny rie henriette ria
antonius anthonius anton anthony antoine antoon antonie : ton toon teun tonnie tony twan tonny
antonia : toos tonny tonnie toni antoinette
franciscus frans francois franz : frank sus cis
francisca : fransje francien ciska sisca cisca franny
theodorus theodoor : theo dorus door doris
adrianus adriaan : ad arie janus adrie jos
adriana : adri jaantje janna ariaantje jana adrie
martinus martijn martin marten maarten marcin : tinus tinie rien
martina : tineke tine tina martine
nicolaas nikolaas nicolaus nikolai nikolaj nikolay mykola nicolas : nico klaas niek nick claas
elisabeth elizabeth elzbieta : els liesbeth betty bets lies elly elsbeth lisette bep lisa ela elise liesje beth betsie lizzy ellie lijs marlies marlieke annelies annelise anneliese annelieke
catharina katharina katarina katerina katarzyna kateryna ekaterina : catrien trijntje toos rina ina karin kaatje katrien cato trien nina kasia katja katya tiny trijn rinie
margaretha margareta malgorzata margarita : greet gre margriet greetje marga gretha gosia gonnie rita grietje margreet
petronella : nel petra nelly piet nellie pieternel
mohammed mohamed muhammad mohammad muhammed mohamad muhamed mouhamed moehammad mohd mohammet : mo mehmet moh moha moes
ahmed ahmet achmed achmet ahmad akhmed ahmad
mahmoud mahmud mahmut mahmoed mohamud machmoed
abdullah abdellah abdallah abdulla abdoullah abdoellah abdelah : abdel abdul
abdelkader abdulkadir abdelkadir abdoulkader abdulqadir : kader
abdelaziz abdulaziz : aziz
abderrahman abdurrahman abdirahman abdulrahman abdelrahman abderrahmane abdurahman abdoelrahman : rahman
alexander aleksander alexandr aleksandr oleksandr alexandre : alex sander lex sasja sasha xander alexis
alexandra aleksandra oleksandra : sandra ola alex sasja sasha
robert robertus robrecht : rob robbert bob robbie bert
richard ricardo : dick ries rick ric
frederik fredericus frederick friedrich : fred frits freek fré freddy erik
leonardus leonard leendert : leo leen len
matthijs mathias matthias matthaeus mattheus mateusz mathijs : thijs ties mat
sebastiaan sebastian : bas bastiaan
bartholomeus : bart mees
laurens laurentius lourens : lau laurent rens
christiaan christian kristian : chris
christina christine krystyna kristina kristine : tineke chris stien stientje christa tina ina tine
christophorus christoffel christopher christophe krzysztof kristof : chris stoffel
lambertus lambert : bert bertus lamb
hubertus hubert : bert huub huib bertus hub
albertus albert albrecht : bert bertus ab appie albertje
alberta albertha : bertha berta bep
everardus everhard : evert ever
egbertus egbert : bert
engelbertus : bert engel
wilhelmus : wim willem pim mus helm
arnoldus arnold : nol arno aart
bernardus bernhard bernard : ben bernd benny
benjamin binyam biniam benyam : ben benny
dominicus dominik dominique : dom minik
ignatius : igor naat ies
augustinus august : guus gust stijn
gustaaf gustav : guus staf
marinus : rinus rien
quirinus : rinus quirijn krijn
cornelisje : keetje
herman hermanus : harm herm manus
hermina hermine : mien mina mieke herma
gijsbertus gijsbert : gijs bert gijsje
lodewijk ludovicus louis ludwig : lode wiek lou
louisa louise : loes wies wiesje lou marloes
alida aleida adelheid : alie aly lida lidy ali aaltje alied
helena elena olena yelena jelena helene : leni lena heleen leen lenie lenka ellen leny ilona
magdalena : magda leen leni lena madeleine
theresia teresa theresa therese : trees thea resi trees threes
dorothea dorota : dora dorien doortje thea door
jannetje jantina : jantje jannie janneke
johanneke : hanneke
aleksandrina : dina
gerdina gerardina berendina everdina : dina dien dieneke
bernardina : dina bernie dien
rosalia : rosa lia
cecilia cecile : cilia cis sisi
mattheus matthew matteo : teeuwis
michael michiel mikhail michail mykhailo michal mikael mikiel misha michel : giel chiel mike mick
michaela michelle
philippus philip filip philippe : flip phil
stephanus stefan stephan stefaan steven stephen : fanus step
stefanie stephanie stefania : steffie
thomas tomas tomasz : tom tommy
tobias : tobi
jeremias ermias jeremiah : jeremy
jonathan : jon
jonas yonas
david dawit dawid dauit daoud dawoud davut : dave
daniel danyel daniyel danil : daan dan danny
daniela danielle
rafael raphael rafal : raf
gabriel : gaby gabe
gabriela gabrielle gabriella : gaby
samuel samiel samuil : sam sem
samantha : sam
solomon salomon suleyman sulaiman soleiman sulejman souleymane slimane soliman suleiman : sal
abraham ibrahim brahim ebrahim ibraheem ibrahima : ab bram braham ibo
isaac izak isaak ishak ishaq : ies sjaak
ismail ismael ismaeel smail esmail ismaiel
jakub yakub yaqub yacoub yakup yakoub : kuba
yahya yahia jahja yahja
simon simeon : siem
paul paulus pawel pavel pavlo : pauw
paula paulina pauline
lucas lukas lukasz luc : luuk luke
marcus markus mark marek marc
johnathan : john
victor viktor wiktor : vic
victoria viktoria viktoriia viktorija : vicky vika
julia yulia yuliia julija yuliya : juul
juliana juliane : jul
julius : juul
julian juliaan
patricia : pat trish
patrick patrik patricius : pat
angela angelina angelica angelique
rebecca rebekka : becky
deborah debora debby
rachel rahel
sara sarah : saar saartje sarina
susanna suzanna susanne suzanne : suus sanne suze
esther ester hester
eva ewa : eefje eveline
yvonne ivonne iwona ivona
yolanda jolanda jolanta : jolie
ursula urszula
barbara varvara : basia babs
monica monika monique
natalia nataliia natalja nataliya natalie nathalie : natasja natasha
anastasia anastasiia anastasija anastasiya : nastja nastya
tatiana tetiana tatjana tetyana : tanja tanya tania
svetlana svitlana : sveta
irina iryna irena : ira
ludmila liudmyla lyudmila ljudmila : luda
oksana oxana
olga olha
nadia nadja nadya nadiia nadija nadiya
andreas andrzej andrew andrei andriy andrey andrij andrej andrii andries andres andrea : andre dries
sergei serhiy sergey sergej serhij serhii sergii serge : seryozha
dmitri dmytro dmitry dmitrij dmitriy : dima
vladimir volodymyr wolodymyr vladymyr : vova
vasili vasyl wasyl vasily vasile
eugene yevhen yevgen evgeni jevhen evgeny yevheniy evgeniy : zhenya
ivan iwan
yevhenia evgenia yevgenia jevgenia evhenia eugenia : zhenya
hryhoriy grigori grigory hryhorii grigorij hrihori
halyna galina halina : halya
hennadiy gennadi gennady
heorhiy georgi georgy
lyubov ljubov lubov : luba
mariia mariya
sofiia sofiya
oleksiy aleksei alexey
ruslan
roman
vitaliy vitali vitaly vitalii
kostyantyn konstantin kostiantyn : kostya
anatoliy anatoli anatolij
valentyna valentina : valya
igor ihor
oleg oleh
bogdan bohdan
maxim maksym maksim : max
maximiliaan maximilian : max
yaroslav jaroslav
stanislaw stanislav : staszek stan
grzegorz gregor gregorius grigori gregory : greg
jerzy georg george joris georgius georgi : jurek sjors
krystian christian
dariusz darius : darek
zbigniew : zbyszek
wojciech : wojtek
agnieszka agnes agneta agnesa : aga
justyna justina justine
karolina carolina caroline karoline : carola lien lina carolien
karel carolus karl carl carlos carlo charles
charlotte : lotte lot sjarlot
liselotte : lotte lies
zofia sofia sophia sophie sofie zoffia : fie
hassan hasan hassane hasaan hasen
hussein hussain hossein husayn hoessein huseyin hossain houssein hocine hoesein husein
ali aly
omar omer umar umer oemar
osman othman uthman usman otman ousmane othmane oesman
khalid khaled halit halid chalid khalit haled
said saeed sait saiid
saida saeeda
rachid rashid rasheed raschid resit reshid
rachida rashida
hamid hameed hamit
hamida hameeda
hamza hamzah hamsa
karim kareem kerim abdelkarim
karima kareema kerime
mustafa mostafa moustafa moestafa mustapha mostapha moustapha : mus musti
samir sameer
samira sameera
sami samy
samia samiya samya
nabil nabiel nabeel
nabila nabeela
bilal bilel billal belal bielal
ilias ilyas elias ilyass iliass eliyas ilyes
anas anass enes
idris driss idriss
hicham hisham hisjam hesham hischam
jamal djamal gamal cemal djemal
jamila djamila cemile gamila
fatima fatma fatema fatimah fatemeh fatoumata faduma fadumo : fati
farida ferida fareeda feride
farid fareed ferit
faisal feisal faysal fayssal faycal
aicha aisha ayesha ayse aysha aischa aisja aisjah
aysegul
khadija khadidja hadija hatice khadijah chadija kadija khadeeja khadiza
zahra zohra zehra zahraa
zainab zeynep zineb zaynab zaineb sineb zeinab
naima neima
najat nejat nadjat najaat
najib nadjib nageeb necip najeeb
najla nejla nadjla
latifa letifa lateefa
malika melike maleeka
malik maleek melik
mohsin mohsen mouhsine muhsin mohcine
amina emine ameena aminah amena
amin amine emin ameen
iman imane eman imaan
leila layla leyla laila lejla lejla
lina leena
salma selma
soumaya sumaya soemaja sumeyye sumaiya
noor nour nur noer
nora noura nura
yasmina jasmina
yasmin yasmine jasmin jasmijn jasmine yasemin
bouchra bushra busra boesjra bouchera
souad suad soead
tarik tariq tarek tareq
walid waleed velid oualid
wafa ouafa vefa wafaa
wahid waheed vahit ouahid abdelwahid
younes yunus younis younus yunis younous
yassin yassine yasin jassin yaseen yacine yassien
yasir yasser jasser yaser
zakaria zakariya zekeriya zakariyya
zaid zayd zeid
ziad ziyad
mourad murad murat moerad
mounir munir moenir muneer
mouna muna moena mona
noureddine nordin nourdine nurettin nordine noureddin nuradin noredine
salah salaheddine salahuddin selahattin
saleh salih
salim selim saleem saliem
soufiane sofian soufian sufyan sofiane soufyan
marouane marwan merwan marwane
anouar anwar enver anouare
naoual nawal nawel
rania ranya
reza riza rida
ramadan ramazan ramzan
recep rajab rejep redzep
halil khalil chalil
hanife hanifa
havva hawa
kemal kamal kamel
merve marwa
mahdi mehdi
hadi hady
nasser nasir naser nasr nacer
nasim nassim naseem nesim
nasima nassima naseema
tahir taher tahar
taha
latif lateef
habib habeeb
habiba habeeba
hafid hafeez hafiz
hafida hafiza
fouad fuad foead fuat
fouzia fauzia fawzia
jalal djalal celal
jawad djawad cevat jaouad
adil adel adeel
adila adela
aziz azeez
aziza azeeza
basma besma
bassam besam
dounia dunya dunia
ghizlane ghislaine gizlan
hakim hakeem
hakima hakeema
hanan hanane hannan
houda huda hoda hüda
ikram ikrame
jihad cihat djihad
kaoutar kawtar kautar kevser kawther
loubna lubna
meriem merjem
mimoun maimoun mimun
mimouna maimouna
moussa musa moesa moosa
oumaima umayma oemaima
rabia rabiaa
redouan redouane ridwan ridvan redwan
saad saat
safa safaa
sana sanaa senaa
siham sihame
zouhair zuhair zoheir zuheyr
sunil soenil suneel
sunita soenita suneeta
raj radj
rajesh radjesh radjes
vijay wijay widjai
shanti sjanti
tesfay tesfaye tesfai
dinesh dienesh
berhane birhane
gebre ghebre
girmay ghirmay
weldu woldu
selam selamawit
hannelore
marianne marijanne
marjan marjon
jacqueline jaqueline : jacq
geraldine
gerrit
geert
aleksei oleksiy alexei aleksey oleksii
jean
john johnny
diederik dederik diderik : dirk dick dries
arthur artur : tuur
lucia : loes lucie luus
mathilde mathilda mechtildis : til tilly mechteld
clasina klasina klazina : ina sien sientje klaasje
gezina gesina : sien ina zien sientje
francina : sien sientje francien
jacomina : mina mien mineke co
pieternella : nel nelly pietje
agatha : aagje agaath
clara klara : claar klaartje
reinier reinhard reinder : rein
walter walterus gualtherus : wouter wout
wilbertus wilbert : wil bert
norbertus norbert : bert nor
lubbertus lubbert : bert
ferdinand ferdinandus : ferry ferdi nand
alphonsus alfons alphons : fons
eduard edward eduardus : ed eddy eddie
edwin : ed
emanuel emmanuel immanuel manuel
godefridus godfried gottfried : govert frits goof
hieronymus jeroen : roon
joachim : jochem achim
jodocus judocus : joost
leopold : leo pol
maurits mauritius maurice : mau
rudolf rudolph rudolphus roedolf : ruud dolf rolf rudy rudi
adolf adolphus : dolf
roelof roelf : roel
roelofje roelfina : roelie
servatius : servaas vaas
brigitta birgitta : gitta britt
eleonora : ellen noor nora leonoor nora
emilia emilie : emmy mil milly
frederika frederica : riek rika frieda fredie
henriette henrietta : jet jetty riet jettie
isabella isabel isabelle : bella bel
jeannette jeanette janet jannet : net
martha marta : mart
regina : gina
theodora : dora door thea doortje
benedictus benedikt : ben
constantijn constantinus : stan stijn
jurriaan jurrian : jur jurre
zacharias : zach
kimberley kimberly : kim
nicole nicolette : nicky nikki
raymond raimond raymundus : ray raymon
kenneth : ken kenny
ronald ronaldus : ron ronny
wilfred wilfried : fred wil
alfred alfredus : fred
manfred : fred
bernadette : bernie det
antoinette : net toos
gregorius gregor
veronica veronika : vera
florence florentina : flor
rosemarie rosemary : roos
rolandus roland
bonifacius : boni faas
aloysius : louis wies loet
cornelius cornell
hugo hugues
hillegonda aldegonda : gonny gonda gonnie
emil emiel emile
oscar oskar
erik eric erick
ruben reuben
niels nils
gijsberta : gijsje bertha
desiree desire
shirley sherley
`
/** Names by themselves: no spelling of another and no short form. */
const single = `
emma daan dirk tim laura bram femke iris dennis denise linda ingrid paul edwin marcel marcella marco ronald jasper niels lars sven noah noa
levi finn milan milou dylan mees jesse jessica ruben tess zoe fleur maud roos roan rosa mila yara isa eline elin floor anouk kim kai nicole judith astrid karin
anita sandra marjolein wendy bianca wout hugo olivier floris joost gijs jelle jelte jelmer sjoerd wouter rutger nynke renske hilde heleen veronica jeroen
joep job jip pip puck merel marel lieke loes lotte lize liza marit marijn marieke maaike mieke noor nina nadira anke anja inge inger ineke irene iwan
rohan rohini rohit ravi priya anil asha vishal linh minh lan hung huong hoa mai thanh tuan ming mei li ana joao jose
paulo pedro luis miguel marta ion elena mihai giulia stefanos ahlam layal rana ranim hodan ayaan ayan abdi abdirizak abeba kofi ama kwame mamadou aminata
burak can cem deniz dilek ebru elif emre esra gul gulsum gulsen gulay gulten hakan kerem kubra nuray nurten nurcan onur orhan ozlem
sevgi sevim serkan serdar sibel sukru tugba umit ugur veli volkan akin ayten aylin aysun bulent alper arda ercan erkan ergun engin ergin
halina danuta beata ewelina kamil kamila rafaela artur marian marianna ryszard renata roman romana sylwia silvia patryk patrycja
kevin kelvin melvin calvin mike rick nick dick sam sem sep bas bart bert berend barend aart aad arjan arjen arend arnoud bauke bouke douwe
durk fokke froukje geke gea grietje hetty herman ilse jinke joris judit jurre jorrit lianne liane luca lukie marga marije marije margo
martine mathilde mats max merijn myrthe naomi nienke olaf pepijn petra rianne rian roland roel roelof rudolf saskia sabine sabrina sandrine sietske
simone siebe sanne stijn teun tess tessa thea tineke titia tjeerd truus veerle vera viola wessel wiebe wieke wietske wilma willeke ymke yannick
hanane hasna hasnae hind ilham imad imran inas intissar karam lamia lamya loubna mansour meryam mounia nisrine ouafae rajae rkia
rim sabah sabir sabri salwa samah sanae sihem sofia tamou yamina yousra ziana zoulikha ghassan hadiya hala hiba hussam jihan khadra lubna
majid majida maher mahira nizar nidal qasim rami ramzi rayan reem rima sabrin samer samar suhail suha tamer wael wissam yazan
bereket eyob filmon freweyni henok kibrom luwam merhawi mebrahtu mebrahtom hagos kidane robel senait semhar tsegay yordanos saba almaz alem
mehari haben meron mulu tekle winta feven helen
joran jordan jordi jordy jorden alya aliya aliyah alicia alisa alina aline amira amir amber ava aya ayoub ayman casper jesper jip jaylinn jayden jaden jade jamie julie juliette
kiran kirti kirsten kristel lara larissa laila lana lilly lily lisette lotta luna lynn maja malou marcella marlon marloes marly marthe mauro maya maud melanie merle mette mia mick mika mohan morris
nisa nisan noor noortje norah odin oda olivia otis owen pauline pien puk quinn rachelle ricardo rosalie rosanne rosaline roxy sacha saar sarina selin seline senna sharon sharona shanna shania silvan sofian stella
suze suzan svenja tamara tamar thijmen thirza tyler vince vinz wesley willem wilma xander ylva yvo zain zosia adam aden aster hatim hatem hoda hind femmie fenny gert oguz okan metin tarkan turan taner tolga
danylo danyla kacper sanjana dewi dewa mirte youssra yousra robin merlijn tijn stijn fenna mara rani derya else hanne anneloes jens jesper jorn jurgen kyra lena lien linde lisanne lize maja manon marin mara marloes maxime melissa mirthe moniek nadine nele nikki pascal pascale quinten ramon remco rens rick roxanne sandy silke tara teun tijmen timo tobias valerie vincent yvette zita ton toni theo thea leo lea jos jose joan ria rita rina tina dina nel nelly frans francoise franka ron rob roy ray guy
`

type Part = { readonly line: number; readonly called: boolean }
const partsOf = new Map<string, Part[]>()
const initialsOf: string[] = []
for (const [line, text] of lines.trim().split('\n').entries()) {
  const [official = '', called = ''] = text.split(':')
  const names = official.trim().split(' ')
  initialsOf.push([...new Set(names.map((name) => name[0]))].join(''))
  for (const [list, isCalled] of [
    [names, false],
    [called.trim().split(' '), true],
  ] as const)
    for (const name of list) if (name) partsOf.set(name, [...(partsOf.get(name) ?? []), { line, called: isCalled }])
}
for (const name of single.trim().split(/\s+/)) if (!partsOf.has(name)) partsOf.set(name, [])

export const isKnown = (name: string): boolean => partsOf.has(name)

/**
 * How two given names of this list belong together. `spelling`: one name; `called`: a name and what its bearers are called;
 * `both`: two things that bearers of one name are called; `other`: two names. Undefined where either is not in it.
 */
export function relationOf(a: string, b: string): 'spelling' | 'called' | 'both' | 'other' | undefined {
  const [ours, theirs] = [partsOf.get(a), partsOf.get(b)]
  if (!ours || !theirs) return undefined
  let found: 'called' | 'both' | 'other' = 'other'
  for (const one of ours)
    for (const two of theirs) {
      if (one.line !== two.line) continue
      if (!one.called && !two.called) return 'spelling'
      if (one.called !== two.called) found = 'called'
      else if (found === 'other') found = 'both'
    }
  return found
}

/** Whether a bearer of this name may write this initial: `g` for Truus. */
export const mayBegin = (name: string, letter: string): boolean =>
  (partsOf.get(name) ?? []).some(({ line, called }) => called && initialsOf[line]?.includes(letter))
