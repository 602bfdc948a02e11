import { expect, test } from 'vitest'
import type { Act, ActKind } from '../../lib/review/history.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { sentenceOf } from '../../lib/review/sentence.ts'
import { mark, minute, opening, revision, text, verdict, wording } from './story.ts'

const names = {
  claim: (id: string) => (id === 'claim 1' ? 14 : null),
  text: (id: string) => (id === 'text 1' ? 3 : null),
  edition: (id: string) => (id === 'edition 1' ? 2 : null),
  person: (id: string) => (id === 'otto' ? 'Otto' : 'somebody'),
}
const on = { claimId: 'claim 1' }
const ruling = {
  id: 'r',
  ...on,
  roundId: 'round 1',
  kind: 'decided',
  label: 'mostly-true',
  note: 'x',
  reasons: 'y',
  sawVerdicts: [],
  sawPolicy: 1,
  sawWording: 1,
  sawMarks: [],
  printed: [],
  by: 'eve',
  at: minute(1),
} as const
const edition = {
  id: 'edition 1',
  number: 2,
  title: 'Spring',
  frozenAt: minute(1),
  frozenBy: 'eve',
  ledgerNumber: 1,
  ledgerHead: '',
  address: '',
  publicBase: '',
  program: '',
  manifestSha256: '',
  files: [],
}
const abstention = { ...verdict('mina', 1), kind: 'abstention' } as const

/** Every kind of act, so that a new kind does not compile without its sentence. */
const told: { readonly [K in ActKind]: readonly (readonly [Extract<Act, { kind: K }>, string])[] } =
  {
    'project founded': [
      [
        {
          kind: 'project founded',
          title: 'Bridge',
          owner: { personId: 'o', name: 'O' },
          scale: defaultScale,
          policy: defaultPolicy,
        },
        'founded the project «Bridge»',
      ],
    ],
    'project renamed': [
      [{ kind: 'project renamed', title: 'New' }, 'renamed the project to «New»'],
    ],
    'seat given': [
      [
        { kind: 'seat given', personId: 'otto', name: 'Otto', role: 'reviewer' },
        'gave Otto a seat as reviewer',
      ],
    ],
    'seat changed': [
      [{ kind: 'seat changed', personId: 'otto', role: 'editor' }, 'made Otto an editor'],
      [{ kind: 'seat changed', personId: 'otto', role: 'reader' }, 'made Otto a reader'],
    ],
    'seat removed': [
      [
        { kind: 'seat removed', personId: 'constructor', fellAway: [], closes: [] },
        'took somebody out of the project',
      ],
    ],
    'name printed': [
      [{ kind: 'name printed', personId: 'otto', printed: true }, 'agreed to be named in editions'],
      [
        { kind: 'name printed', personId: 'otto', printed: false },
        'asked not to be named in editions',
      ],
    ],
    'scale set': [
      [{ kind: 'scale set', version: 2, scale: defaultScale }, 'set the scale (version 2)'],
    ],
    'policy set': [
      [{ kind: 'policy set', version: 3, policy: defaultPolicy }, 'set the policy (version 3)'],
    ],
    'text imported': [
      [{ kind: 'text imported', text, revision }, 'brought in text 1, «The bridge»'],
    ],
    'text described': [
      [{ kind: 'text described', textId: 'text 1', description: text }, 'described text 3 anew'],
    ],
    'claim marked': [
      [
        {
          kind: 'claim marked',
          claim: { id: 'c', number: 14, wording: wording(1) },
          mark: mark('m'),
          round: opening(1),
        },
        'marked claim 14: «The bridge cost 1 million.»',
      ],
    ],
    'mark added': [
      [
        { kind: 'mark added', ...on, mark: mark('m'), closes: null, round: null },
        'marked claim 14 in another place',
      ],
      [
        { kind: 'mark added', ...on, mark: mark('m'), closes: 'r', round: opening(2) },
        'marked claim 14 in another place; a new round began',
      ],
    ],
    'mark withdrawn': [
      [{ kind: 'mark withdrawn', ...on, markId: 'm' }, 'withdrew a mark of claim 14'],
    ],
    'mark restored': [
      [{ kind: 'mark restored', ...on, markId: 'm' }, 'restored a mark of claim 14'],
    ],
    'claim reworded': [
      [
        { kind: 'claim reworded', ...on, wording: wording(2), closes: 'r', round: opening(2) },
        'worded claim 14 anew: «The bridge cost 2 million.»; a new round began',
      ],
    ],
    'claim withdrawn': [[{ kind: 'claim withdrawn', claimId: 'no' }, 'withdrew claim (not known)']],
    'claim restored': [[{ kind: 'claim restored', ...on }, 'restored claim 14']],
    answered: [
      [
        { kind: 'answered', answer: verdict('mina', 1), works: [], closes: false },
        'gave a verdict on claim 14',
      ],
      [
        {
          kind: 'answered',
          answer: verdict('mina', 1, { supersedes: 'a' }),
          works: [],
          closes: false,
        },
        'gave a new verdict on claim 14',
      ],
      [
        { kind: 'answered', answer: abstention, works: [], closes: true },
        'abstained on claim 14; with it the round closed',
      ],
    ],
    'answer withdrawn': [
      [
        { kind: 'answer withdrawn', ...on, roundId: 'r', answerId: 'a' },
        'withdrew an answer on claim 14',
      ],
    ],
    'round closed': [
      [{ kind: 'round closed', ...on, roundId: 'r' }, 'closed the round on claim 14'],
    ],
    'round opened': [
      [{ kind: 'round opened', ...on, round: opening(2) }, 'opened round 2 on claim 14'],
    ],
    ruled: [
      [{ kind: 'ruled', ruling }, 'decided claim 14 as «mostly true»'],
      [
        { kind: 'ruled', ruling: { ...ruling, kind: 'approved', label: 'other' } },
        'approved claim 14 as «other»',
      ],
      [
        { kind: 'ruled', ruling: { ...ruling, kind: 'contested', label: null } },
        'let claim 14 stand as contested',
      ],
    ],
    'edition frozen': [[{ kind: 'edition frozen', edition }, 'froze edition 2, «Spring»']],
    'edition published': [
      [{ kind: 'edition published', editionId: 'edition 1' }, 'published edition 2'],
    ],
    'edition taken down': [
      [{ kind: 'edition taken down', editionId: 'edition 1' }, 'took edition 2 down'],
    ],
  }

test.each(
  Object.values(told)
    .flat()
    .map(([act, said]) => [said, act] as const),
)('… %s', (said, act) => expect(sentenceOf(act, names)).toBe(said))

test("no sentence tells a verdict's label", () => {
  const one = sentenceOf(
    { kind: 'answered', answer: verdict('mina', 1, { label: 'true' }), works: [], closes: false },
    names,
  )
  expect(
    sentenceOf(
      {
        kind: 'answered',
        answer: verdict('mina', 1, { label: 'false' }),
        works: [],
        closes: false,
      },
      names,
    ),
  ).toBe(one)
})
