import { useTranslation } from '~/i18n/translation'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SecondLookAdvice } from '~/views/staff/second-look-advice.server'

type Found = SecondLookAdvice['pairs'][number]

/** What the committee found of neighbours at the cut, in words and as advice; nobody's name, and no figure made of it. */
export function SecondLookFound({ advice: { top, pairs } }: { advice: SecondLookAdvice }) {
  const { t } = useTranslation('reread')
  const neighbours = [...new Map(pairs.map((pair) => [`${pair.firstCandidate.id} ${pair.secondCandidate.id}`, pair])).values()]
  return (
    <section className="stack measure" id="second-look" aria-labelledby="second-look-heading">
      <h2 id="second-look-heading">{t('pairs.found.title')}</h2>
      <p>{t('pairs.found.lead', { top })}</p>
      {neighbours.length === 0 ? <p>{t('pairs.found.nobody')}</p> : null}
      {neighbours.map(({ firstCandidate: first, secondCandidate: second }) => (
        <div key={`${first.id} ${second.id}`} className="stack">
          <h3>{t('pairs.found.pair', { first: first.number, second: second.number })}</h3>
          <ul>
            {pairs.filter((pair) => pair.firstCandidate.id === first.id && pair.secondCandidate.id === second.id)
              .map((pair) => <InWords key={pair.questionId} pair={pair} />)}
          </ul>
        </div>
      ))}
      {neighbours.length > 0 ? <p>{t('pairs.found.few')}</p> : null}
    </section>
  )
}

function InWords({ pair: { questionNumber, first, second, equal, firstCandidate, secondCandidate } }: { pair: Found }) {
  const { t } = useTranslation('reread')
  const language = useLanguage()
  const stronger = (found: number, number: string) => (found === 0 ? [] : [t('pairs.found.stronger', { found, number })])
  const what = [...stronger(first, firstCandidate.number), ...stronger(second, secondCandidate.number), ...(equal === 0 ? [] : [t('pairs.found.equal', { found: equal })])]
  return <li>{t('pairs.found.all', { stands: first + second + equal, question: questionNumber, what: formatList(what, language) })}</li>
}
