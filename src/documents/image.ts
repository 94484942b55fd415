import type { MediaType } from '../files/upload.ts'

/** An A3 page at 600 dots an inch; larger is no photo or scan of a letter, but something made to fill the memory. */
export const mostPixels = 100_000_000
/** Seconds that drawing one picture may take. */
const patience = 20

export type CleanImage =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'fileBroken' | 'fileKind' | 'fileTooManyPixels' }

/**
 * The picture drawn anew: upright as its camera meant it, without place, time, camera or thumbnail, and without anything
 * that stood beside the picture in its file.
 */
export async function cleanImage(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, 'application/pdf'>,
): Promise<CleanImage> {
  const { default: sharp } = await import('sharp')
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (`image/${format}` !== mediaType) return { ok: false, problem: 'fileKind' }
    if (width * height > mostPixels) return { ok: false, problem: 'fileTooManyPixels' }
    const picture = sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'warning' })
      .timeout({ seconds: patience })
      .autoOrient()
    const drawn = mediaType === 'image/png' ? picture.png() : picture.jpeg({ quality: 90 })
    return { ok: true, bytes: new Uint8Array(await drawn.toBuffer()) }
  } catch {
    // What the library says can quote what is in the file.
    return { ok: false, problem: 'fileBroken' }
  }
}
