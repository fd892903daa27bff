/**
 * Pictures are drawn anew on the way in: what is kept holds pixels and nothing else. A phone writes
 * the owner's name, the exact spot of a poor household and a thumbnail into every photo, and a
 * picture can carry a program behind its last byte.
 */
import sharp, { type Metadata } from 'sharp'
import { ok, refuse, type Result } from '#kernel/result.ts'

export interface CleanImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export type ImageRefusal =
  { readonly code: 'image_too_large' } | { readonly code: 'image_not_readable' }

/** Beyond the best phone of today (200 megapixels are binned to 50 when saved). */
export const MAX_MEGAPIXELS = 64

const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
const JPEG_QUALITY = 85

/** Turned upright as the camera meant it, in sRGB, without metadata; the same format as it came in. */
export async function cleanImage(
  bytes: Uint8Array,
  format: 'jpg' | 'png',
): Promise<Result<CleanImage, ImageRefusal>> {
  const size = await sizeOf(bytes)
  if (size === undefined) return refuse({ code: 'image_not_readable' })
  if (size.width * size.height > MAX_PIXELS) return refuse({ code: 'image_too_large' })
  try {
    const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient()
    const drawn = format === 'jpg' ? upright.jpeg({ quality: JPEG_QUALITY }) : upright.png()
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    return ok({ bytes: data, width: info.width, height: info.height })
  } catch {
    // sharp throws for every picture that cannot be drawn to its last line; none of them is our fault.
    return refuse({ code: 'image_not_readable' })
  }
}

/** Reads the header only: a bomb of 100,000 × 100,000 pixels is refused before it is drawn. */
async function sizeOf(bytes: Uint8Array): Promise<Pick<Metadata, 'width' | 'height'> | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    // Not a picture at all; said by the caller.
    return undefined
  }
}
