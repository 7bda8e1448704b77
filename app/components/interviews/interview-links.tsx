import { useTranslation } from '~/i18n/translation'
import type { Phase } from '~/domain/recruitment/phases'
import { hrPath } from '../hr/paths'

const planned: readonly Phase[] = ['locked', 'unsealed', 'concluded']

/** On HR's page of a recruitment: interviews and what came of them from the lock on, and the notes. */
export function InterviewLinks({ recruitmentId, phase }: { recruitmentId: string; phase: Phase }) {
  const { t } = useTranslation('interviews')
  const pages = [
    ...(planned.includes(phase) ? (['interviews', 'interviews/questions'] as const) : []),
    ...(phase === 'locked' || phase === 'unsealed' ? (['stand-ins'] as const) : []),
    ...(phase === 'unsealed' || phase === 'concluded' ? (['outcome'] as const) : []),
    ...(phase === 'concluded' ? (['interview-protocol'] as const) : []),
    'notes' as const,
  ]
  return (
    <section className="stack" aria-labelledby="interviews">
      <h2 id="interviews">{t('links.title')}</h2>
      <ul>{pages.map((page) => <li key={page}><a href={hrPath(recruitmentId, page)}>{t(`links.${page}`)}</a></li>)}</ul>
    </section>
  )
}
