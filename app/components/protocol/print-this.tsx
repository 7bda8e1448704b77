import { useEffect, useState } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { IconPrint } from '../ui/icons'

/** A button where scripts run; where none do, the words that say how: the page is made to be printed as it is. */
export function PrintThis() {
  const { t } = useTranslation('protocol')
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => { setHasScripts(true) }, [])
  return hasScripts
    ? <Button type="button" variant="secondary" icon={<IconPrint />} onClick={() => { window.print() }}>{t('print')}</Button>
    : <p>{t('printByHand')}</p>
}
