import { useTranslation } from '~/i18n/translation'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { useShortcuts } from '../keyboard/use-shortcuts'
import { ButtonLink } from '../ui/button-link'

/** The way off a candidate whom the reader may know. Nothing happens before it is confirmed. */
export function StepBackLink({ recruitmentId, assignmentId }: { recruitmentId: string; assignmentId: string }) {
  const { t } = useTranslation('committee')
  const { isReady, isOn } = useShortcutChoice()
  useShortcuts({ k: () => document.querySelector<HTMLElement>('[data-step-back]')?.click() }, isReady && isOn)
  return (
    <p className="cluster">
      <ButtonLink variant="tertiary" href={`/committee/${recruitmentId}/answers/${assignmentId}/step-back`} data-step-back="" aria-keyshortcuts="k">{t('stepBack.link')}</ButtonLink>
      {isOn ? <span className="muted">{t('stepBack.key')}</span> : null}
    </p>
  )
}
