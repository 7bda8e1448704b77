import { forwardRef } from 'react'
import type { MarkedPiece } from '~/domain/anonymity/marked-text'
import { classNames } from '../ui/class-names'
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

const findingStyles = { open: 'desk-finding', context: 'desk-context' } as const

/** The numbers stand beside the words and not among them: the style sheet draws them. */
function Piece({ piece: { text, isVeiled, finding, isCurrent, numbers } }: { piece: MarkedPiece }) {
  const style = classNames(isVeiled && 'desk-veiled', finding && findingStyles[finding], isCurrent && 'desk-current')
  if (style === undefined && numbers.length === 0) return <>{text}</>
  return <mark className={style ?? 'desk-kept'} data-numbers={numbers.join(' ') || undefined}>{text}</mark>
}
