import { expect, it } from 'vitest'
import { fitsWish, hourBand, isWishing, type PostWish } from '~/domain/recruitment/post-search'

const nothing: PostWish = { words: '', department: '', family: '', place: '', hours: '' }
const post = { department: 'd1', family: 'clerical', place: 'Solbjerg', hours: 'full-time', texts: ['Sagsbehandler', 'Kort.'] }

it.each([[null, 'not-given'], [36, 'part-time'], [37, 'full-time'], [40, 'full-time'], [1, 'part-time']] as const)('%s hours a week are %s', (hours, band) => {
  expect(hourBand(hours)).toBe(band)
})

it.each<[Partial<PostWish>, boolean]>([
  [{}, true], [{ department: 'd1' }, true], [{ department: 'd2' }, false], [{ family: 'clerical', hours: 'full-time' }, true],
  [{ family: 'clerical', hours: 'part-time' }, false], [{ words: 'sags', place: 'Solbjerg' }, true], [{ words: 'leder', place: 'Solbjerg' }, false],
])('a wish for %j is fitted: %s', (wish, fits) => {
  expect(fitsWish(post, { ...nothing, ...wish })).toBe(fits)
})

it('nothing wished for is no search', () => {
  expect(isWishing(nothing)).toBe(false)
  expect(isWishing({ ...nothing, hours: 'part-time' })).toBe(true)
})
