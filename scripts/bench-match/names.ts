/** Names and streets of a town like Utrecht, the frequent ones first. Combinations are of chance and belong to nobody. */
const words = (text: string) => text.trim().split(/\s*\n\s*|\s*,\s*/)

export const dutchFamily = words(`
de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos,
Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, van der Linden, Kok, Jacobs,
de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, de Bruin, van der Heijden, Schouten, van Beek,
Willems, van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam, van der Wal, Prins, Blom, Huisman, Peeters,
de Jonge, Kuipers, van Veen, Post, Kuiper, Veenstra, Kramer, van den Brink, Scholten, van Wijk, Postma, Martens, Vink,
de Ruiter, Timmermans, Groen, Gerritsen, Jonker, van Loon, Boer, van der Velde, Willemsen, Smeets, de Lange, de Vos, Bosch,
van Dongen, Schipper, de Koning, van der Laan, Koning, van der Velden, Driessen, van Doorn, Hermans, Evers, van den Bosch,
van der Meulen, Hofman, Bosman, Wolters, Sanders, van der Horst, Mol, Kuijpers, Molenaar, van de Pol, de Leeuw, Verbeek,
Nijland, Verweij, Gerritse, Zijlstra, Hoogland, Kooijman, Stolk, van 't Hof, in 't Veld, ter Horst, ten Brink, op den Akker,
Ouwehand, van Schaik, Versteeg, Vermeer, van Rooijen, Lagerweij, Oostveen, Bouwman, van Zijl, Broekhuizen, Drost, Pouw,
Wijnands, Terpstra, Hartog, Kroon, Slot, Baars, Zwart, Hoogendoorn, van Ginkel, van Ingen, Middelkoop, Kamphuis, Roelofs`)

export const otherFamily = words(`
Yilmaz, Kaya, Demir, Celik, Sahin, Yildiz, Öztürk, Aydin, Arslan, Dogan, Kilic, Aslan, Çetin, Koç, Kurt, Özdemir, Polat, Ünal,
El Amrani, El Idrissi, Amrani, Benali, Ben Ali, Bouzid, El Khattabi, Haddou, El Yousfi, Aarab, Azzouzi, Bakkali, Chaoui, Daoudi,
El Mourabit, Ouali, Saidi, Tahiri, Ziani, Mohamed, Ali, Ahmed, Hassan, Ibrahim, Abdi, Omar, Osman, Hussein, Singh, Sharma,
Ramdin, Mahabier, Jagroep, Baldew, Pinas, Kartosen, Kromodikoro, Nguyen, Tran, Chen, Wang, Li, Wong, Silva, da Silva, Santos,
dos Santos, Fernandes, Gomes, Tavares, Rodriguez, Garcia, Martinez, Kowalski, Nowak, Wisniewski, Wójcik, Popescu, Ivanov,
Petrov, Rossi, Russo, Müller, Schmidt, Papadopoulos, Al Hassan, Al Masri, Khalil, Haidari, Ahmadi, Rahimi, Tesfay, Gebremariam,
Kidane, Mensah, Owusu, Appiah, Diallo, Traoré`)

export const dutchGiven = words(`
Jan, Maria, Johannes, Johanna, Anna, Peter, Pieter, Willem, Cornelis, Hendrik, Sophie, Emma, Daan, Anne, Lisa, Sanne, Thomas,
Eva, Tim, Laura, Julia, Bram, Femke, Iris, Mark, Esther, Marieke, Jeroen, Martijn, Bas, Dennis, Michel, Rob, Kees, Annemarie,
Linda, Monique, Petra, Ingrid, Wilma, Ria, Elisabeth, Margaretha, Catharina, Adriana, Cornelia, Hans, Frank, Erik, Paul, Edwin,
Marcel, Marco, Ronald, Robert, Richard, Sander, Stefan, Jasper, Niels, Lars, Sven, Thijs, Luuk, Lucas, Noah, Levi, Finn, Milan,
Sem, Mees, Jesse, Ruben, Tess, Zoë, Fleur, Lotte, Maud, Roos, Noor, Lieke, Saar, Nora, Mila, Yara, Isa, Eline, Floor, Anouk,
Kim, Nicole, Mirjam, Judith, Ellen, Astrid, Karin, Yvonne, Jolanda, Anita, Sandra, Marjolein, Wendy, Suzanne, Bianca, Gerda,
Truus, Nel, Greet, Annie, Jannie, Wout, Hugo, Olivier, Floris, Joost, Gijs, Teun, Pim, Guus, Jelle, Sjoerd, Wouter, Rutger,
Anne-Marie, Jan-Willem, Marie-Louise, Nynke, Renske, Hilde, Heleen, Barbara, Veronica, Theo, Leo, Jos, Ton, Wim, Henk, Gerard`)

export const otherGiven = words(`
Mohamed, Mohammed, Fatima, Ahmed, Youssef, Yusuf, Ali, Omar, Aïcha, Aisha, Khadija, Hassan, Ibrahim, Said, Rachid, Karim,
Mustafa, Mehmet, Ayse, Emine, Hatice, Zeynep, Elif, Murat, Ahmet, Hüseyin, Hasan, Fatma, Meryem, Samira, Nadia, Naima, Malika,
Hanan, Latifa, Zohra, Amina, Yasmina, Bilal, Hamza, Anas, Ilias, Soufiane, Nabil, Abdelkader, Abdellah, Driss, Hicham, Jamal,
Sharda, Anil, Ravi, Priya, Sunita, Vishal, Chantal, Rudi, Wendel, Linh, Minh, Wei, Ming, Ana, João, José, Maria, Carlos, Paulo,
Piotr, Agnieszka, Katarzyna, Tomasz, Andrzej, Elena, Ion, Andrei, Ivan, Giulia, Marco, Stefanos, Ahmad, Layla, Nour, Rania,
Hamid, Zahra, Mariam, Abdi, Hodan, Ayaan, Selam, Yonas, Abeba, Kofi, Ama, Kwame, Mamadou, Aminata`)

export const streets = words(`
Amsterdamsestraatweg, Vleutenseweg, Kanaalstraat, Biltstraat, Nachtegaalstraat, Burgemeester Reigerstraat, Adriaen van
Ostadelaan, Prins Hendriklaan, Croeselaan, Balijelaan, Rijnlaan, Maasplein, Lange Nieuwstraat, Springweg, Oudegracht, Twijnstraat,
Marnixlaan, Royaards van den Hamkade, Thorbeckelaan, Sint Josephlaan, Laan van Chartroise, Ondiep, Boerhaaveplein,
Van der Goesstraat, Einsteindreef, Zamenhofdreef, Theemsdreef, Donaudreef, Neckardreef, Carnegiedreef, Bernadottelaan,
Marshalllaan, Columbuslaan, Trumanlaan, Koningin Wilhelminalaan, Graadt van Roggenweg, Pijperlaan, Händelstraat, Everard
Meijsterlaan, Spinozaweg, Parkwijklaan, Langerakbaan, Hof van Bern, Eerste Westerparklaan, Verlengde Houtrakgracht,
't Goylaan, Dr. M.A. Tellegenlaan, Constant Erzeijstraat, Jutfaseweg, Gansstraat, Zonstraat, Mauritsstraat, Professor
Ritzema Boslaan, Eykmanlaan, Kapteynlaan, Willem de Zwijgerplantsoen, Lessinglaan, Goethelaan, Mozartlaan, Verdilaan`)
  .map((name) => name.replace(/\s+/g, ' '))
  .filter((name) => name.length > 3)
