import { useTranslation } from '~/i18n/translation'
import type { OwnGround } from '~/views/applicant/hearing.server'
import { AnchorList } from '../ui/anchor-list'
import { SummaryList } from '../ui/summary-list'
import { OwnWords } from './own-words'

/** The answers that it is about: what was asked, answered and given, with the scale and the reasons. */
export function HearingGrounds({ grounds }: { grounds: readonly OwnGround[] }) {
  return <>{grounds.map((ground) => <Ground key={ground.number} ground={ground} />)}</>
}

function Ground({ ground: { number, prompt, language, answer, anchors, scores } }: { ground: OwnGround }) {
  const { t } = useTranslation('applicant')
  return (
    <section className="panel stack" aria-labelledby={`ground-${number}`}>
      <h2 id={`ground-${number}`} className="h3"><span className="muted">{t('check.number', { number })}</span> <OwnWords language={language}>{prompt}</OwnWords></h2>
      <h3 className="h5">{t('hearing.yourAnswer')}</h3>
      {answer === '' ? <p>{t('hearing.noAnswer')}</p> : <div className="answer-text">{answer}</div>}
      <h3 className="h5">{t('hearing.scores')}</h3>
      <SummaryList items={scores.map(({ letter, level, notes }) => ({ term: t('hearing.reviewer', { letter }), value: <Score level={level} notes={notes} /> }))} />
      <h3 className="h5">{t('hearing.scale')}</h3>
      <OwnWords language={language}><AnchorList items={anchors} /></OwnWords>
      <p className="muted">{t('hearing.between')}</p>
    </section>
  )
}

function Score({ level, notes }: { level: number; notes: readonly string[] }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      <p><strong>{t('hearing.level', { level })}</strong></p>
      {notes.length === 0 ? <p className="muted">{t('hearing.noNote')}</p> : notes.map((note, index) => <p key={index} className="as-typed">{note}</p>)}
    </>
  )
}
