import { useTranslation } from '~/i18n/translation'
import type { Overview } from '~/views/hr/overview.server'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { DraftSteps } from './draft-steps'
import { hrPath } from './paths'
import { PublicationProblems } from './publication-problems'
import { SamplesNote } from './samples-note'

/** A draft: its parts, what it lacks, and the way to publication. */
export function DraftOverview({ overview }: { overview: Overview }) {
  const { t } = useTranslation(['hr', 'draft', 'post', 'dry-run'])
  const { head, problems, isOrdinary } = overview
  const isReady = problems.length === 0 && !isOrdinary
  const reason = isReady ? {} : { disabledReason: t('post:publish.notReady') }
  return (
    <>
      <section className="stack" aria-labelledby="draft">
        <h2 id="draft">{t('draft:draft.title')}</h2>
        <DraftSteps overview={overview} />
      </section>
      <PublicationProblems recruitmentId={head.recruitmentId} problems={problems} isOrdinary={isOrdinary} />
      <SamplesNote recruitmentId={head.recruitmentId} samples={overview.samples} />
      <ButtonGroup>
        <ButtonLink href={hrPath(head.recruitmentId, 'publish')} {...reason}>{t('post:publish.open')}</ButtonLink>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'preview/applicant')}>{t('preview.open')}</ButtonLink>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'dry-run')}>{t('dry-run:open')}</ButtonLink>
        <ButtonLink variant="tertiary" href={hrPath(head.recruitmentId, 'cancel')}>{t('post:cancel.open')}</ButtonLink>
      </ButtonGroup>
    </>
  )
}
