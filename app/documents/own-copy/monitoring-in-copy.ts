import { instanceFor } from '~/i18n/instance.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

/** That something sealed is kept which nobody can show the applicant, and how long; nothing where nothing was asked. */
export function monitoringIn({ record: { isMonitored, language } }: OwnCopy): Block[] {
  if (!isMonitored) return []
  const t = instanceFor(language).getFixedT(null, 'equality')
  return [{ kind: 'heading', level: 2, text: t('copy.title') }, { kind: 'paragraph', text: t('copy.asked') }]
}
