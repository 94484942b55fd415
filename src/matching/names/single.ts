/** Given names by themselves: no spelling of another and no short form. */
export const single = `
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
