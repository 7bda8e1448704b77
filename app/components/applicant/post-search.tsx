import { postFilters, type PostFilter } from '~/domain/recruitment/post-search'
import { useTranslation } from '~/i18n/translation'
import type { PostsPage } from '~/views/public/posts.server'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'

interface PostSearchProps {
  readonly page: Pick<PostsPage, 'wish' | 'choices' | 'isSearched' | 'total'>
  /** The language that the address itself asks for; the next address keeps it. */
  readonly lng: string | null
}

/** So few posts are looked over faster than they are filtered: the filters are then folded away. */
const few = 5

/** Words and filters. A plain form whose address can be kept and sent; it leads to the list. */
export function PostSearch({ page: { wish, choices, isSearched, total }, lng }: PostSearchProps) {
  const { t } = useTranslation('public')
  const shown = postFilters.filter((filter) => choices[filter].length > 0)
  return (
    <form role="search" aria-label={t('search.title')} action="/#posts" className="panel panel--muted post-search">
      {lng === null ? null : <input type="hidden" name="lng" value={lng} />}
      <TextField type="search" name="q" label={t('search.words')} hint={t('search.wordsHint')} width="full" maxLength={100} autoComplete="off" defaultValue={wish.words} />
      {shown.length === 0 ? null : (
        <Details summary={t('search.narrow')} open={total > few || shown.some((filter) => wish[filter] !== '')}>
          <div className="post-search__filters">
            {shown.map((filter) => <FilterField key={filter} filter={filter} choices={choices[filter]} chosen={wish[filter]} />)}
          </div>
        </Details>
      )}
      <div className="cluster">
        <Button>{t('search.submit')}</Button>
        {isSearched ? <a href={lng === null ? '/' : `/?lng=${lng}`}>{t('search.reset')}</a> : null}
      </div>
    </form>
  )
}

interface FilterFieldProps {
  readonly filter: PostFilter
  readonly choices: PostsPage['choices'][PostFilter]
  readonly chosen: string
}

function FilterField({ filter, choices, chosen }: FilterFieldProps) {
  const { t } = useTranslation('public')
  const options = choices.map(({ value, label }) => ({ value, label: filter === 'hours' ? t(`search.hours.${value as 'full-time'}`) : label })) // the bands of the table
  return <SelectField name={filter} label={t(`search.filters.${filter}`)} width="full" options={[{ value: '', label: t('search.all') }, ...options]} defaultValue={chosen} />
}
