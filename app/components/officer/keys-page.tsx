import { useState } from 'react'
import { inLanguage } from '~/domain/local-text'
import { useRevalidator } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { KeysPage as Page, SplitRecruitment } from '~/views/officer/keys.server'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { Table } from '../ui/table'
import { BeginDrill } from './begin-drill'
import { DrillStanding } from './drill-standing'
import { KeyForm } from './key-form'
import { KeysStanding } from './keys-standing'
import { MadeKey, MakeKey } from './make-key'
import { SpokenDigits } from './spoken-digits'
import { WaitingKeys } from './waiting-keys'
import { stepsAt } from './post-step'

/** What an officer looks after: the own key, the side's emergency key, and the recruitments whose key is split. */
export function KeysPage({ page }: { page: Page }) {
  const { t } = useTranslation('custody')
  const { side, own, recruitments } = page
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} caption={t(`sideOfYou.${side}`)} />
      <OwnKey own={own} side={side} />
      <WaitingKeys waiting={page.waiting} isFounding={page.isFounding} />
      <Recruitments recruitments={recruitments} />
      <DrillStanding drill={page.drill}><BeginDrill isRunning={page.drill.isRunning} isPossible={!Object.values(page.standing).includes('none')} /></DrillStanding>
      <KeysStanding {...page} />
      <Emergency side={side} />
    </div>
  )
}

function OwnKey({ own, side }: Pick<Page, 'own' | 'side'>) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const [file, setFile] = useState<string | null>(null)
  const make = (label: string) => <MakeKey purpose="own" label={label} onMade={(made) => { setFile(made); revalidate() }} />
  return (
    <section className="stack">
      <h2>{t('own.title')}</h2>
      {own ? <HowItStands own={own} /> : <p className="measure">{t('own.none')}</p>}
      {file !== null ? <MadeKey file={file} purpose="own" side={side} /> : null}
      {own ? <Prove awaits={own.state === 'unproven' || own.state === 'awaiting'} /> : file === null && make(t('own.make'))}
      {own && file === null ? <Details summary={t('own.makeNew')}><div className="stack"><p>{t('own.makeNewText')}</p>{make(t('own.makeNew'))}</div></Details> : null}
    </section>
  )
}

function HowItStands({ own: { madeAt, provenAt, state } }: { own: NonNullable<Page['own']> }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  return <p>{t('own.has', { date: formatDate(madeAt, language) })} {t(`states.${state}`, { date: provenAt ? formatDate(provenAt, language) : '' })}</p>
}

/** The digits that the other side is to hear are worked out from the file that was just opened, and so from nothing that a server has said. */
function Prove({ awaits }: { awaits: boolean }) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const [proven, setProven] = useState<string | null>(null)
  return (
    <>
      <h3>{t('prove.title')}</h3>
      <p className="measure">{t('prove.text')}</p>
      <KeyForm label={t('prove.action')} work={async (key) => {
        setProven(null)
        const { prove } = await import('~/custody/ceremony')
        await prove({ key, post: stepsAt('/officer/key') })
        setProven(key.recipient)
        revalidate()
      }} />
      <StatusMessage>{proven === null ? null : t(awaits ? 'prove.doneAwaits' : 'prove.done')}</StatusMessage>
      {proven !== null && awaits ? <SpokenDigits recipient={proven} title={t('word.own')}><p>{t('word.ownText')}</p></SpokenDigits> : null}
    </>
  )
}

function Emergency({ side }: Pick<Page, 'side'>) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const [file, setFile] = useState<string | null>(null)
  return (
    <section className="stack">
      <h2>{t('emergency.title')}</h2>
      <p className="measure">{t('emergency.text')}</p>
      {file !== null
        ? <MadeKey file={file} purpose="emergency" side={side} />
        : <Details summary={t('emergency.make')}><MakeKey purpose="emergency" label={t('emergency.make')} onMade={(made) => { setFile(made); revalidate() }} /></Details>}
    </section>
  )
}

function Recruitments({ recruitments }: Pick<Page, 'recruitments'>) {
  const { t } = useTranslation(['custody', 'hr'])
  const language = useLanguage()
  const step = ({ id, phase, isToOpen, isNamed, isMissing, hasHalf, isWanting }: SplitRecruitment) => {
    if (isNamed) return t('custody:list.named')
    if (isToOpen) return <a href={`/officer/${id}`}>{t('custody:list.open')}</a>
    if (isMissing) return <a href={`/officer/${id}`}>{t('custody:list.missing')}</a>
    return hasHalf && isWanting && phase !== 'unsealed' ? <a href={`/officer/${id}`}>{t('custody:list.passOn')}</a> : '–'
  }
  return (
    <section className="stack">
      <h2>{t('custody:list.title')}</h2>
      {recruitments.length === 0 ? <p>{t('custody:list.none')}</p> : (
        <Table
          label={t('custody:list.caption')} captionHidden rows={recruitments} rowKey={({ id }) => id}
          columns={[
            { key: 'post', header: t('custody:list.post'), rowHeader: true, cell: ({ title }) => inLanguage(title, language) },
            { key: 'phase', header: t('custody:list.phase'), cell: ({ phase }) => t(`hr:phases.${phase}`) },
            { key: 'half', header: t('custody:list.half'), cell: ({ hasHalf }) => t(hasHalf ? 'custody:list.has' : 'custody:list.hasNot') },
            { key: 'step', header: t('custody:list.step'), cell: step },
          ]}
        />
      )}
    </section>
  )
}
