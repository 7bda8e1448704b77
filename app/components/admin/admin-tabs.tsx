import { useTranslation } from '~/i18n/translation'
import { Tabs } from '../ui/tabs'

export const adminPages = ['people', 'departments', 'settings', 'findings', 'blindness', 'monitoring', 'sign-in', 'custody', 'retention', 'esco'] as const
export type AdminPage = (typeof adminPages)[number]

const hrefs: Record<AdminPage, string> = { people: '/admin', departments: '/admin/departments', settings: '/admin/settings', findings: '/admin/findings', blindness: '/admin/blindness', monitoring: '/admin/monitoring', 'sign-in': '/admin/sign-in', custody: '/admin/custody', retention: '/admin/retention', esco: '/admin/esco' }

/** The ten things that an administrator looks after. */
export function AdminTabs({ current }: { current: AdminPage }) {
  const { t } = useTranslation('admin')
  return <Tabs label={t('tabs.label')} items={adminPages.map((page) => ({ href: hrefs[page], label: t(`tabs.${page}`), current: page === current }))} />
}
