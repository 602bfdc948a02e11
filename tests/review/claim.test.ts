import { expect, test } from 'vitest'
import { claimKinds } from '../../lib/review/claim.ts'

test('a claim is an event, a number, a quotation, a cause, a position or a prediction', () =>
  expect(claimKinds).toEqual(['event', 'number', 'quotation', 'cause', 'position', 'prediction']))
