/** Files that must not be kept as they are, made by the programs that make such files. */
import { crc32, deflateSync } from 'node:zlib'
import { AFRelationship, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { smallPdf } from '../player/small-pdf.ts'

export const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'))

/** A PDF with one page to which something is done before it is saved, its objects packed in streams. */
async function pdfWith(change: (document: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([300, 300])
  await change(document)
  return document.save({ useObjectStreams: true })
}

export const scriptInObjectStream = () => pdfWith((document) => document.addJavaScript('start', 'app.alert(1)'))

export const embeddedFile = () =>
  pdfWith((document) =>
    document.attach(text('MZ'), 'factuur.exe', {
      mimeType: 'application/octet-stream',
      afRelationship: AFRelationship.Data,
    }),
  )

const withAction = (entries: Record<string, unknown>) =>
  pdfWith(({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj(entries as never)))
export const launch = () => withAction({ S: 'Launch', F: PDFString.of('cmd.exe') })
export const sendsForm = () => withAction({ S: 'SubmitForm', F: PDFString.of('https://elsewhere.example/') })

export const xfaForm = () =>
  pdfWith(({ catalog, context }) =>
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: PDFString.of('<xdp/>') })),
  )

export const richMedia = () =>
  pdfWith((document) =>
    document
      .getPage(0)
      .node.set(
        PDFName.of('Annots'),
        document.context.obj([{ Type: 'Annot', Subtype: 'RichMedia', Rect: [0, 0, 9, 9] }]),
      ),
  )

export const opensOnFirstPage = () =>
  pdfWith((document) =>
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj([document.getPage(0).ref, 'Fit'])),
  )

export const encrypted = () => pdfWith((document) => void document.encrypt({ userPassword: 'geheim' }))

export const tellingPdf = () =>
  pdfWith((document) => {
    document.setAuthor('Noor Voorbeeld')
    document.setProducer('Scanner van Noor Voorbeeld')
    document.catalog.set(
      PDFName.of('Metadata'),
      document.context.register(document.context.stream('<x:xmpmeta>Noor Voorbeeld</x:xmpmeta>')),
    )
  })

/** Names of a PDF may be written with codes; programs that look for words in the file find none. */
export const escapedNames = () =>
  text(
    Buffer.from(smallPdf('Bladzijde'))
      .toString('latin1')
      .replace('/Type /Catalog', '/Type /Catalog /#4fpen#41ction << /S /#4a#61vaScript /#4a#53 (x) >>'),
  )

/** An object that a later part of the file puts something else in place of. */
export const laterRevision = () =>
  text(
    `${Buffer.from(smallPdf('Bladzijde')).toString('latin1')}1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (x) >> >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  )

/** A picture in it holds, by chance, the letters that stand for a script. */
export const harmlessBytes = () =>
  pdfWith(async (document) => {
    const jpeg = await document.embedJpg(await photo())
    document.getPage(0).drawImage(jpeg, { x: 0, y: 0 })
    document.context.register(document.context.stream('/JS /AA /Launch ', {}))
    document
      .getPage(0)
      .node.set(PDFName.of('Contents'), document.context.register(document.context.stream('% /JS /Launch\n')))
  })

const object = (number: number, entries: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ])

/** Many noughts, packed. */
const zeros = (size: number) => deflateSync(Buffer.alloc(size), { level: 1 })

/** A list of objects that becomes much more when it is unpacked, and is right otherwise: one object and much space. */
export const swellingList = () => {
  const packed = deflateSync(Buffer.concat([Buffer.from('10 0 <<>>'), Buffer.alloc(40_000_000, ' ')]), { level: 1 })
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(smallPdf('Bladzijde')),
      object(9, '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', packed),
    ]),
  )
}

/** The page itself becomes more than anybody can scan. */
export const swellingPage = () => {
  const packed = zeros(610_000_000)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(
        Buffer.from(smallPdf('x')).toString('latin1').replace('/Contents 5 0 R', '/Contents 9 0 R'),
        'latin1',
      ),
      object(9, '/Filter /FlateDecode', packed),
    ]),
  )
}

export const truncated = (bytes: Uint8Array, part = 0.5): Uint8Array => bytes.slice(0, Math.floor(bytes.length * part))

export const photo = async (width = 400, height = 300): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({
      create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#888' },
    })
      .jpeg()
      .toBuffer(),
  )

/** As a telephone makes it: where it was, with which camera, lying on its side. */
export const photoWithPlace = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(await photo())
      .withExif({
        IFD0: { Make: 'Camera van Noor', Artist: 'Noor Voorbeeld' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  )

const chunk = (kind: string, content: Buffer) => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer).swap32()
  return Buffer.concat([number(content.length), body, number(crc32(body))])
}

/** A few kilobytes that become a picture of 40,000 by 40,000. */
export const hugePicture = (): Uint8Array => {
  const side = 40_000
  const size = Buffer.from(Uint32Array.of(side, side).buffer).swap32()
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', Buffer.concat([size, Buffer.from([1, 0, 0, 0, 0])])),
      chunk('IDAT', zeros((side / 8 + 1) * side)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}
