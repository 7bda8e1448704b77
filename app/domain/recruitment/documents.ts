/** What an invited applicant may be asked for. A CV only where the post says so (`cvUse`). */
export const documentKinds = ['cv', 'certificates', 'authorisation', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What is accepted, told by its content alone. */
export const documentTypes = ['pdf', 'jpeg', 'png'] as const
export type DocumentType = (typeof documentTypes)[number]

export const mediaTypes: Readonly<Record<DocumentType, string>> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' }

/** `waiting`: the virus check could not be reached, and nobody opens it meanwhile. `infected`: something was found, and the content is gone. */
export const documentStates = ['waiting', 'ready', 'infected'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentLimits = {
  /** Bytes, of the file as it is handed in and as it is stored. */
  fileBytes: 10_000_000,
  /** Of one applicant, all kinds together. */
  files: 10,
  pages: 100,
  /** Width times height of a picture. */
  pixels: 50_000_000,
  /** Bytes that all that is compressed in one file may grow to. */
  inflatedBytes: 400_000_000,
} as const

/** Why a file was not taken. Each is a sentence on the applicant's page. */
export const fileRefusals = ['no-file', 'too-large', 'not-a-document', 'damaged', 'encrypted', 'active-content', 'too-many-pages', 'too-many-pixels', 'grows-too-large'] as const
export type FileRefusal = (typeof fileRefusals)[number]

export const documentRefusals = [...fileRefusals, 'infected', 'too-many-files', 'too-late', 'busy'] as const
export type DocumentRefusal = (typeof documentRefusals)[number]

export interface NamedDocument {
  /** '' for the applicant's own copy: they are not told their number. */
  readonly candidateNumber: string
  readonly kind: DocumentKind
  readonly type: DocumentType
  /** From 1, among those of the same candidate and kind. */
  readonly place: number
}

const extensions: Readonly<Record<DocumentType, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' }

/** The name under which a file is handed out: `4711-cv.pdf`, `4711-certificates-2.jpg`. Never what the applicant called it, which is kept nowhere. */
export function documentFileName({ candidateNumber, kind, type, place }: NamedDocument): string {
  const number = candidateNumber.replaceAll(/[^\w-]/g, '')
  return `${number === '' ? '' : `${number}-`}${kind}${place > 1 ? `-${place}` : ''}.${extensions[type]}`
}

/** What the first bytes say a file is; null for anything that is not taken. */
export function typeByContent(bytes: Uint8Array): DocumentType | null {
  const startsWith = (...signature: readonly number[]) => signature.every((byte, place) => bytes[place] === byte)
  if (startsWith(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf' // %PDF-
  if (startsWith(0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  return null
}
