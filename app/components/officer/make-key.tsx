import { useId, type FormEvent } from 'react'
import { StepRefused } from '~/custody/step-refused'
import type { Side } from '~/domain/custody'
import { useTranslation } from '~/i18n/translation'
import { TextField } from '../ui/text-field'
import { stepsAt } from './post-step'
import { KeyProblem, fieldOf, useWorking } from './work-with-key'
import { WorkButton } from './work-button'

const shortest = 15

interface MakeKeyProps {
  readonly purpose: 'own' | 'emergency'
  readonly label: string
  /** Given the key's file once the server knows its public half: it is shown with MadeKey, and nowhere else to be had. */
  readonly onMade: (file: string) => void
}

/** Makes a key in the browser, tells the server its public half, and gives the file to be kept. */
export function MakeKey({ purpose, label, onMade }: MakeKeyProps) {
  const { t } = useTranslation('custody')
  const { isWorking, error, run } = useWorking()
  const id = useId()
  const errorAt = (name: 'passphrase' | 'again') => (error && fieldOf[error] === name ? { error: t(`errors.${error}`) } : {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run(async () => { onMade(await makeAndTell(String(form.get('passphrase')), { again: String(form.get('again')), purpose })) })
  }
  return (
    <form className="stack measure" onSubmit={submit} noValidate aria-busy={isWorking}>
      <TextField id={`${id}passphrase`} name="passphrase" type="password" autoComplete="new-password" width="l" label={t('own.passphrase')} hint={t('own.passphraseHint')} {...errorAt('passphrase')} />
      <TextField id={`${id}again`} name="again" type="password" autoComplete="new-password" width="l" label={t('own.again')} {...errorAt('again')} />
      <WorkButton label={label} isWorking={isWorking} working={t('own.making')} error={error} />
    </form>
  )
}

async function makeAndTell(passphrase: string, { again, purpose }: { again: string; purpose: MakeKeyProps['purpose'] }): Promise<string> {
  if (passphrase.length < shortest) throw new KeyProblem('passphrase-short')
  if (again !== passphrase) throw new KeyProblem('passphrase-differs')
  const { makeOfficerKey } = await import('~/custody/officer-key')
  const { recipient, file } = await makeOfficerKey(passphrase)
  const kept = await stepsAt('/officer/key')('keep', { recipient, purpose })
  if (!kept.ok) throw new StepRefused(kept.refusal)
  return file
}

/** The file, to be kept in the one way or the other: as a file, or as a sheet of paper for the safe. */
export function MadeKey({ file, purpose, side }: { file: string; purpose: MakeKeyProps['purpose']; side: Side }) {
  const { t } = useTranslation('custody')
  const href = `data:text/plain;charset=utf-8,${encodeURIComponent(file)}`
  return (
    <div className="stack measure" role="status">
      {purpose === 'own' ? (
        <>
          <p><a className="button button-primary" href={href} download={t('own.fileName')}>{t('own.download')}</a></p>
          <p>{t('own.downloadText')}</p>
          <p>{t('own.nowProve')}</p>
        </>
      ) : (
        <>
          <h3>{t('emergency.sheet', { side: t(`sides.${side}`) })}</h3>
          <p>{t('emergency.sheetText')}</p>
          <p className="no-print"><button type="button" className="button button-primary" onClick={() => { window.print() }}>{t('emergency.print')}</button></p>
        </>
      )}
      <h3 className={purpose === 'own' ? 'h4' : 'sr-only'}>{t('own.fileAsText')}</h3>
      <pre className="key-file">{file}</pre>
    </div>
  )
}
