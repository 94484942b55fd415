/** Statements of one entry, of which a test says what it is about. */
import { readAs } from './read.fixture.ts'

type Version = '02' | '08' | '14'
export const document = (statements: string, version: string = '02', before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>${statements}</BkToCstmrStmt></Document>`
export const statement = (entries: string, id = 'S1') =>
  `<Stmt><Id>${id}</Id><Acct><Id><IBAN>NL00VERZ0000000000</IBAN></Id><Ccy>EUR</Ccy></Acct>${entries}</Stmt>`
export const file = (entries: string, version = '02', before = '') => document(statement(entries), version, before)

export type Detail = {
  text?: string
  ref?: string
  endToEnd?: string
  amount?: string
  own?: string
  more?: string
  direction?: string
}
const details = ({ text, ref, endToEnd, amount, own, more = '', direction }: Detail) =>
  `<TxDtls><Refs>${own ? `<AcctSvcrRef>${own}</AcctSvcrRef>` : ''}${endToEnd ? `<EndToEndId>${endToEnd}</EndToEndId>` : ''}</Refs>${
    amount ? `<Amt Ccy="EUR">${amount}</Amt>` : ''
  }${direction ? `<CdtDbtInd>${direction}</CdtDbtInd>` : ''}<RltdPties><Dbtr><Nm>Mevrouw N. Voorbeeld</Nm></Dbtr></RltdPties><RmtInf>${
    text ? `<Ustrd>${text}</Ustrd>` : ''
  }${ref ? `<Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd>` : ''}</RmtInf>${more}</TxDtls>`
export const own: Detail = { text: 'VH-12345' }
export const entry = (
  list: readonly Detail[],
  {
    amount = '642.18',
    direction = 'CRDT',
    back = '',
    status = 'BOOK',
    day = '<Dt>2026-08-28</Dt>',
    id = '<AcctSvcrRef>B1</AcctSvcrRef>',
    currency = 'EUR',
    code = '',
    after = '',
  } = {},
  version: Version = '02',
) =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${back ? `<RvslInd>${back}</RvslInd>` : ''}<Sts>${
    version === '02' ? status : `<Cd>${status}</Cd>`
  }</Sts><BookgDt>${day}</BookgDt>${id}${code}<NtryDtls>${list.map(details).join('')}</NtryDtls>${after}</Ntry>`
export const read = (xml: string, given = {}, reference = 'VH-12345') => readAs(xml, reference, given)
export const paid = '2026-08-28 642.18 B1'
export const went = '2026-08-28 -642.18 B1'
