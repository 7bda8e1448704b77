import { counterText, type WordCount } from './counter-text'

interface WordCounterProps {
  /** The id of the text area. */
  fieldId: string
  counter: WordCount
}

/** The visible counter, and a quiet region in which a script may announce it when the writer pauses. */
export function WordCounter({ fieldId, counter }: WordCounterProps) {
  const { count, limit, template, overTemplate } = counter
  return (
    <>
      <p
        id={`${fieldId}-counter`}
        className={count > limit ? 'word-counter is-over' : 'word-counter'}
        data-word-counter={fieldId}
        data-word-limit={limit}
        data-word-template={template}
        data-word-over-template={overTemplate}
      >
        {counterText(counter)}
      </p>
      <p className="sr-only" role="status" data-word-counter-live={fieldId} />
    </>
  )
}
