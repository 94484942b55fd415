import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { largestUpload, type UploadProblem } from '../files/upload.ts'
import { smallPdf } from '../player/small-pdf.ts'
import * as bad from './bad-files.fixture.ts'
import { examiner } from './examine.ts'

const examine = examiner()
const png = async () =>
  new Uint8Array(
    await sharp(await bad.photo())
      .png()
      .toBuffer(),
  )
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

describe('an upload is refused', () => {
  it.each<[string, UploadProblem, () => Uint8Array | Promise<Uint8Array>]>([
    ['with a program that is called scan.pdf', 'fileKind', () => bad.text('MZ\u0090\u0000 This program')],
    ['with a page of the web', 'fileKind', () => bad.text('<html><script>1</script></html>')],
    ['that is empty', 'fileKind', () => new Uint8Array()],
    ['of more than 25 MB', 'fileTooLarge', () => new Uint8Array(largestUpload + 1)],
    ['that is a picture and a PDF in one', 'fileKind', () => joined(bad.text('\u00ff\u00d8\u00ff'), smallPdf('x'))],
    ['that only begins as a JPEG', 'fileBroken', () => bad.text('\u00ff\u00d8\u00ff and nothing')],
    ['that is half a JPEG', 'fileBroken', async () => bad.truncated(await bad.photo())],
    ['that is half a PNG', 'fileBroken', async () => bad.truncated(await png())],
    ['that is a picture of 1,600 million points', 'fileTooManyPixels', bad.hugePicture],
    ['that only begins as a PDF', 'fileBroken', () => bad.text('%PDF-1.7\nand nothing')],
    ['that is half a PDF', 'fileBroken', () => bad.truncated(smallPdf('x'), 0.3)],
    ['that is locked', 'fileLocked', bad.encrypted],
    ['with a script in an object stream', 'fileActive', bad.scriptInObjectStream],
    ['with a script whose names are written in codes', 'fileActive', bad.escapedNames],
    ['with a script in a later revision', 'fileActive', bad.laterRevision],
    ['with a file in it', 'fileActive', bad.embeddedFile],
    ['that starts a program', 'fileActive', bad.launch],
    ['that sends a form', 'fileActive', bad.sendsForm],
    ['with a form that is a program', 'fileActive', bad.xfaForm],
    ['with a film', 'fileActive', bad.richMedia],
    ['with a list of objects that swells', 'fileBroken', bad.swellingList],
    ['with a page that swells', 'fileBroken', bad.swellingPage],
  ])('%s: %s', async (_, problem, make) => {
    expect(await examine(await make())).toEqual({ ok: false, problem })
  })
})

describe('an upload is taken', () => {
  const taken = async (bytes: Uint8Array) => {
    const examined = await examine(bytes)
    if (!examined.ok) throw new Error(examined.problem)
    return examined
  }

  it('as a PDF that opens on its first page, with its page', async () => {
    const { mediaType, bytes } = await taken(await bad.opensOnFirstPage())
    expect(mediaType).toBe('application/pdf')
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
  })

  it('when only the bytes of a picture look like a script', async () => {
    expect((await taken(await bad.harmlessBytes())).mediaType).toBe('application/pdf')
  })

  it('without who made the PDF, with what and when, also where it was packed', async () => {
    const { bytes } = await taken(await bad.tellingPdf())
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([document.getAuthor(), document.getProducer(), document.getCreationDate()]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(document.catalog.has(PDFName.of('Metadata'))).toBe(false)
    expect(document.context.enumerateIndirectObjects().map(String).join()).not.toContain('Voorbeeld')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Voorbeeld')
  })

  it('without what no page leads to, and without what stands after its end', async () => {
    const { bytes } = await taken(
      joined(smallPdf('Bladzijde'), bad.text('7 0 obj\n(Noor Voorbeeld)\nendobj\nPK\u0003\u0004')),
    )
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Voorbeeld|PK/)
  })

  it('as a photo without place, camera and maker, and upright', async () => {
    const before = await bad.photoWithPlace()
    expect(Buffer.from(before).toString('latin1')).toContain('Camera van Noor')
    const { mediaType, bytes } = await taken(before)
    expect(mediaType).toBe('image/jpeg')
    const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(bytes).metadata()
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
    expect([width, height]).toEqual([300, 400])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Noor|Exif/)
  })

  it('as a PNG without what stands behind the picture', async () => {
    const { mediaType, bytes } = await taken(joined(await png(), bad.text('PK\u0003\u0004 verstopt')))
    expect(mediaType).toBe('image/png')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('verstopt')
  })

  it('with the same bytes each time', async () => {
    for (const file of [smallPdf('Bladzijde'), await bad.photoWithPlace()])
      expect((await taken(file)).bytes).toEqual((await taken(file)).bytes)
  })

  it('many at once, each with its own outcome', async () => {
    const files = [smallPdf('een'), await bad.scriptInObjectStream(), smallPdf('twee'), await bad.encrypted()]
    const outcomes = await Promise.all(files.map((file) => examine(file)))
    expect(outcomes.map((one) => (one.ok ? one.mediaType : one.problem))).toEqual([
      'application/pdf',
      'fileActive',
      'application/pdf',
      'fileLocked',
    ])
  })
})
