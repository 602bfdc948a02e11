/**
 * Guidelines compared and put together, block by block: a paragraph, a heading, a whole list is one
 * block. Two blocks are the same when they are written the same in canonical JSON.
 */
import { canonical } from './canonical.ts'
import { type Change, difference, merged } from './difference.ts'
import {
  emptyGuideline,
  type Guideline,
  type GuidelineNode,
  isSilent,
  wordsIn,
} from './guideline.ts'

/** What stayed, went and came from one version to the next. Empty lines say nothing. */
export function guidelineChanges(
  before: Guideline,
  after: Guideline,
): readonly Change<GuidelineNode>[] {
  return difference(said(before), said(after), same)
}

/** What two people wrote on the same version, as one: nothing that either wrote is lost. */
export function mergedGuideline(base: Guideline, mine: Guideline, theirs: Guideline): Guideline {
  const content = merged(said(base), said(mine), said(theirs), same)
  return content.length === 0 ? emptyGuideline : { type: 'doc', content }
}

/** Do two guidelines say the same? */
export function sameGuideline(one: Guideline, other: Guideline): boolean {
  return canonical(one) === canonical(other) || (isSilent(one) && isSilent(other))
}

function said({ content }: Guideline): readonly GuidelineNode[] {
  return content.filter((node) => wordsIn(node).trim() !== '')
}

function same(one: GuidelineNode, other: GuidelineNode): boolean {
  return canonical(one) === canonical(other)
}
