import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const localText = z.object({ da: z.string(), en: z.string() })
const format = z.object({
  family: z.string(),
  questionIds: z.array(z.string()),
  /** What the committee scores first: to which question, meant to be which level, and why. */
  samples: z.array(z.object({ question: z.string(), level: z.literal([1, 2, 3, 4, 5]), reason: z.string(), text: z.string() })).default([]),
  post: z.object({
    title: localText, summary: localText, duties: localText,
    requiredQualifications: z.array(z.string()), desiredQualifications: z.array(z.string()),
  }),
  applicants: z.array(z.object({
    id: z.string(),
    identity: z.object({ name: z.string(), email: z.string(), phone: z.string(), adjustments: z.string().default(''), priorityAccess: z.boolean().default(false) }),
    note: z.string(),
    answers: z.record(z.string(), z.string()),
  })),
})

/** A demo post with its applications, as written in db/demo/applications. */
export type DemoContent = z.infer<typeof format>
export type DemoSample = DemoContent['samples'][number]
export type DemoApplicant = DemoContent['applicants'][number]

function folder(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(at, 'db', 'demo', 'applications'))) {
    if (dirname(at) === at) throw new Error('the folder db/demo/applications was not found')
    at = dirname(at)
  }
  return join(at, 'db', 'demo', 'applications')
}

/** The written applications of one job family. @throws with zod's list when the file is not as it should be */
export function demoContent(family: string): DemoContent {
  return format.parse(parse(readFileSync(join(folder(), `${family}.yaml`), 'utf8')))
}
