import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestAnchor, reasonsOf } from '~/domain/answering/draft'
import { isOutdated, needOf, stateOf } from '~/domain/answering/kinds'

const anchors = (of: string) => ({ 1: { da: `${of} 1` }, 3: { da: `${of} 3` }, 5: { da: `${of} 5` } })

it('the words of the scale are those nearest to the mean', () => {
  expect([1, 1.9, 2, 3, 3.9, 4, 5].map(nearestAnchor)).toEqual([1, 1, 3, 3, 3, 5, 5])
  fc.assert(fc.property(fc.double({ min: 1, max: 5, noNaN: true }), (value) => { expect(Math.abs(nearestAnchor(value) - value)).toBeLessThanOrEqual(1) }))
})

it('reasons stand in the post’s order, by the weights of the questions, in the words of the heaviest; what nobody judged is left out', () => {
  const assessed = [
    { qualificationIds: ['order', 'writing'], weight: 1, anchors: anchors('light'), levels: [5, 5] },
    { qualificationIds: ['order'], weight: 9, anchors: anchors('heavy'), levels: [1, 2] },
    { qualificationIds: ['driving'], weight: 1, anchors: anchors('none'), levels: [] },
  ]
  const criteria = ['writing', 'order', 'driving'].map((id) => ({ id, name: { da: id } }))
  expect(reasonsOf(criteria, assessed)).toEqual([
    { name: { da: 'writing' }, level: 5, anchor: { da: 'light 5' } },
    { name: { da: 'order' }, level: 1, anchor: { da: 'heavy 1' } },
  ])
})

it('who withdrew needs no answer, and an interview waits for its outcome', () => {
  const told = null
  expect(needOf({ isWithdrawn: true, isInvited: true, outcome: 'hired', told })).toBe('withdrew')
  expect(needOf({ isWithdrawn: false, isInvited: false, outcome: null, told })).toBe('not-invited')
  expect(([null, 'hired', 'reserve', 'not-chosen', 'declined', 'withdrew'] as const).map((outcome) => needOf({ isWithdrawn: false, isInvited: true, outcome, told }))).toEqual(['open', 'chosen', 'not-chosen', 'not-chosen', 'withdrew', 'withdrew'])
})

it('who was refused and is called later is told so, and then what the interview came to; an answer that still holds stays', () => {
  const called = { isWithdrawn: false, isInvited: true }
  expect((['not-invited', 'reopened'] as const).map((told) => needOf({ ...called, outcome: null, told }))).toEqual(['reopened', 'reopened'])
  expect(needOf({ ...called, outcome: 'hired', told: 'reopened' })).toBe('chosen')
  expect([isOutdated('not-invited', 'reopened'), isOutdated('reopened', 'not-chosen'), isOutdated('not-chosen', 'chosen')]).toEqual([true, true, true])
  expect([isOutdated(null, 'chosen'), isOutdated('chosen', 'chosen'), isOutdated('chosen', 'withdrew'), isOutdated('not-chosen', 'open')]).toEqual([false, false, false, false])
})

it('an answer that is sent is sent, however its mail fares', () => {
  const sent = { isApproved: true, isSent: true }
  expect([null, 'waiting', 'sent', 'given-up'].map((delivery) => stateOf({ ...sent, delivery: delivery as null }))).toEqual(['sent', 'queued', 'sent', 'undelivered'])
  expect([stateOf({ isApproved: false, isSent: false, delivery: null }), stateOf({ isApproved: true, isSent: false, delivery: null })]).toEqual(['draft', 'ready'])
})
