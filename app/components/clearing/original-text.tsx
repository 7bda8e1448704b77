import { forwardRef } from 'react'
import { classNames } from '../ui/class-names'
import type { MarkedPiece } from '~/views/clearing/marked-text'
import { markByKeyboard } from './mark-by-keyboard'

interface OriginalTextProps {
  readonly pieces: readonly MarkedPiece[]
  readonly label: string
  readonly language: string
  /** Whether a script is there to mark text with the keyboard. */
  readonly isReady: boolean
}

/** The original answer, whole: the element holds its text and not one character more, so that marks can be counted in it. */
export const OriginalText = forwardRef<HTMLDivElement, OriginalTextProps>(function OriginalText({ pieces, label, language, isReady }, ref) {
  const markable = isReady ? { role: 'textbox', tabIndex: 0, 'aria-readonly': true, 'aria-multiline': true, onKeyDown: markByKeyboard } as const : { role: 'group' }
  return (
    <div ref={ref} lang={language} className="answer-text desk-original" aria-label={label} {...markable}>
      {pieces.map((piece) => <Piece key={piece.start} piece={piece} />)}
    </div>
  )
})

function Piece({ piece: { text, isVeiled, isFinding } }: { piece: MarkedPiece }) {
  if (!isVeiled && !isFinding) return <>{text}</>
  return <mark className={classNames(isVeiled && 'desk-veiled', isFinding && 'desk-finding')}>{text}</mark>
}
