import { z } from 'zod'
import { canonicalJson } from '~/domain/canonical-json'

const sha256 = z.string().regex(/^[\da-f]{64}$/)

/** What is in a case file, in `manifest.json`: everything but itself, by the bytes that it must have. */
export const manifestFormat = z.strictObject({
  format: z.literal('uset-case-manifest/1'),
  /** The case without names, the names of those invited, the notes, or what is kept of one applicant. */
  part: z.enum(['case', 'names', 'notes', 'applicant']),
  recruitment: z.string(),
  madeAt: z.iso.datetime(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256, date: z.iso.date(), subject: z.string() })),
  /** Of the manifest's canonical JSON (RFC 8785) without this name. */
  sha256,
})
export type Manifest = z.infer<typeof manifestFormat>

/** The characters whose hash stands in the manifest. */
export const hashedText = ({ sha256: _, ...rest }: Manifest): string => canonicalJson(rest)
