import { departmentsOf, theOrganisation, type Department } from '#db/stores/organisations'
import { familyNames } from '#db/stores/question-banks'
import { qualificationNames } from '#db/stores/questionnaires'
import { publishedWithDeadlineFrom, type Recruitment } from '#db/stores/recruitments'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language, type LocalText } from '~/domain/local-text'
import { closedWhy, type ClosedWhy } from '~/domain/recruitment/intake'
import { fitsWish, hourBand, hourBands, isWishing, type PostFilter, type PostWish, type SearchablePost } from '~/domain/recruitment/post-search'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'
import { choicesAmong, wishIn, type FilterChoice, type FilterNames } from './post-filters'

export interface ListedPost {
  readonly id: string
  readonly title: string
  /** The language that title and summary are shown in. */
  readonly lang: Language
  /** '' when there is none. */
  readonly department: string
  readonly place: string
  readonly hoursPerWeek: number | null
  readonly summary: string
  readonly deadline: Date | null
  readonly publishedAt: Date | null
}

export interface ClosedListedPost extends Pick<ListedPost, 'id' | 'title' | 'lang' | 'deadline'> {
  readonly why: ClosedWhy
}

export interface PostsPage {
  readonly organisation: string
  /** Absolute, of the front page. */
  readonly address: string
  readonly wish: PostWish
  readonly isSearched: boolean
  /** Whether the address asked for something that there is not, which was passed over. */
  readonly isPassedOver: boolean
  /** How many can be applied for now, whatever was looked for. */
  readonly total: number
  /** Those that fit, the soonest deadline first. */
  readonly posts: readonly ListedPost[]
  readonly choices: Readonly<Record<PostFilter, readonly FilterChoice[]>>
  /** Those whose time ended lately, the latest first. */
  readonly closed: readonly ClosedListedPost[]
}

const day = 86_400_000
/** For so many days after its deadline a closed post is still listed, and no more than so many of them. */
const closedShown = { days: 60, atMost: 20 } as const

interface Shelf {
  readonly organisation: string
  readonly departments: readonly Department[]
  readonly families: ReadonlyMap<string, LocalText>
  readonly open: readonly Recruitment[]
  readonly closed: readonly Recruitment[]
}

/** The posts that can be applied for now and fit what the address asks for, and those that were closed lately. */
export async function loadPosts(app: AppContext, asked: URLSearchParams, language: InterfaceLanguage): Promise<PostsPage> {
  const now = app.clock.now()
  const shelf = await loadShelf(app, asked.get('family'))
  const names = filterNames(shelf, language)
  const { wish, isPassedOver } = wishIn(asked, names)
  const qualifications = await qualificationNames(app.db.read, wish.words === '' ? [] : shelf.open.map(({ key }) => key))
  const searchable = shelf.open.map((recruitment) => ({ recruitment, search: searchOf(recruitment, { shelf, names, qualifications: qualifications.get(recruitment.key) ?? [] }) }))
  return {
    organisation: shelf.organisation, address: `${siteAddress(app.environment)}/`, wish, isPassedOver,
    isSearched: isWishing(wish),
    total: shelf.open.length,
    posts: searchable.filter(({ search }) => fitsWish(search, wish)).map(({ recruitment }) => listedPost(recruitment, shelf, language)),
    choices: choicesAmong(searchable.map(({ search }) => search), { names, wish, collator: new Intl.Collator(language) }),
    closed: shelf.closed.map(({ id, texts, deadline, ...rest }) => ({
      id, deadline, title: inLanguage(texts.title, language), lang: languageOfText(texts.title, language),
      why: closedWhy({ ...rest, deadline }, now) ?? 'closed-early',
    })),
  }
}

/** The posts that can be applied for now, the soonest deadline first: for the feed. */
export async function loadOpenPosts(app: AppContext, language: InterfaceLanguage): Promise<Pick<PostsPage, 'organisation' | 'address' | 'posts'>> {
  const shelf = await loadShelf(app, null)
  return { organisation: shelf.organisation, address: `${siteAddress(app.environment)}/`, posts: shelf.open.map((recruitment) => listedPost(recruitment, shelf, language)) }
}

/** @param alsoFamily a family that is named even when no post of it is open */
async function loadShelf({ db: { read }, clock }: AppContext, alsoFamily: string | null): Promise<Shelf> {
  const organisation = await theOrganisation(read)
  if (!organisation) return { organisation: '', departments: [], families: new Map(), open: [], closed: [] }
  const now = clock.now()
  const published = await publishedWithDeadlineFrom(read, organisation.key, new Date(now.getTime() - closedShown.days * day))
  const open = published.filter((recruitment) => closedWhy(recruitment, now) === null)
  const families = new Set([...open.map(({ jobFamily }) => jobFamily), alsoFamily].filter((family) => family !== null && family !== ''))
  return {
    organisation: organisation.name, open,
    departments: await departmentsOf(read, organisation.key),
    families: await familyNames(read, [...families].flatMap((family) => family ?? [])),
    closed: published.filter((recruitment) => !open.includes(recruitment)).reverse().slice(0, closedShown.atMost),
  }
}

function departmentOf({ departmentKey }: Recruitment, { departments }: Shelf): Department | undefined {
  return departments.find(({ key }) => key === departmentKey)
}

function filterNames({ departments, families, open }: Shelf, language: InterfaceLanguage): FilterNames {
  return {
    department: new Map(departments.map(({ id, name }) => [id, inLanguage(name, language)])),
    family: new Map([...families].map(([id, name]) => [id, inLanguage(name, language)])),
    place: new Map(open.map(({ place }) => [place.trim(), place.trim()])),
    hours: new Map(hourBands.map((band) => [band, ''])),
  }
}

interface Searching {
  readonly shelf: Shelf
  readonly names: FilterNames
  readonly qualifications: readonly LocalText[]
}

function searchOf(recruitment: Recruitment, { shelf, names, qualifications }: Searching): SearchablePost {
  const { texts, place, jobFamily, hoursPerWeek } = recruitment
  const [department, family] = [departmentOf(recruitment, shelf)?.id ?? '', jobFamily ?? '']
  const read = [texts.title, texts.summary, ...qualifications].flatMap((text) => Object.values(text)) // in all their languages
  return {
    department, family, place: place.trim(), hours: hourBand(hoursPerWeek),
    texts: [...read, place, names.department.get(department) ?? '', names.family.get(family) ?? ''],
  }
}

function listedPost(recruitment: Recruitment, shelf: Shelf, language: InterfaceLanguage): ListedPost {
  const { id, texts, place, hoursPerWeek, deadline, publishedAt } = recruitment
  return {
    id, place, hoursPerWeek, deadline, publishedAt,
    title: inLanguage(texts.title, language),
    lang: languageOfText(texts.title, language),
    summary: inLanguage(texts.summary, language),
    department: inLanguage(departmentOf(recruitment, shelf)?.name, language),
  }
}
