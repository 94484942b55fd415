/** What a column of a list may be called, without blanks and signs, and what its words say. A name that is not here is asked about where it matters. */

export type Role =
  | 'date'
  | 'amount'
  | 'incoming'
  | 'outgoing'
  | 'direction'
  | 'kind'
  | 'currency'
  | 'returned'
  | 'reference'
  | 'text'
  /** Who it is: tells that a list is of more than one. */
  | 'identity'
  | 'balance'
  /** Known, and says nothing of a payment. */
  | 'neutral'
  | 'unknown'

/** `rank`: of several columns of one role the lowest is meant. */
export type Header = { readonly role: Role; readonly rank: number }

const names: readonly (readonly [Role, string])[] = [
  [
    'date',
    'betaaldatum betaaldop datumbetaling betalingsdatum datumbetaald ontvangstdatum ontvangenop paymentdate completeddate datecompleted paidon datepaid paiddate',
  ],
  ['date', 'boekdatum boekingsdatum datumboeking geboektop bookingdate bookdate postingdate dateposted boekdag'],
  [
    'date',
    'datum date transactiedatum transactiondate datumtransactie mutatiedatum verwerkingsdatum datumtijd datumentijd dag day',
  ],
  ['date', 'valutadatum valutadate valuedate rentedatum interestdate'],
  [
    'amount',
    'bedrag bedrageur bedragineuro bedragineuros bedragineur bedrageuro amount amounteur amountineur transactiebedrag transactionamount mutatiebedrag betaald paid betaaldbedrag bedragbetaald amountpaid paidamount ontvangen ontvangenbedrag bedragontvangen received amountreceived betaaldebedrag',
  ],
  ['incoming', 'bij bijgeschreven bedragbij bijbedrag inkomsten deposit deposits paidin moneyin ontvangsten inkomend'],
  ['incoming', 'credit creditbedrag bedragcredit creditamount crediteur'],
  ['outgoing', 'af afgeschreven bedragaf afbedrag uitgaven withdrawal withdrawals paidout moneyout uitgaand'],
  ['outgoing', 'debet debit debetbedrag bedragdebet debitamount'],
  [
    'direction',
    'afbij bijaf afbijcode afofbij debetcredit creditdebet creditdebit debitcredit debetcreditcode dc cd dcteken creditdebetcode plusmin minplus richting direction creditdebitindicator cdtdbtind debitcreditindicator teken sign inuit afbijschrijving bijafschrijving creditordebit debitorcredit',
  ],
  ['kind', 'soort type kind'],
  ['currency', 'munt muntsoort valuta currency ccy valutacode currencycode muntcode'],
  ['returned', 'redenretour retourreden returnreason reasonreturn stornoreden redenstorno'],
  [
    'reference',
    'kenmerk betalingskenmerk huurdernummer huurdernr reference paymentreference tenantnumber referentie referentienummer betaalreferentie debiteurnummer debiteurnr debiteur debtornumber huurcontract huurcontractnummer contractnummer contractnr contract contractnumber klantnummer klantnr customernumber relatienummer relatienr ref endtoendid endtoendidentificatie referentieendtoend betalingsreferentie',
  ],
  [
    'text',
    'omschrijving mededeling mededelingen description details memo toelichting betalingsomschrijving remittanceinformation remittance opmerking opmerkingen notes note tekst text naamomschrijving bericht message betalingskenmerkomschrijving betreft onderwerp reden',
  ],
  [
    'identity',
    'naam name naamtegenpartij tegenpartij tegenpartijnaam naamtegenrekening counterparty counterpartyname payer payee huurder tenant begunstigde opdrachtgever rekening rekeningnummer tegenrekening tegenrekeningnummer tegenrekeningibanbban iban ibanbban ibantegenrekening account accountnumber counterpartyaccount tegenpartijrekening rekeningtegenpartij rekeninghouder naamrekeninghouder accountholder naamuiteindelijkepartij naaminitierendepartij klantnaam klant customer debiteurnaam naamhuurder relatie achternaam voornaam voorletters initialen',
  ],
  [
    'balance',
    'saldo saldonatrn saldonamutatie saldonatransactie saldonaboeking nieuwsaldo beginsaldo eindsaldo startsaldo balance runningbalance resultingbalance saldovoormutatie saldona',
  ],
  [
    'neutral',
    'bic bictegenpartij bictegenrekening code mutatiesoort tag telefoon telefoonnummer tel phone mobiel email emailadres volgnr volgnummer transactiecode transactiereferentie sequence sequencenumber id nr nummer no regel line boekjaar jaar year periode period maand month vervaldatum factuurdatum duedate invoicedate geboortedatum startdatum einddatum adres address straat straatnaam street huisnummer toevoeging postcode postalcode plaats woonplaats city land country complex complexnummer vestiging filiaal wijk buurt bank banknaam boekingscode globaletransactiecode batchid machtigingskenmerk mandaat mandaatid incassantid codeincassant oorsprbedrag oorsprmunt koers rate openstaand openstaandbedrag nogopen restant rest huurprijs nettohuur servicekosten btw vat kosten rente boekstuk boekstuknummer factuurnummer invoicenumber dagboek grootboek grootboekrekening journaal eenheid eenheidnummer objectnummer categorie category label labels afschriftnummer afschrift bladnummer tijd time',
  ],
]

const ranked = new Map<string, Header>()
for (const [place, [role, list]] of names.entries())
  for (const name of list.split(' ')) ranked.set(name, { role, rank: place })

/** Dutch names of days; with them a day comes before its month, unless there is a stroke between. */
export const isDutch = (title: string): boolean => /datum|dag|betaald op|ontvangen op|geboekt op/i.test(title)

export const asName = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, 'en')
    .replace(/[^a-z]/g, '')

/** What a column of this title is. */
export function headerOf(title: string): Header {
  const name = asName(title)
  const found = ranked.get(name)
  if (found) return found
  if (name === '') return { role: 'neutral', rank: 99 }
  if (/^(?:omschrijving|mededeling|description|remittance|betalingsomschrijving|vrijetekst)/.test(name))
    return { role: 'text', rank: 99 }
  if (/^(?:saldo|balance)/.test(name)) return { role: 'balance', rank: 99 }
  if (/^(?:iban|tegenrekening|tegenpartij|rekening|naam)/.test(name)) return { role: 'identity', rank: 99 }
  return { role: 'unknown', rank: 99 }
}

/** Whether it is a column of amounts for what is paid; the others of its role are for any amount. */
export const saysPaid = (title: string): boolean => /betaald|ontvangen|paid|received/i.test(title)
/** Whether its title is of a ledger (Debet, Credit), where a debit may be rent that fell due; Af and Bij are a bank's. */
export const isOfLedger = (title: string): boolean => /deb[ei]t|credit/i.test(title)

/** `out`: it went out of the account, or back. `undone`: what went out came back. */
export type Direction = 'in' | 'out' | 'undone'
const directions: Readonly<Record<Direction, string>> = {
  in: 'bij b credit cr c crdt cred kredit in + plus inkomend inkomsten ontvangen ontvangst bijschrijving bijgeschreven incoming deposit',
  out: 'af a debet debit d db dr dbit deb uit out - min minus uitgaand uitgaven afschrijving afgeschreven outgoing withdrawal rc',
  undone: 'rd',
}
export type Kind = 'due' | 'payment' | 'back'
const kinds: Readonly<Record<Kind, string>> = {
  due: 'huur rent maandhuur huurtermijn prolongatie',
  payment: 'betaling betaald payment paid ontvangst storting',
  back: 'storno stornering gestorneerd terugboeking teruggeboekt terugbetaling reversal reversed refund chargeback retour',
}
const wordsOf = <T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, string][]).flatMap(([key, list]) =>
      list.split(' ').map((word) => [word, key] as const),
    ),
  )
const directionWords = wordsOf(directions)
const kindWords = wordsOf(kinds)
const bareWord = (cell: string) =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[. ]/g, '')

export const directionOf = (cell: string): Direction | undefined => directionWords.get(bareWord(cell))
export const kindOf = (cell: string): Kind | undefined => kindWords.get(bareWord(cell))

/** Words that say that a payment was not made, or not yet: a column that has one matters whatever it is called. */
export const isWarning = (cell: string): boolean =>
  /^(?:open|openstaand|mislukt|geweigerd|geannuleerd|afgewezen|nee|no|nog niet|niet betaald|concept|gepland|verwacht|in behandeling|pending|failed|rejected|cancell?ed|unpaid|storno|gestorneerd|retour|teruggeboekt|returned|reversed|reverted|refunded|declined|voided|vervallen|ingetrokken)$/i.test(
    cell.trim(),
  )

/** A line that adds others up. */
export const isOnlyTotal = (cell: string): boolean =>
  /^(?:(?:sub|eind)?totaal|totalen|(?:sub|grand )?total|totals|som|sum|begin ?saldo|eind ?saldo|(?:opening|closing) balance)\s*:?$/i.test(
    cell.trim(),
  )
/** The same, where no day says that it is a line of its own. */
export const isTotal = (cell: string): boolean =>
  /^(?:sub|eind)?(?:totaal|totalen|total|totals|som|sum|begin ?saldo|eind ?saldo|saldo|aantal|opening balance|closing balance)\b/i.test(
    cell.trim(),
  )
