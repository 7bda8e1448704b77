import { z } from 'zod'

const format = z.object({
  format: z.literal(1),
  /** The same for the two parts of one backup. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  part: z.enum(['main', 'keys']),
  engine: z.enum(['sqlite', 'postgres']),
  madeAt: z.iso.datetime(),
  migrations: z.number().int().nonnegative(),
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** As they lie there, encrypted ones as they are. The first is the part itself; beside the keys lie the key files. */
  files: z.array(z.object({ name: z.string().regex(/^[\w.-]+$/), sha256: z.string().regex(/^[\da-f]{64}$/), bytes: z.number().int().nonnegative() })).min(1),
})

/** What lies in the folder of one part: written last, so that a folder without it was never finished. */
export type Manifest = z.infer<typeof format>

/** @throws when it is none */
export const readManifest = (text: string): Manifest => format.parse(JSON.parse(text))
export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(format.parse(manifest), null, 2)}\n`
