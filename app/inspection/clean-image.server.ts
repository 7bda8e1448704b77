import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { documentLimits, type DocumentType } from '~/domain/recruitment/documents'
import { FileRefused } from './file-refused'

type Picture = Exclude<DocumentType, 'pdf'>

const options: SharpOptions = { limitInputPixels: documentLimits.pixels, failOn: 'error', sequentialRead: true, pages: 1 }

/**
 * The picture decoded and written anew, upright as its metadata said, with nothing beside the picture itself: no EXIF, XMP, IPTC, colour profile, text
 * chunk, thumbnail, or whatever was hung on to the file. Its declared size is looked at before a pixel is decoded.
 * @throws FileRefused
 */
export async function cleanImage(bytes: Buffer, type: Picture): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const { format, width, height } = await sharp(bytes, options).metadata().catch(refuse)
  if (format !== type || !width || !height) throw new FileRefused('damaged')
  if (width * height > documentLimits.pixels) throw new FileRefused('too-many-pixels')
  const upright = sharp(bytes, options).rotate()
  return written(upright, type).toBuffer().catch(refuse)
}

/** A little above what cameras write, so that a certificate stays as legible as it was. */
const jpegQuality = 90

function written(picture: Sharp, type: Picture): Sharp {
  return type === 'jpeg' ? picture.jpeg({ quality: jpegQuality }) : picture.png({ compressionLevel: 9 })
}

/** The library says in words what was wrong; they are for programmers. */
function refuse(error: unknown): Metadata & never {
  throw new FileRefused(error instanceof Error && /pixel limit/i.test(error.message) ? 'too-many-pixels' : 'damaged')
}
