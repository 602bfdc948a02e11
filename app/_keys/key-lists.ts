/** In which groups the keys are shown to people, and which of them. */
import type { FixedId } from '../../lib/review/fixed-keys.ts'
import type { ShortcutId } from '../../lib/review/shortcuts.ts'

export type KeyList = {
  readonly title: string
  readonly says?: string
  readonly shortcuts: readonly ShortcutId[]
  readonly fixed: readonly FixedId[]
}

/** Every key stands in one group. */
export const keyLists: readonly KeyList[] = [
  {
    title: 'On every page',
    shortcuts: ['keys', 'undo', 'redo', 'find'],
    fixed: ['findHeld', 'away'],
  },
  {
    title: 'Through the claims',
    says: 'On the desk, in the rulings, in the list of claims and among the marks that are asked about; and through the changes of a text.',
    shortcuts: ['next', 'previous', 'choose'],
    fixed: [],
  },
  {
    title: 'Marking and judging',
    says: 'On the desk of a text.',
    shortcuts: ['mark', 'add', 'extend', 'cutOut', 'apart', 'edges', 'cite', 'guideline'],
    fixed: ['give', 'here', 'edge', 'edgeBy', 'edgeKept'],
  },
  {
    title: 'Verdicts',
    says: 'On the desk, in the order of the scale.',
    shortcuts: [
      'verdict1',
      'verdict2',
      'verdict3',
      'verdict4',
      'verdict5',
      'verdict6',
      'verdict7',
      'verdict8',
      'verdict9',
    ],
    fixed: [],
  },
  {
    title: 'Sentences of a text',
    says: 'Which of them are looked through. While the reasons are open, each has a key of its own.',
    shortcuts: ['open', 'aside', 'sentences', 'suggest'],
    fixed: [],
  },
  {
    title: 'Marks in a new revision',
    says: 'Where a mark did not follow by itself.',
    shortcuts: ['accept', 'otherPlace', 'letGo'],
    fixed: [],
  },
  {
    title: 'In the words of a text',
    says: 'Once the text has the keyboard: press Tab until it has, or click into it.',
    shortcuts: [],
    fixed: ['move', 'select', 'byWord', 'bySentence', 'byLine'],
  },
  {
    title: 'Tidying a text',
    says: 'At the desk between reading a file and bringing it in.',
    shortcuts: [],
    fixed: ['kindOfBlock', 'partBlock', 'joinBlocks', 'cutBlock'],
  },
  {
    title: 'Going',
    says: 'In a project: first the key for going, then the place.',
    shortcuts: [
      'go',
      'front',
      'texts',
      'claims',
      'works',
      'rulings',
      'editions',
      'rules',
      'history',
      'people',
      'settings',
    ],
    fixed: [],
  },
]
