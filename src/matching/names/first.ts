/** Given names, a line each: its spellings, and after a colon what its bearers are called. `given-names.ts` reads them. */
export const first = `
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
`
