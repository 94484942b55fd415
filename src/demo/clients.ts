import type { ClientRow } from '../database/index.ts'

/**
 * The team's own clients in the demo, also without a trajectory: some of the residents as a register might have them,
 * somebody in the same house, namesakes, and neighbours. All names are invented.
 */
const lines = `
Noor Voorbeeld | 1984-03-12 | Proefstraat | 14 | 3599 ZZ
Bas Voorbeeld | 1982-11-30 | Proefstraat | 14 | 3599 ZZ
Voorbeeld, Nadia | 1991-06-02 | Fictiefkade | 12-B | 3599 TV
Wouter Zogenaamd | 1975-08-21 | Nepstraat | 2 | 3598 VW
Wilma Zogenaamd-Testman | 1977-01-05 | Nepstraat | 2 | 3598 VW
W.J. Zogenaamd | 1950-02-14 | Schijnweg | 88 | 3599 NP
Karel Proefpersoon | 1961-07-19 | Testlaan | 3 bis | 3599 EF
Trijntje Testemans | 1990-10-10 | Voorbeeldhof | 27 | 3598 JK
Tessa Testeman | 1990-01-10 | Denkbeeldlaan | 5 | 3597 BB
Piet van den Denkbeeld | 1968-05-27 | Testdreef | 8 | 3598 ZD
Lotte Bedacht-Verzonnen | 1996-09-09 | Schijnweg | 55 | 3599 NP
Hilde Fictief | | Voorbeeldhof | 40 | 3598 CD
Sem Schijnbaar | 1988-12-01 | Oude Proefkade | 3 | 3597 KL
Olga Niemandal | 1973-04-04 | Fictiefkade | 101 | 3599 XK
Onno Niemandal | 1971-02-28 | Fictiefkade | 101 | 3599 XK
Yara el Proefani | 2001-03-23 | Fictiefkade | 103 | 3599 XK
Joris Testwoud | 1959-08-08 | Fictiefkade | 105 hs | 3599 XK
Fatma Denkbeeldoglu | 1994-05-15 | Fictiefkade | 107-2 | 3599 XK
Ria op den Testakker | 1947-12-12 | Fictiefkade | 109 | 3599 XK
Anne-Marie Proefneming | 1979-06-16 | Burgemeester Verzonnen van Proefburgsingel | 1234-hs | 3599 LM
Achmed Proefhuis | 1985-01-25 | Testplein | 11 | 3599 AB
Corrie Nepstra | 1966-11-03 | Testplein | 9 | 3599 AB
Ruud Verzonnenveld | 1980-07-30 | Proefstraat | 62 | 3599 ZG
Gijs van der Zogenaamdhof | 1992-02-02 | Proefstraat | 4 | 3599 ZZ
Meryem Voorbeeldkaya | 1987-09-18 | Proefstraat | 16 | 3599 ZZ
Daan Testberg | 2003-04-11 | Proefstraat | 18-A | 3599 ZZ
Sanne Testberg | 2003-04-11 | Proefstraat | 18-A | 3599 ZZ
Imke Fictiefsma | 1955-10-20 | Testlaan | 21 | 3599 EF
Olivier Nepsingel | 1998-01-31 | Testlaan | 23 c | 3599 EF
Khadija el Verzinselani | 1983-03-03 | Nepstraat | 30 | 3598 VW
Bram van 't Proefveld | 1970-12-24 | Nepstraat | 32 | 3598 VW
Eline in 't Denkbeeld | 1989-05-05 | Voorbeeldhof | 12 | 3598 JK
Tariq Bedachtani | 1995-08-14 | Voorbeeldhof | 14 | 3598 JK
Greet Schijnman-de Proef | 1944-06-06 | Testdreef | 80 | 3598 ZD
Pim de Proef | 1976-10-29 | Testdreef | 82 | 3598 ZD
Zoë Verzonnenstein | 1999-09-21 | Schijnweg | 57 | 3599 NP
Luuk Proefdam | 1986-04-27 | Denkbeeldlaan | 7 | 3597 BB
Amina Testali | 1993-11-11 | Denkbeeldlaan | 9 | 3597 BB
Henk Nepmeijer | 1952-02-17 | Oude Proefkade | 5 | 3597 KL
Selin Öztesti | 2000-07-07 | Oude Proefkade | 7 | 3597 KL
`

export const demoClients: readonly ClientRow[] = lines
  .trim()
  .split('\n')
  .map((line, index) => {
    const [name = '', birthDate = '', street = '', houseNumber = '', postcode = ''] = line
      .split('|')
      .map((part) => part.trim())
    return {
      id: `00000009-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      name,
      birthDate: birthDate || null,
      street,
      houseNumber,
      postcode,
      place: 'Utrecht',
    }
  })
