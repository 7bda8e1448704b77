import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Face } from './runs'

export const weights = ['regular', 'bold'] as const
export type Weight = (typeof weights)[number]

export type FontFiles = Readonly<Record<Face, Readonly<Record<Weight, Buffer>>>>

/** TrueType: of the compressed fonts that browsers get the library reads no composed letters (æ, ø, å). */
const names = {
  plex: { regular: 'IBMPlexSans-Regular.ttf', bold: 'IBMPlexSans-SemiBold.ttf' },
  dejavu: { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' },
} as const satisfies Record<Face, Record<Weight, string>>

/** Where a package's fonts lie, found as the packages themselves are: in the build and in the sources alike. */
function folders(): Readonly<Record<Face, string>> {
  const require = createRequire(import.meta.url)
  const designSystem = join(dirname(require.resolve('dkfds')), '..', '..') // its only public file is dist/js/…
  return {
    plex: join(designSystem, 'src', 'fonts', 'IBMPlexSans', 'complete', 'ttf'),
    dejavu: join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf'),
  }
}

let files: Promise<FontFiles> | undefined

/** The fonts' bytes, read once, when the first document is drawn. */
export function fontFiles(): Promise<FontFiles> {
  files ??= readAll()
  return files
}

async function readAll(): Promise<FontFiles> {
  const at = folders()
  const read = async (face: Face) => {
    const [regular, bold] = await Promise.all(weights.map((weight) => readFile(join(at[face], names[face][weight]))))
    if (!regular || !bold) throw new Error('there are two weights')
    return { regular, bold }
  }
  return { plex: await read('plex'), dejavu: await read('dejavu') }
}
