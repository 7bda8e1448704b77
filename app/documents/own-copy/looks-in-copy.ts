import { formatDate } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

/** Who has seen the applicant's name since it was unsealed: day, role and how often; nothing where nobody has. */
export function looksIn({ record: { looks, language } }: OwnCopy): Block[] {
  if (looks.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'applicant')
  const items = looks.map(({ day, as, times }) => t('copy.looks.line', { day: formatDate(new Date(`${day}T12:00:00Z`), language), role: t(`copy.looks.roles.${as ?? 'unknown'}`), count: times }))
  return [{ kind: 'heading', level: 2, text: t('copy.looks.title') }, { kind: 'paragraph', text: t('copy.looks.text') }, { kind: 'list', items }]
}

/** That HR has had a copy made for the applicant; nothing where nobody asked. */
export function givenCopiesIn({ record: { givenCopies, language } }: OwnCopy): Block[] {
  if (givenCopies.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'applicant')
  const items = givenCopies.map((day) => formatDate(new Date(`${day}T12:00:00Z`), language))
  return [{ kind: 'heading', level: 2, text: t('copy.given.title') }, { kind: 'paragraph', text: t('copy.given.text') }, { kind: 'list', items }]
}
