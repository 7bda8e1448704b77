import { useTranslation } from '~/i18n/translation'
import { inLanguage, type Language, type LocalText } from '~/domain/local-text'
import type { TextPiece } from '~/domain/text/word-difference'
import { useLanguage } from '~/i18n/use-language'
import type { WantedAnswer as Wanted } from '~/views/clearing/requests.server'

/** An answer as it was sent beside how it should read: what goes is struck through, what is new underlined, and both are said in words. */
export function WantedAnswer({ answer: { number, prompt, difference, facts }, language }: { readonly answer: Wanted; readonly language: Language }) {
  const { t } = useTranslation('clearing')
  const pageLanguage = useLanguage()
  const said = (fact: LocalText | null) => inLanguage(fact, pageLanguage) || <span className="muted">{t('original.empty')}</span>
  return (
    <>
      <p className="measure"><span className="muted">{t('answer', { number })}</span> {inLanguage(prompt, pageLanguage)}</p>
      {difference ? <p className="muted">{t('requests.legend')}</p> : null}
      <div className="columns-2">
        <div className="stack">
          <h3 className="h5">{t('requests.before')}</h3>
          {difference ? <Pieces pieces={difference.before} language={language} change="removed" /> : <p><strong>{said(facts.before)}</strong></p>}
        </div>
        <div className="stack">
          <h3 className="h5">{t('requests.after')}</h3>
          {difference ? <Pieces pieces={difference.after} language={language} change="added" /> : <p><strong>{said(facts.after)}</strong></p>}
        </div>
      </div>
    </>
  )
}

interface PiecesProps {
  readonly pieces: readonly TextPiece[]
  readonly language: Language
  readonly change: 'removed' | 'added'
}

function Pieces({ pieces, language, change }: PiecesProps) {
  const { t } = useTranslation('clearing')
  if (pieces.length === 0) return <p className="muted">{t('original.empty')}</p>
  return <div lang={language} className="answer-text desk-original">{pieces.map((piece, index) => <Piece key={index} piece={piece} change={change} />)}</div>
}

function Piece({ piece: { text, isChanged }, change }: { readonly piece: TextPiece; readonly change: PiecesProps['change'] }) {
  const { t } = useTranslation('clearing')
  const language = useLanguage()
  if (!isChanged) return <>{text}</>
  const spoken = (words: string) => <span className="sr-only" lang={language}> [{words}] </span>
  const inner = <>{spoken(t(`requests.${change}`))}{text}{spoken(t('requests.changeEnds'))}</>
  return change === 'removed' ? <del className="desk-removed">{inner}</del> : <ins className="desk-added">{inner}</ins>
}
