import { expect, test } from 'vitest'
import { bare, importsOf, packageOf } from './source-code.ts'

test.each([
  ["const a = 'x as y'", "const a = ''"],
  ['const a = 1 // as any', 'const a = 1  '],
  ['/* as any */ let b', '  let b'],
  ['const r = /as \\/ any/g.test(s)', 'const r =  .test(s)'],
  ['const half = a / b // c', 'const half = a / b  '],
  ['tell(`x as ${b as C} as ${`in ${d} as`} y`, 1)', 'tell(b as Cd, 1)'],
  ['tell(`${ { a: 1 } } as`)', 'tell( { a: 1 } )'],
  ["import { a as b } from 'c'", " from ''"],
])('of %s the code is %s', (text, code) => expect(bare(text)).toBe(code))

test('imports are found with what they lead to', () => {
  const text =
    "import type { A } from '../text/a.ts'\nimport {\n  b,\n} from 'zod'\nimport './c.css'\nexport { d } from './d.ts'\nconst e = await import('next/server')"
  expect(importsOf('lib/review/x.ts', text)).toEqual([
    { to: 'lib/text/a.ts', typeOnly: true },
    { to: 'zod', typeOnly: false },
    { to: 'lib/review/c.css', typeOnly: false },
    { to: 'lib/review/d.ts', typeOnly: false },
    { to: 'next/server', typeOnly: false },
  ])
})

test('a package is named without the path inside it', () =>
  expect([packageOf('@noble/hashes/sha2.js'), packageOf('next/server')]).toEqual([
    '@noble/hashes',
    'next',
  ]))
