/** Where in a statement a payment reference can stand: in whatever place but those that hold something else. */
import { listed } from './reading.ts'
import { inPieces, type Prepared, prepared, type Reference, type Seen, strongest } from './reference.ts'
import type { Element } from './xml.ts'

/** Parties, accounts, banks, amounts, days and the bank's own numbers: no reference of a tenant, whatever figures they have. */
const elsewhere =
  /^(?:RltdPties|RltdAgts|RltdDts|RltdQties|RltdPric|BkTxCd|Amt|AmtDtls|Chrgs|Intrst|Tax|CardTx|Avlbty|FinInstrmId|CshDpst|SttlmInf|Dt|DtTm|IBAN|BIC|BICFI|Nm|PstlAdr|CdtDbtInd|Sts|Ccy|AcctSvcrRef|TxId|MsgId|ClrSysRef|UETR|Issr|CdOrPrtry|RtrInf|CorpActn|SfkpgAcct|CshAcct|.*Acct|.*Agt|.*Amt|.*Dt)$/
/** They hold a reference and nothing else. */
const whole = /^(?:Ref|Nb|RmtId|ChqNb|MndtId|PmtInfId|InstrId|EndToEndId|Id)$/
/** A text for which the schema has room for several, because banks cut it. */
const inSeveral = /^(?:Ustrd|AddtlRmtInf|AddtlTxInf|AddtlNtryInf|Desc)$/

/** Codes with which Dutch banks put several things in one text, as `/REMI/`. */
const coded =
  /(?:^|\/)(?:TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|CSID|MARF|ISDT|UDTR|RTRN|SVCL|ADDR|CNTP|ULTD|ULTB|ULTC|PURP|USTD|STRD|CREF|PREF|KREF|ID)\//g

export type Texts = { readonly whole: readonly Prepared[]; readonly words: readonly (readonly Prepared[])[] }

/** All texts inside an element in which a reference may stand; `words` as pieces that belong together. */
export function textsIn(element: Element): Texts {
  const found = { whole: [] as Prepared[], words: [] as Prepared[][] }
  collect(element, found)
  return found
}

function collect(element: Element, found: { whole: Prepared[]; words: Prepared[][] }): void {
  const several = new Map<string, string[]>()
  for (const child of element.children) {
    if (elsewhere.test(child.name)) continue
    if (child.children.length > 0) collect(child, found)
    else if (whole.test(child.name)) add(found.whole, child.text)
    else listed(several, inSeveral.test(child.name) ? child.name : `${child.name} ${several.size}`).push(child.text)
  }
  for (const pieces of several.values()) found.words.push(...textsOf(pieces))
}

const add = (list: Prepared[], text: string) => {
  if (text !== '' && !isNone(text)) list.push(prepared(text))
}

/** What a bank marks by codes belongs together between two of them, and no further; otherwise all pieces do. */
function textsOf(pieces: readonly string[]): Prepared[][] {
  const joined = pieces.length > 1 ? [pieces.join(''), pieces.join(' ')] : pieces
  if (!joined.some((text) => text.search(coded) >= 0)) return [pieces.map(prepared)]
  return joined.flatMap((text) => [
    ...text.split(coded).flatMap((part) => (part === '' ? [] : [[prepared(part)]])),
    ...(/\/RTRN\//.test(text) ? [[prepared('returned')]] : []),
  ])
}

/** Banks write that there is nothing. */
export const isNone = (text: string): boolean =>
  /^(?:NOTPROVIDED|NOT PROVIDED|NONREF|NONE|N\/?A|-+|0+)$/i.test(text.trim())

export function referenceIn(reference: Reference, { whole: ones, words }: Texts): Seen {
  const seen = strongest([
    ...ones.map((one) => idOf(reference, one)),
    ...words.map((pieces) => inPieces(reference, pieces)),
  ])
  // Another tenant's reference in a place of its own, beside this one: the payment is of both.
  return seen.is === 'own' && ones.some((one) => reference.isAlike(one)) ? { is: 'several' } : seen
}

/** A payer may write words where a number belongs. */
const idOf = (reference: Reference, one: Prepared): Seen =>
  / \p{L}{3,}/u.test(one.text) ? reference.in(one) : reference.as(one)

/** What a bank writes of a payment that came back. */
export const saysReturned = ({ words }: Texts): boolean =>
  words
    .flat()
    .some(({ text }) =>
      /\b(?:storno|stornering|gestorneerd|terugboeking|teruggeboekt|retourboeking|returned|reversal|chargeback|r-?transactie)\b/i.test(
        text,
      ),
    )
