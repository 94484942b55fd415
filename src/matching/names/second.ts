/** Given names, a line each: its spellings, and after a colon what its bearers are called. `given-names.ts` reads them. */
export const second = `
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
