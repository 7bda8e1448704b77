import type { Language } from '~/domain/local-text'
import { formatDate } from '~/i18n/format'
import da from '~/i18n/locales/da/checkpoints.json'
import en from '~/i18n/locales/en/checkpoints.json'
import { makeInstance } from '~/i18n/make-instance'

export interface CheckpointLetter {
  readonly language: Language
  readonly organisation: string
  /** The signed note, which stands in the mail as it is. */
  readonly note: string
  readonly madeAt: Date
}

/** Named one by one: the server's timer, which sends this letter, is bundled without the pages' texts. */
const resources = { da: { checkpoints: da }, en: { checkpoints: en } }

/** A checkpoint of the audit log as a mail: what it is for, and the note. Nothing else of the log. */
export function checkpointLetter({ language, organisation, note, madeAt }: CheckpointLetter): { subject: string; text: string } {
  const t = makeInstance(language, resources).getFixedT(language, 'checkpoints')
  const date = formatDate(madeAt, language)
  const paragraphs = [t('letter.what', { organisation, date }), t('letter.keep'), note.trimEnd(), t('letter.check')]
  return { subject: t('letter.subject', { organisation, date }), text: `${paragraphs.join('\n\n')}\n` }
}
