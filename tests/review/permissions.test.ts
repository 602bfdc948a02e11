import { expect, test } from 'vitest'
import {
  type Deed,
  may,
  needsFactor,
  permissions,
  printMatrix,
  roles,
  withArticle,
} from '../../lib/review/permissions.ts'

test('this is the whole matrix of who may do what', () =>
  expect(printMatrix()).toMatchInlineSnapshot(`
    "| may | owner | editor | reviewer | reader |
    |---|:-:|:-:|:-:|:-:|
    | read texts | yes | yes | yes | yes |
    | read ruled claims | yes | yes | yes | yes |
    | read published editions | yes | yes | yes | yes |
    | read the guideline | yes | yes | yes | yes |
    | read all claims | yes | yes | yes | – |
    | read closed rounds | yes | yes | yes | – |
    | read the history | yes | yes | yes | – |
    | verify the ledger | yes | yes | yes | – |
    | mark claims | yes | yes | yes | – |
    | reword claims | yes | yes | yes | – |
    | set sentences aside | yes | yes | yes | – |
    | answer suggestions | yes | yes | yes | – |
    | answer | yes | yes | yes | – |
    | attach copies | yes | yes | yes | – |
    | withdraw any claim | yes | yes | – | – |
    | see the queue | yes | yes | – | – |
    | import texts | yes | yes | – | – |
    | revise texts | yes | yes | – | – |
    | describe texts | yes | yes | – | – |
    | close rounds | yes | yes | – | – |
    | open rounds | yes | yes | – | – |
    | rule | yes | yes | – | – |
    | correct works | yes | yes | – | – |
    | set the citation style | yes | yes | – | – |
    | freeze editions | yes | yes | – | – |
    | read frozen editions | yes | yes | – | – |
    | publish editions | yes | yes | – | – |
    | set the guideline | yes | yes | – | – |
    | see people | yes | yes | yes | – |
    | seat people | yes | – | – | – |
    | set the scale | yes | – | – | – |
    | set the policy | yes | – | – | – |
    | revoke tokens | yes | – | – | – |
    | rename the project | yes | – | – | – |
    | see how backups go | yes | – | – | – |
    | demand a second factor | yes | – | – | – |
    | archive the project | yes | – | – | – |
    | erase words | yes | – | – | – |
    | delete the project | yes | – | – | – |"
  `))

test('whoever may asks the table', () => {
  const deeds: readonly string[] = Object.keys(permissions)
  const isDeed = (deed: string): deed is Deed => deeds.includes(deed)
  for (const deed of deeds.filter(isDeed)) {
    for (const role of roles) expect(may(role, deed)).toBe(permissions[deed][role])
  }
})

test('each role may all that the next one may', () => {
  for (const row of Object.values(permissions)) {
    const cells = roles.map((role) => row[role])
    expect(cells).toEqual([...cells].sort((a, b) => Number(b) - Number(a)))
  }
})

test('a reader only reads, and never of a round', () => {
  const allowed = Object.entries(permissions).filter(([, row]) => row.reader)
  expect(allowed.map(([deed]) => deed)).toEqual([
    'read texts',
    'read ruled claims',
    'read published editions',
    'read the guideline',
  ])
})

test('what changes the rules of the work is the owner’s alone', () => {
  const owners = Object.entries(permissions).filter(([, row]) => row.owner && !row.editor)
  expect(owners.map(([deed]) => deed)).toEqual([
    'seat people',
    'set the scale',
    'set the policy',
    'revoke tokens',
    'rename the project',
    'see how backups go',
    'demand a second factor',
    'archive the project',
    'erase words',
    'delete the project',
  ])
})

test('a second factor can be demanded of those who decide for others', () => {
  expect(roles.filter(needsFactor)).toEqual(['owner', 'editor'])
})

test('roles have their article', () =>
  expect((['owner', 'editor', 'reviewer', 'reader'] as const).map(withArticle)).toEqual([
    'an owner',
    'an editor',
    'a reviewer',
    'a reader',
  ]))
