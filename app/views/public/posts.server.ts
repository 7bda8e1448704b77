import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { recruitmentsIn } from '#db/stores/recruitments'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { beginningRefusal } from '~/domain/recruitment/intake'
import type { AppContext } from '~/platform/app-context.server'

export interface ListedPost {
  readonly id: string
  readonly title: string
  /** '' when there is none. */
  readonly department: string
  readonly place: string
  readonly summary: string
  readonly deadline: Date | null
}

export interface PostsPage {
  readonly posts: readonly ListedPost[]
}

/** The posts that can be applied for now, the soonest deadline first. */
export async function loadPosts(app: AppContext, language: InterfaceLanguage): Promise<PostsPage> {
  const organisation = await theOrganisation(app.db.read)
  if (!organisation) return { posts: [] }
  const departments = new Map((await departmentsOf(app.db.read, organisation.key)).map(({ key, name }) => [key, name]))
  const now = app.clock.now()
  const open = (await recruitmentsIn(app.db.read, organisation.key, ['open'])).filter((recruitment) => beginningRefusal(recruitment, now) === null)
  return {
    posts: open.map(({ id, texts, departmentKey, place, deadline }) => ({
      id, place, deadline,
      title: inLanguage(texts.title, language),
      summary: inLanguage(texts.summary, language),
      department: departmentKey === null ? '' : inLanguage(departments.get(departmentKey), language),
    })),
  }
}
