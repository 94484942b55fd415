import type { Written } from './person.ts'

/**
 * Pairs of a query and a client, made up by kind. `=` one person, `#` two; what stands between `|` is how both are written.
 * Where a part is left out it is as the head of its kind says. `last`: counted once before anything was made after it (45 of 47 known, 3 of 48 wrong).
 */
export type Pair = {
  readonly kind: string
  readonly same: boolean
  readonly query: Written
  readonly client: Written
  readonly last: boolean
}

/** `home`: one house; `moved`: another house; `date`: one birth date; `undated`: the query has none; `dates`: two. */
const kinds = `
@ call names: home date
= Jan Verstappen | Johannes Verstappen
= Riet Ooms | Maria Ooms
= Kees Brands | Cornelis Brands
= Truus Blokland | Geertruida Blokland
= Bep Zwager | Elisabeth Zwager
= Sjaak Reedijk | Jacobus Reedijk
= Wim Hoek | Willem Hoek
= Mien Tolk | Wilhelmina Tolk
= Henny Kuit | Hendrika Kuit
= Toos Rademaker | Catharina Rademaker
= Gré Pronk | Margaretha Pronk
= Huub Leenders | Hubertus Leenders
= Bert Stevens | Lambertus Stevens
= Nelly Buis | Petronella Buis
= Leo Winters | Leonardus Winters
= Kuba Zielinski | Jakub Zielinski
= Gosia Krol | Małgorzata Krol
= Sasha Bondarenko | Oleksandr Bondarenko
= Dirkje Post | Dirkje Post
= Lidy van Os | Alida van Os
= Joke Rensen | Johanna Rensen
= Guus Klaver | Augustinus Klaver
= Harm Ploeg | Hermanus Ploeg
= Ans Dorst | Anna Dorst
= Koos Vlieger | Jacobus Vlieger
= Rinus Tak | Marinus Tak
= Lies van Gent | Elisabeth van Gent
= Katja Horn | Catharina Horn
= Ties Romijn | Matthijs Romijn
= Marlies Bol | Maria Elisabeth Bol
@ call names, undated: home undated
= Piet Stolwijk | Petrus Stolwijk
= Ria Dinter | Maria Dinter
= Ton Schaap | Antonius Schaap
= Frits Maan | Frederik Maan
= Jaap Kool | Jacob Kool
= Corrie Luit | Cornelia Luit
@ transliteration: home date
= Mohamed Bouhaddou | Mohammed Bouhadou
= Achmed Tazi | Ahmed Tazi
= Joesoef Karimi | Yusuf Karimi
= Chadija Ouchen | Khadija Ouchen
= Noureddine Achour | Nordin Achour
= Abdel Karim Saidi | Abdelkarim Saidi
= Abderrahim Jaber | Abdurrahim Jabir
= Bouchra Lahlou | Boesjra Lahlou
= Rachid el Gharbi | Rashid Elgharbi
= Naoual Bensaid | Nawal Ben Said
= Fouad Chaouki | Foead Shawki
= Souad Amghar | Suad Amgar
= Husayn al-Jabri | Hoessein Aljabri
= Mahmoud Qasim | Mahmud Kasim
= Ömer Çakır | Omer Cakir
= Gül Şen | Gul Sen
= Cemal Özkan | Djemal Ozkan
= Recep Yücel | Rejep Yucel
= Mehmet Akgün | Mehmed Akgun
= Hatice Karabulut | Hatidje Karabulut
= Tesfaye Habte | Tesfay Habte
= Yohannes Gebreyesus | Johannes Ghebreyesus
= Dawit Woldemichael | Dauit Weldemichael
= Berhane Tewelde | Birhane Tewolde
= Girmay Haile | Ghirmay Hayle
= Freweini Mehretab | Freweyni Meheretab
= Wojciech Szymański | Wojciech Szymanski
= Krzysztof Jabłoński | Krzystof Jablonski
= Zofia Pietrzak | Sofia Pietrzak
= Dmytro Shevchuk | Dmitri Sjevtsjoek
= Serhiy Zelinskyy | Sergej Zelinski
= Yuliia Tkachenko | Joelia Tkatsjenko
= Volodymyr Hrytsenko | Vladimir Gritsenko
= Nataliya Koval | Natalia Kowal
= Oksana Lysenko | Oxana Lisenko
= Mykhailo Boiko | Michail Bojko
= Soenil Baldewsingh | Sunil Baldeosingh
= Radjesh Biharie | Rajesh Bihari
= Widjai Ramautar | Vijay Ramautar
= Soekinah Kartodikromo | Sukinah Kartodikromo
= Djojo Pawiroredjo | Joyo Pawiroredjo
= Sharmila Soekhlal | Sjarmila Sukhlal
= Oemar Wongsodikromo | Umar Wongsodikromo
= Nguyễn Văn Hùng | Nguyen Van Hung
= Trần Thị Mai | Tran Thi Mai
= Zhang Xiaoming | Zhang Xiao Ming
= Jürgen Großmann | Juergen Grossmann
= Søren Kjær | Soren Kjaer
= José Muñoz | Jose Munoz
= Ilias Ait Taleb | Ilyas Aïttaleb
= Reza Hosseini | Riza Hoseini
= Zeinab Moradi | Zainab Muradi
= Fatemeh Rostami | Fatima Rostami
= Goran Đorđević | Goran Djordjevic
= Jasmina Begić | Yasmina Begic
= Faduma Warsame | Fadumo Warsame
= Abdirahman Cali | Abdurahman Cali
= Vasyl Melnyk | Wasyl Melnik
= Mustapha Oulhaj | Moestafa Oulhadj
= Hisham Barakat | Hicham Barakat
@ spelling of family names: home undated
= Sanne Kleijn | Sanne Klein
= Bram Meijers | Bram Meyers
= Ellen Nieuwenhuys | Ellen Nieuwenhuis
= Ruud Fisser | Ruud Visser
= Karin Smid | Karin Smit
= Vera Schouten | Vera Schoute
= Tom Philipsen | Tom Filipsen
= Iris de Bruyne | Iris de Bruijne
= Mark Hendrickx | Mark Hendriks
= Anouk Dijckman | Anouk Dijkman
= Lars Wouterse | Lars Wouters
= Judith Kuijk | Judith Kuyk
@ particles and order: home undated
= Jos v.d. Broek | Jos van den Broek
= Vd Zande, Petra | Petra van de Zande
= A. van 't Wout | Arie van 't Wout
= Ter Steege, Roos | Roos ter Steege
= Koster Esther | Esther Koster
= DE WAARD WIM | Wim de Waard
= Jeroen vanden Akker | Jeroen van den Akker
= dhr. J.W. op de Beek | Jan Willem op de Beek
= mw. C. in 't Hout | Carla in 't Hout
= van Rijn - Jaspers, T. | Tineke van Rijn-Jaspers
= El Haddad Samira | Samira el Haddad
= Benmoussa Karim | Karim Ben Moussa
= Mohammed de Haas | Mohammed Haas
= Robin dela Fuente | Robin de la Fuente
= Lisa van der Eijk | Lisa v/d Eijk
= Laarhoven, M. van | Mieke van Laarhoven
= Fam. K. van Mil | Kees van Mil
= Öztürk Elif | Elif Ozturk
@ names in another order: home date
= Nguyen Minh Tuan | Tuan Minh Nguyen
= Li Xia | Xia Li
= Tesfay Selam | Selam Tesfay
= Singh Gurpreet | Gurpreet Singh
= Hassan Ali | Ali Hassan
= Kaya Zeynep | Zeynep Kaya
= Abdi Farah Hodan | Hodan Abdi Farah
= Kidane Yonas Tekle | Yonas Tekle Kidane
= Pham Thi Lan | Lan Pham
= Wójcik Anna | Anna Wojcik
= Chen Yu | Yu Chen
= Warsame Ayaan | Ayaan Warsame
@ married and double names: home date
= Carla Prins-Mulder | Carla Mulder
= Carla Mulder-Prins | Carla Prins-Mulder
= Carla Prins Mulder | Carla Prins-Mulder
= Ineke de Ridder-van Zanten | Ineke van Zanten
= Ineke van Zanten e.v. de Ridder | Ineke de Ridder-van Zanten
= mevr. de Ridder geb. van Zanten | Ineke de Ridder-van Zanten
= I. de Ridder | Ineke de Ridder-van Zanten
= wed. Hoekman-Pieters, G. | Gerda Hoekman-Pieters
= Samira Bennani | Samira El Fassi-Bennani
= Agnieszka Kowalczyk-Bakker | Agnieszka Kowalczyk
= Ellen Tuinman | Ellen Tuinman - de Nooij
= Ellen de Nooij | Ellen Tuinman-de Nooij
= Fatma Yılmaz Demir | Fatma Demir
= Ana Costa da Silva | Ana da Silva
= Maria Santos Pereira | Maria Pereira
@ married and moved: moved date
= Petra Slagter-Vink | Petra Vink
= Hanneke van Doesburg | Hanneke Kuil-van Doesburg
= Noor Albers | Noor Albers-Dam
@ initials: home date
= J. Terpstra | Jelmer Terpstra
= J.P. Terpstra | Jan Pieter Terpstra
= JP Terpstra | Jan Pieter Terpstra
= J.C.M. Haring | Joke Haring
= K. Alblas | Cornelis Alblas
= S. Wever | Jacobus Wever
= Terpstra J.P. | J. Terpstra
= C. Amrani | Khadija Amrani
= M.E. Kip | Maria Kip
= G. Slag | Truus Slag
@ typing errors: home date
= Partica Sloot | Patricia Sloot
= Micheal Dorsman | Michael Dorsman
= Annabel Kortekas | Annabel Kortekaas
= Willemijn Vrugt | Willemijn Vrucht
= Rosalie Heuvelman | Roaslie Heuvelman
= Sebastian Olthof | Sebastiaan Olthof
= Marjolijn Wagenar | Marjolein Wagenaar
= Shakira Pengel | Sjakira Pengel
= Geraldin Tjin | Geraldine Tjin
= Ferdinant Blom | Ferdinand Blom
= Jacqeline Reus | Jacqueline Reus
= Monqiue Huls | Monique Huls
@ moved: moved date
= Tineke Veldkamp | Tineke Veldkamp
= Mohamed Azzouz | Mohammed Azouz
= J. Kraaijeveld | Johan Kraaijeveld
= Piet de Winter | Petrus de Winter
= Yıldız Ayla | Ayla Yildiz
= Olena Kravchenko | Olena Kravtsjenko
= Soenita Ramlal | Sunita Ramlall
= Abdul Rahim Noori | Abdurrahim Noori
= Wei Zhao | Zhao Wei
@ twins and one birth date: home date
# Jelle Zandstra | Jelte Zandstra
# Said Bouali | Saida Bouali
# Lisa Overmars | Lise Overmars
# Hasan Toprak | Hüseyin Toprak
# Anil Gopal | Anita Gopal
# Femke Otter | Fenna Otter
# Sem Kolk | Sam Kolk
# Amin Rahmani | Amina Rahmani
# Jan Peter Kwakman | Jan Willem Kwakman
# Abdul Hamid Noor | Abdul Wahid Noor
# Lotte Heins | Loes Heins
# Tijn Scheer | Stijn Scheer
# Marit Bloem | Maud Bloem
# Daan Rook | Dani Rook
# Karim Achahbar | Karima Achahbar
# Nadia Mansour | Nadira Mansour
# Yara Fontein | Mara Fontein
# Jurre Halma | Jorre Halma
# Linh Pham | Minh Pham
# Wei Liu | Mei Liu
# Piotr Wrobel | Pawel Wrobel
# Selam Hagos | Semhar Hagos
# Olha Marchenko | Olena Marchenko
# Rohan Sital | Rohini Sital
# B. Keizer | P. Keizer
# Tess Haan | Tessa Haan
# Denis Moor | Denise Moor
# Mohamed Idrissi | Mahmoud Idrissi
# Marijke Graaf | Marieke Graaf
# Ravi Tewari | Rani Tewari
# Emre Kaplan | Emine Kaplan
# Bas Oud | Bart Oud
# Elin Dekens | Eline Dekens
# Melvin Roose | Kelvin Roose
# Ilse Hop | Else Hop
@ twins who live apart: moved date
# Jelle Zandstra | Jelte Zandstra
# Anna Kowal | Irena Kowal
# Said Bouali | Saida Bouali
# Tim Broer | Tom Broer
# Nina Roelofs | Lina Roelofs
# Omar Haji | Osman Haji
@ two people of one birth date: moved date
# Fatima Aksu | Fatima Bouzian
# Jan Korver | Jan Lodders
# Wei Chen | Wei Zhang
@ parent and child, partners, brothers: home dates
# Jan Koelewijn | Jan Koelewijn
# J. Koelewijn | Johannes Koelewijn
# Ahmet Sezer | Ahmet Sezer
# Piet Wolfs | Peter Wolfs
# Maria Costa | Maria Costa
# Ali Hassan Omar | Hassan Omar Ali
# Ton Blaak | Toni Blaak-Mos
# Nguyen Van Nam | Nguyen Van Nam
# Joris Bal | Joost Bal
@ housemates, no birth date: home undated
# Samir Tamimi | Samira Tamimi
# Ali Hassan | Hassan Ali
# Kim Ho | Kai Ho
# Jan Wessel | Riet Wessel-Bos
# Ria Bosma | Mieke Bosma
# Henk Vaart | Hennie Vaart
# Frans Oord | Fransje Oord
# Hatice Aslan | Hasan Aslan
# Eva Moes | Jolanda Perk
# Deniz Kurt | Derya Kurt
# Ravi Mahabir | Radha Mahabir
# Piotr Zajac | Paulina Zajac
# M. Sluis | P. Sluis
# Tom Ruiter | Tim Ruiter
# Musa Diallo | Mariama Diallo
@ namesakes elsewhere: moved dates
# Jan de Boer | Jan de Boer
# Mohamed Ali | Mohammed Ali
# Maria Silva | Maria Silva
# Wei Wang | Wei Wang
# Fatma Yildirim | Fatma Yıldırım
@ namesakes elsewhere, no birth date: moved undated
# Peter Smit | Peter Smit
# Ahmed Bakali | Ahmed Bakkali
# Anna Nowak | Anna Nowak
# P. Jansen | Piet Jansen
# Kim Nguyen | Kim Nguyen
# Kees de Wit | Cornelis de Wit
`

const second = `
@ second, home: home date
= Bertus Kroes | Lambertus Kroes
= Dolf Heeg | Rudolf Heeg
= Fons Maes | Alphonsus Maes
= Stien Kuijt | Christina Kuijt
= Wiesje Vonk | Louise Vonk
= Zehra Aydemir | Zahra Aydemir
= Habiba Oudghiri | Habeeba Oudgiri
= Abdelilah Chafik | Abdelillah Shafik
= Houria Belhaj | Houria Bel Hadj
= Taoufik Messaoudi | Tawfik Mesaoudi
= Lahcen Ouahbi | Lahsen Wahbi
= El Mostafa Rami | Mostafa Rami
= Hayat Zerhouni | Hayat Zarhouni
= Süleyman Güler | Suleiman Guler
= Şerife Çınar | Serife Cinar
= Hüsnü Kılıç | Husnu Kilic
= Biniam Tsegay | Binyam Tzegay
= Haben Ghebremedhin | Haben Gebremedhin
= Mikael Asfaha | Michael Asfaha
= Jerzy Chmielewski | Jerzy Hmielewski
= Bożena Czarnecka | Bozena Tsjarnetska
= Andriy Ponomarenko | Andrej Ponomarenko
= Yevhenia Rudenko | Evgenia Rudenko
= Hryhoriy Moroz | Grigori Moroz
= Chandrika Bissessur | Tjandrika Bisessur
= Rabindranath Soekhoe | Rabindrenath Sukhu
= Moenesh Jhagroe | Munesh Jhagru
= Lê Thị Hoa | Le Thi Hoa
= Xu Jing | Jing Xu
= Bekele Almaz Tadesse | Almaz Bekele
= M. van der Plas | Marga vd Plas
= Schaft, H. | Hannie Schaft
= Henriette Boom-van Eck | Jet van Eck
= mevr. P. Kaas geb. Smeenk | Petra Kaas-Smeenk
= Leyla Koç-Arslan | Leyla Arslan
= Thijs van Overeem | Matthijs Overeem
= Rosalina Martes | Rosalina Martez
= Christiaan Duivendak | Chirstiaan Duivendak
= Gwendolyn Lo | Gwendoline Lo
= Jacoba Maria Rook | Coby Rook
@ second, undated: home undated
= Ronald van Heumen | R. van Heumen
= Zuhal Ateş | Zuhal Ates
= ONGENAE, RUUD | Ruud Ongenae
= Marja op 't Veld | Marja Op t Veld
= Guillermo Peña | Guillermo Pena
# Karima Lachgar | Karim Lachgar
# Teun Smal | Tess Smal
# Aart Dorp | Aartje Dorp
# Mehmet Uzun | Metin Uzun
# Adam Jama | Aden Jama
# Olga Sirko | Oleg Sirko
@ second, moved: moved date
= Khadra Nuur | Khadra Nur
= Geert-Jan Stam | Geertjan Stam
= Ludmila Petrenko | Lyudmyla Petrenko
= Ruud Haak | Rudolf Haak
@ second, twins: home date
# Merel Boot | Mirte Boot
# Adam Yusuf | Aden Yusuf
# Oğuz Tan | Okan Tan
# Hoda Farahani | Hadi Farahani
# Dewi Soeparto | Dewa Soeparto
# Gert Jan Mos | Gert Willem Mos
# Sanjay Raghoe | Sanjana Raghoe
# Kacper Mazur | Kasia Mazur
# Danylo Kravets | Danyla Kravets
# Youssra Lamrani | Youssef Lamrani
# Tobias Rein | Thomas Rein
# Nguyen Van Long | Nguyen Van Luong
# Femmie Kok | Fenny Kok
# Arie Bot | Adrie Bot
# Hatim Sabri | Hamid Sabri
# Aster Haile | Ester Haile
`

/** Written when the rules stood. */
const last = `
@ last, home: home date
= Nico Vrolijk | Nicolaas Vrolijk
= Trees Hoorn | Theresia Hoorn
= Loes Prent | Louise Prent
= Gonny Stal | Margaretha Stal
= Jopie Ruis | Johanna Ruis
= Ferry Moll | Ferdinand Moll
= Freek Zeil | Frederik Zeil
= Rob Pauw | Robertus Pauw
= Marleen Bosch | Marlene Bosch
= Mounaim Ziani | Mounaïm Zyani
= Chaimae Boutaleb | Shaimae Bou Taleb
= Yousra Benhaddou | Joesra Ben Haddou
= Abdessalam Toufik | Abdesslam Taufik
= El Houssain Aboulkacem | Houssain Aboulkassem
= Mina Oukhrib | Mina Oukrib
= Nevzat Çoban | Nevzad Coban
= Gülizar Tunç | Gulizar Tunc
= Sevilay Taşkın | Sevilay Taskin
= Mebrat Tsehaye | Mebrhat Tsehay
= Awet Okbay | Awet Oqbay
= Filimon Zerai | Filmon Zeray
= Ewelina Grzelak | Evelina Grzelak
= Dorota Wiśniewska-Kok | Dorota Wisniewska
= Kseniia Bilous | Ksenia Bilous
= Taras Hnatiuk | Taras Gnatjoek
= Ganeshwar Sewradj | Ganesjwar Sewraj
= Humphrey Lieveld | Humfrey Lieveld
= Shaniqua Kross | Shanica Kross
= Phạm Quốc Bảo | Bao Pham
= Huang Lili | Lili Huang
= Van Hecke Bart | Bart van Hecke
= Gerritsen-Kolk A.M. | Anna Maria Kolk
= Wolthuis e/v Pater, T. | Tineke Pater-Wolthuis
= Marjolein Scheffers | Marjolijn Schefers
= Madelief Poot | Madeleif Poot
= A.J. van Uden | Arjan van Uden
= Emmanuel Osei | Emanuel Osei
= Kwabena Boateng | Kwabena Boatengg
= Ibrahima Camara | Ibrahim Camara
= Svitlana Hordienko | Svetlana Gordienko
@ last, moved: moved date
= Bartje Zwiers | Bartje Zwiers
= Kamla Oedit | Kamla Oedit Doebé
= M. Tahrioui | Mohamed Tahrioui
= Rik Hendriksma | Hendrik Hendriksma
= Anneke Lanting | Johanna Lanting
@ last, twins: home date
# Joran Smink | Jordan Smink
# Ismail Demirel | Ishak Demirel
# Sofie Prins | Sophia-Anne Prins
# Alya Nasser | Aliyah Nasser
# Kiran Lal | Kirti Lal
# Jasper Nel | Casper Nel
# Mirthe Laan | Myrthe Laan
# Ayoub Slaoui | Ayman Slaoui
# Hamza Taleb | Hanza Taleb
# Nisa Aydin | Nisan Aydin
# Zofia Bak | Zosia Bak
# Vera Dam | Veerle Dam
# Tran Thi Hoa | Tran Thi Hong
# Bilal Jama | Hilal Jama
# Floor Tops | Fleur Tops
@ last, undated: home undated
# Wim Kater | Willy Kater
# Nadia Rahou | Nabil Rahou
# Jan Snel | Janna Snel
# Khalid Amin | Amin Khalid
= Jeanine v.d. Wiel | Jeanine van de Wiel
= Mohammad Reza Karimi | Mohamad Riza Karimi
`

/** Addresses as they stand on both sides, of one name; `date` and `undated` as above. */
const addresses = `
@ additions: date
= Proefgracht 8 bs, 3599 PA | Proefgracht 8 bis, 3599 PA
= Proefgracht 8bis A, 3599 PA | Proefgracht 8 bsA, 3599 PA
= Proefgracht 8-II, 3599 PA | Proefgracht 8 2 hoog, 3599 PA
= Proefgracht 8 zw, 3599 PA | Proefgracht 8 zwart, 3599 PA
= Proefgracht 8, 3599 PA | Proefgracht 8 C, 3599 PA
= Proefgracht 8 hs, 3599 PA | Proefgracht 8 huis, 3599 PA
= Proefgracht 8 boven, 3599 PA | Proefgracht 8 bv, 3599 PA
= Proefgracht 8-3, 3599PA | Proefgracht 8 III, 3599 PA
= Proefgracht 8 driehoog, 3599 PA | Proefgracht 8-3, 3599 PA
@ additions, undated: undated
= Proefgracht 8 bs, 3599 PA | Proefgracht 8 bis, 3599 PA
= Proefgracht 8 app. 12, 3599 PA | Proefgracht 8-12, 3599 PA
= Proefgracht 8 bovenhuis, 3599 PA | Proefgracht 8 boven, 3599 PA
= Proefgracht 8 1-hoog, 3599 PA | Proefgracht 8 I, 3599 PA
= Proefgracht 8 rood, 3599 PA | Proefgracht 8 rd, 3599 PA
= Proefgracht 8-b, 3599 PA | Proefgracht 8B, 3599pa
# Proefgracht 8 A, 3599 PA | Proefgracht 8 B, 3599 PA
# Proefgracht 8 bis, 3599 PA | Proefgracht 8 bis A, 3599 PA
# Proefgracht 8 zwart, 3599 PA | Proefgracht 8 rood, 3599 PA
# Proefgracht 8-1, 3599 PA | Proefgracht 8-11, 3599 PA
# Proefgracht 8, 3599 PA | Proefgracht 10, 3599 PA
# Proefgracht 18, 3599 PA | Proefgracht 81, 3599 PA
@ streets: undated
= 2e Testdwarsstraat 6, 3599 PB | Tweede Testdwarsstraat 6, 3599 PB
= Plein 1813 24, 3599 PB | Plein 1813 24, 3599PB
= Burg. Proefln 6, 3599 PB | Burgemeester Proeflaan 6, 3599 PB
= Prof. Testweg 6, 3599 PB | Professor Testweg 6, 3599 PB
= Kon. Proefstr. 6, | Koningin Proefstraat 6, 3599 PB
= St. Testplnts 6, | Sint Testplantsoen 6, 3599 PB
= Past. Voorbeeldpln 6, | Pastoor Voorbeeldplein 6, 3599 PB
= Verl. Proefwg 6, | Verlengde Proefweg 6, 3599 PB
= Nw. Testgracht 6, | Nieuwe Testgracht 6, 3599 PB
= Jhr. Proefsngl 6, | Jonkheer Proefsingel 6, 3599 PB
= 't Testpad 6, | Het Testpad 6, 3599 PB
= v. Voorbeeldstr 6, | Van Voorbeeldstraat 6, 3599 PB
= Proefstraat 6, 3595 PB | Proefstraat 6, 3599 PB
= Proefstraat 6, 3599 BP | Proefstraat 6, 3599 PB
= Proefstraat nr 6, 3599 PB | Proefstraat 6, 3599 PB
= Plein 40-45 6, 3599 PB | Plein 40-45 6, 3599PB
= Ds. Proefkade 6, | Dominee Proefkade 6, 3599 PB
= Testdrf 6, | Testdreef 6, 3599 PB
@ number slips: date
= Proefgracht 18, 3599 PA | Proefgracht 81, 3599 PA
= Proefgracht 18, 3599 PA | Proefgracht 16, 3599 PA
= Proefgracht 8 A, 3599 PA | Proefgracht 8 B, 3599 PA
`

/** Birth dates of one name on both sides, at one house. */
const births = `
@ birth dates: home
= 1971-03-09 | 1971-09-03
= 1971-03-09 | 1971-03-08
= 1971-03-09 | 1973-03-09
= 1971-03-19 | 1971-03-91
= 1971-01-01 | 1971-06-14
= 1971-03-09 | 1961-03-09
= 9-3-1971 | 1971-03-09
= 1971-03-09 | 1971-04-09
= 1971-05-23 | 1971-07-01
# 1971-03-09 | 1998-03-09
# 1971-03-09 | 1945-11-20
# 1971-03-09 | 1941-03-09
# 1971-01-01 | 1999-06-14
# 1971-03-09 | 1972-12-15
# 1971-03-09 | 1997-03-09
@ birth dates, moved: moved
= 1971-03-09 | 1971-09-03
= 1971-03-09 | 1971-03-09
# 1971-03-09 | 1958-06-21
# 1971-03-09 | 1971-11-28
`

const words =
  'Kiezel Grind Lei Zand Klei Basalt Leem Mergel Graniet Kwarts Marmer Schist Kalk Krijt Silex Tufsteen'.split(' ')
const ends = 'pad laan straat weg hof kade dreef'.split(' ')
const homeAt = (at: number): Written => ({
  street: `${words[at % words.length]}${ends[at % ends.length]}`,
  houseNumber: String(1 + ((at * 7) % 180)),
  postcode: `35${90 + (at % 10)} ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + ((at * 3) % 26))}`,
  place: 'Utrecht',
})
const dateAt = (at: number) => `${1940 + ((at * 13) % 65)}-0${1 + (at % 9)}-${12 + (at % 16)}`

type Line = { kind: string; how: string; same: boolean; one: string; other: string; at: number }
function linesOf(text: string): Line[] {
  let [kind, how] = ['', '']
  return text
    .trim()
    .split('\n')
    .flatMap((line, at): Line[] => {
      if (line.startsWith('@')) {
        ;[kind = '', how = ''] = line.slice(2).split(': ')
        return []
      }
      const [one = '', other = ''] = line.slice(2).split(' | ')
      return [{ kind, how, same: line.startsWith('='), one, other, at }]
    })
}

const addressOf = (text: string): Written => {
  const [street, postcode = ''] = text.split(',')
  return { street, houseNumber: '', postcode: postcode.trim(), place: 'Utrecht' }
}

export function pairs(): Pair[] {
  const named = [...linesOf(kinds), ...linesOf(second), ...linesOf(last)].map(({ how, one, other, at, ...line }) => {
    const birthDate = how.includes('undated') ? {} : { birthDate: dateAt(at) }
    const theirs = how.includes('dates') ? dateAt(at + 5) : dateAt(at)
    return {
      ...line,
      query: { name: one, ...birthDate, ...homeAt(at) },
      client: { name: other, birthDate: theirs, ...homeAt(how.includes('moved') ? at + 31 : at) },
    }
  })
  const placed = linesOf(addresses).map(({ how, one, other, at, ...line }) => ({
    ...line,
    query: { name: 'Sanne Wortel', ...(how === 'date' ? { birthDate: dateAt(at) } : {}), ...addressOf(one) },
    client: { name: 'Sanne Wortel', birthDate: dateAt(at), ...addressOf(other) },
  }))
  const dated = linesOf(births).map(({ how, one, other, at, ...line }) => ({
    ...line,
    query: { name: 'Sanne Wortel', birthDate: one, ...homeAt(at) },
    client: { name: 'Sanne Wortel', birthDate: other, ...homeAt(how === 'moved' ? at + 31 : at) },
  }))
  return [...named, ...placed, ...dated].map((pair) => ({ ...pair, last: pair.kind.startsWith('last') }))
}
