import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { LanguageForm } from '~/components/account/language-form'
import { PasswordForm } from '~/components/account/password-form'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok } from '~/domain/result'
import { changePasswordForm, languageForm } from '~/forms/account-forms'
import { answerForm } from '~/platform/answer-form.server'
import { setCookie } from '~/platform/cookies.server'
import { requireActor } from '~/platform/session.server'
import { changeLanguage } from '~/use-cases/change-language.server'
import { changePassword } from '~/use-cases/change-password.server'

export const handle = { title: () => ({ key: 'account:settings.title' }) }

const yearInSeconds = 31_536_000
const whatIsSaved = ['language', 'password'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { language } = await requireActor(args)
  const saved = new URL(args.request.url).searchParams.get('saved')
  return { language, saved: whatIsSaved.find((each) => each === saved) ?? null }
}

/** Which of the two forms was sent is said by the address, so that each has a schema of its own. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, context: { app } } = args
  const savedWith = (what: (typeof whatIsSaved)[number], cookie: string) =>
    ok(redirectDocument(`/account/settings?saved=${what}`, { status: 303, headers: { 'Set-Cookie': cookie } }))

  if (new URL(request.url).searchParams.get('form') === 'language') {
    return answerForm(request, languageForm, async ({ language }) => {
      await changeLanguage(app, actor, language)
      return savedWith('language', setCookie('uset-language', language, { maxAgeSeconds: yearInSeconds }))
    })
  }
  return answerForm(request, changePasswordForm, async (wanted) => {
    const done = await changePassword(app, actor, { ...wanted, device: deviceKindOf(request.headers.get('User-Agent')) })
    return done.ok ? savedWith('password', done.value.cookie) : done
  })
}

export default function SettingsPage() {
  const { t } = useTranslation('account')
  const { language, saved } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('settings.title')} />
      <StatusMessage>{saved ? t(`settings.saved.${saved}`) : null}</StatusMessage>
      <p><a href="/account/security">{t('settings.security')}</a></p>
      <LanguageForm language={language} />
      <PasswordForm reply={useActionData<typeof action>()} />
    </div>
  )
}
