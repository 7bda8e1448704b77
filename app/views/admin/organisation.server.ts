import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { reviewState, type ReviewState } from '~/domain/accessibility-review'
import type { LocalText } from '~/domain/local-text'
import type { OrganisationSettings } from '~/domain/organisation'
import { localTimeAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface SettingsPage {
  readonly name: string
  readonly settings: Omit<OrganisationSettings, 'logo' | 'hiddenCategories' | 'secondReadingPercent' | 'asksBlindness' | 'asksBackground' | 'secondFactorOf' | 'retention'>
  /** Of the accessibility statement. */
  readonly review: ReviewState
}

/** The organisation's settings, for administrators alone. */
export async function loadSettings(app: AppContext, actor: Actor): Promise<Result<SettingsPage, 'not-found'>> {
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(app.db.read) : null
  if (!organisation) return refused('not-found')
  const { logo: _, hiddenCategories: _hidden, secondReadingPercent: _percent, asksBlindness: _asks, asksBackground: _background, secondFactorOf: _factors, retention: _retention, ...settings } = organisation.settings
  return ok({ name: organisation.name, settings, review: reviewState(settings.accessibilityReviewedOn, localTimeAt(app.clock.now()).slice(0, 10)) })
}

export interface DepartmentLine {
  readonly id: string
  readonly name: LocalText
}

/** The organisation's departments, for administrators alone. */
export async function loadDepartments(app: AppContext, actor: Actor): Promise<Result<{ departments: DepartmentLine[] }, 'not-found'>> {
  if (!actor.roles.includes('administrator')) return refused('not-found')
  return ok({ departments: (await departmentsOf(app.db.read, actor.organisationKey)).map(({ id, name }) => ({ id, name })) })
}

/** One department, or an empty one to be made for the id `new`. */
export async function loadDepartment(app: AppContext, actor: Actor, departmentId: string): Promise<Result<{ name: LocalText }, 'not-found'>> {
  const loaded = await loadDepartments(app, actor)
  if (!loaded.ok) return loaded
  if (departmentId === 'new') return ok({ name: {} })
  const department = loaded.value.departments.find(({ id }) => id === departmentId)
  return department ? ok({ name: department.name }) : refused('not-found')
}
