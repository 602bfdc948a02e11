import { expect, test } from 'vitest'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { defaultScale, type Label } from '../../lib/review/scale.ts'
import {
  policyChanges,
  policyTouches,
  scaleChanges,
  scaleTouches,
} from '../../lib/review/setting-changes.ts'

const nothing = { openByPolicy: {}, openByScale: {}, ruled: 0, ruledByLabel: {}, waiting: 0 }
const [first, mostly, misleading, false_, unverifiable, opinion] = defaultScale.labels
const scale = (...labels: readonly (Label | undefined)[]) => ({
  labels: labels.filter((label) => label !== undefined),
})

test('the same policy has no changes, each difference is one sentence', () => {
  expect(policyChanges(defaultPolicy, { ...defaultPolicy })).toEqual([])
  const half = { numerator: 4, denominator: 6 }
  expect(policyChanges(defaultPolicy, { ...defaultPolicy, threshold: half })).toEqual([])
  expect(
    policyChanges(defaultPolicy, {
      quorum: 1,
      threshold: { numerator: 1, denominator: 2 },
      citationsNeeded: 0,
      answeredMayRule: true,
    }),
  ).toEqual([
    'Votes needed: 1 instead of 3.',
    'Share needed: 1 of 2 instead of 2 of 3.',
    'Citations that a verdict needs: 0 instead of 1.',
    'Somebody who answered may rule, where there are fewer than two editors.',
  ])
  expect(policyChanges({ ...defaultPolicy, answeredMayRule: true }, defaultPolicy)).toEqual([
    'Nobody who answered on a claim may rule on it any more.',
  ])
})

test('labels that went, came, are called otherwise, or stand elsewhere are named', () => {
  expect(scaleChanges(defaultScale, defaultScale)).toEqual([])
  const satire: Label = {
    key: 'satire',
    word: 'satire',
    order: null,
    claimReview: null,
    averitec: null,
    fever: null,
  }
  const turned = scale(
    first && { ...first, word: 'correct' },
    false_ && { ...false_, order: 1, claimReview: null },
    misleading,
    unverifiable,
    opinion && { ...opinion, order: 3 },
    satire,
  )
  expect(scaleChanges(defaultScale, turned)).toEqual([
    '«mostly true» is no longer there.',
    '«satire» is new, off the scale.',
    '«true» is called «correct».',
    '«false» is none in ClaimReview, instead of 1.',
    '«opinion» stands in the order now.',
    'The order is now: correct, false, misleading.',
  ])
})

test('a new label in the order says its place', () => {
  const two = scale(first, mostly && { ...mostly, order: 1 })
  expect(scaleChanges(scale(first), two)).toEqual(['«mostly true» is new, in place 2.'])
})

test('where nothing stands on anything, a change touches what is to come alone', () => {
  expect(policyTouches(nothing)).toEqual([
    'It counts for rounds that begin from now on.',
    'No round is open.',
  ])
})

test('open rounds keep their versions, and what is closed or ruled stays', () => {
  const inUse = { ...nothing, openByPolicy: { 1: 1, 3: 14 }, ruled: 2, waiting: 1 }
  expect(policyTouches(inUse)).toEqual([
    'It counts for rounds that begin from now on.',
    'One open round keeps version 1, also when it closes.',
    '14 open rounds keep version 3, also when they close.',
    'One claim whose round is closed is ruled by the version of that round.',
    'Two ruled claims stay as they are.',
  ])
})

test('a label that goes is said with what carries it', () => {
  const inUse = { ...nothing, openByScale: { 1: 2 }, ruled: 5, ruledByLabel: { misleading: 3 } }
  const after = scale(first, mostly, false_ && { ...false_, order: 2 }, unverifiable)
  expect(scaleTouches(defaultScale, after, inUse)).toEqual([
    'It counts for rounds that begin from now on.',
    '«misleading» cannot be chosen in rounds that begin from now on; three claims ruled «misleading» keep it, with its colour and its moon.',
    '«opinion» cannot be chosen in rounds that begin from now on; no ruled claim carries it.',
    'Two open rounds keep version 1, also when they close.',
    'Five ruled claims stay as they are.',
  ])
})
