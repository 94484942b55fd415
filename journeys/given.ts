/** What somebody fills in, by the name of the field. */
export type Given = Readonly<Record<string, string | Scan>>
/** A chosen file: what it is called and what is in it. */
export type Scan = Readonly<{ name: string; mimeType: string; buffer: Buffer }>
