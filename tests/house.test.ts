/**
 * The rules of the house, kept by a test. Each breach is a sentence that names the file and what it
 * did. A package that a pure room may use is listed here with its reason.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { printMatrix } from '../lib/review/permissions.ts'
import { bare, importsOf, packageOf, read, root, sources } from './support/source-code.ts'

type Reasons = Readonly<Record<string, string>>

const packages: Readonly<Record<string, Reasons>> = {
  text: {
    'mdast-util-from-markdown': 'the reader of Markdown',
    'micromark-extension-gfm': 'tables and strike-outs in Markdown',
    'mdast-util-gfm': 'the same, in its tree',
    mdast: 'the types of that tree',
    parse5: 'the reader of HTML, which executes and fetches nothing',
    fflate: 'the unpacker of DOCX and EPUB',
    '@rgrove/parse-xml':
      'the reader of an EPUB’s package; it knows no entities of others and fetches nothing',
  },
  review: {
    '@tiptap/core': 'the schema of a reason is the editor’s own',
    '@tiptap/starter-kit': 'the same: paragraphs, quotations, bullet lists, bold, italic',
    '@tiptap/extension-link': 'the same: links, narrowed to an address',
    '@tiptap/extension-list': 'the same: numbered lists, without attributes',
    '@tiptap/pm': 'the same: what ProseMirror calls a node',
    '@citation-js/core': 'the CSL processor that prints works',
    '@citation-js/plugin-csl': 'the same: its styles and locales',
    '@citation-js/plugin-bibtex': 'the reader and writer of BibTeX; it fetches nothing',
    '@citation-js/plugin-ris': 'the reader and writer of RIS; the same',
    canonicalize: 'canonical JSON, RFC 8785',
    '@noble/hashes': 'SHA-256 and HMAC that run in a browser too',
    zod: 'the shapes of what may be asked, for browser and server',
  },
  edition: {
    '@noble/hashes': 'the hashes of a manifest',
    canonicalize: 'canonical JSON, RFC 8785',
    'csv-stringify': 'the writer of CSV',
    'csv-parse': 'the verifier reads the tables back',
    fflate: 'the ZIP',
    parse5: 'the verifier reads the HTML edition back',
    zod: 'the data set’s JSON Schema is written from its shapes',
  },
}

const rooms: Readonly<Record<string, RegExp>> = {
  text: /^lib\/text\//,
  review: /^lib\/(text|review)\//,
  edition: /^lib\/(text|review|edition)\//,
}

type Rule = { readonly says: string; readonly room: RegExp; readonly never: RegExp }

const rules: readonly Rule[] = [
  {
    says: 'only the store knows the Prisma client',
    room: /^(app|lib)\/(?!server\/store\/)/,
    never: /^(prisma\/client|@prisma\/client)/,
  },
  {
    says: 'an act knows nothing of Next or React',
    room: /^lib\/server\/acts\//,
    never: /^(next|react|next-auth)(-dom)?(\/|$)/,
  },
  {
    says: 'a page asks an act, never the store or the database',
    room: /^app\//,
    never: /^(lib\/server\/store\/|prisma\/|pg(\/|$))/,
  },
  { says: 'the machinery knows nothing of the pages', room: /^lib\//, never: /^app\// },
]

/** What a file imports that a rule forbids, each as a sentence. */
function breaches({ says, room, never }: Rule): readonly string[] {
  return sources('app', 'lib')
    .filter((file) => room.test(file))
    .flatMap((file) => importsOf(file, read(file)).map((found) => ({ file, ...found })))
    .filter(({ to }) => never.test(to))
    .map(({ file, to }) => `${file} imports ${to}, but ${says}.`)
}

for (const rule of rules) test(rule.says, () => expect(breaches(rule)).toEqual([]))

test('a part that runs in the browser takes nothing but types from the server', () => {
  const inBrowser = sources('app').filter((file) =>
    /^\s*(\/\*[\s\S]*?\*\/\s*)?['"]use client['"]/.test(read(file)),
  )
  const found = inBrowser.flatMap((file) =>
    importsOf(file, read(file))
      .filter(({ to, typeOnly }) => to.startsWith('lib/server/') && !typeOnly)
      .map(
        ({ to }) =>
          `${file} runs in the browser and imports ${to}; it may import types from there.`,
      ),
  )
  expect(found).toEqual([])
})

test.each(Object.keys(rooms))(
  'the room %s is pure: it imports what lies below it and listed packages',
  (room) => {
    const below = rooms[room] ?? /^$/
    const found = sources(`lib/${room}`).flatMap((file) =>
      importsOf(file, read(file))
        .filter(({ to }) => !below.test(to) && !Object.hasOwn(packages[room] ?? {}, packageOf(to)))
        .map(
          ({ to }) =>
            `${file} imports ${to}, which lib/${room} may not; a package is listed with its reason.`,
        ),
    )
    expect(found).toEqual([])
  },
)

test('pure rooms ask no clock, no chance, no machine', () => {
  const impure =
    /\b(Date\.now|new Date\(\)|Math\.random|process\.|crypto\.|performance\.|toLocale\w+|Intl\.(?!Segmenter))/
  const found = sources('lib')
    .filter((file) => !file.startsWith('lib/server/'))
    .map((file) => ({ file, asks: impure.exec(bare(read(file)))?.[0] }))
    .filter(({ asks }) => asks !== undefined)
    .map(({ file, asks }) => `${file} asks ${asks}; time, chance and place are arguments.`)
  expect(found).toEqual([])
})

test('every package that is imported is a dependency of our own', () => {
  const listed = JSON.stringify(JSON.parse(read('package.json')))
  const found = sources('app', 'lib', 'tests').flatMap((file) =>
    importsOf(file, read(file))
      .filter(({ to }) => !/^(lib|app|tests|prisma|node:|\.)/.test(to))
      .map(({ to }) => packageOf(to))
      .filter((name) => !listed.includes(`"${name}":`) && !listed.includes(`"@types/${name}":`))
      .map((name) => `${file} imports ${name}, which package.json does not name.`),
  )
  expect(found).toEqual([])
})

test('relative imports say which file they mean', () => {
  const found = sources('app', 'lib', 'tests').flatMap((file) =>
    importsOf(file, read(file))
      .filter(({ to }) => /^(lib|app|tests)\//.test(to) && !/\.(ts|tsx|css|json)$/.test(to))
      .map(({ to }) => `${file} imports ${to} without its ending.`),
  )
  expect(found).toEqual([])
})

test('no file has a name that means nothing', () => {
  const empty =
    /(^|\/)(utils?|helpers?|common|misc|shared|core|types?|constants?|index|manager|service)(\/|\.tsx?$)/
  const named = sources('app', 'lib', 'tests').filter((file) => empty.test(file))
  expect(named.map((file) => `${file} has a name that says nothing of what is in it.`)).toEqual([])
})

test('files are named in lower case with hyphens', () => {
  // Next keeps folders that begin with _ out of the addresses; their tests lie in folders of the same name.
  const odd = sources('lib', 'tests').filter(
    (file) => !/^(_?[a-z0-9.-]+\/)*[a-z0-9.-]+$/.test(file),
  )
  expect(odd.map((file) => `${file} is not lower case with hyphens.`)).toEqual([])
})

test('every module of the pure rooms and every act has a test of its own name', () => {
  const tested = new Set(sources('tests'))
  const untested = sources('lib')
    .filter((file) => !/^lib\/server\/(?!acts\/)/.test(file))
    .filter((file) => /^export (async )?(const|function|class)/m.test(read(file)))
    .map((file) => ({
      file,
      test: file.replace(/^lib\//, 'tests/').replace(/\.tsx?$/, '.test.ts'),
    }))
    .filter((pair) => !tested.has(pair.test))
    .map((pair) => `${pair.file} has no ${pair.test}.`)
  expect(untested).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const long = sources('app', 'lib', 'tests')
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file} has ${lines} lines.`)
  expect(long).toEqual([])
})

test('every module of lib begins by saying what it is', () => {
  const silent = sources('lib').filter(
    (file) => !/^(import 'server-only'\s+)?\/\*\*/.test(read(file)),
  )
  expect(silent.map((file) => `${file} has no comment at its head.`)).toEqual([])
})

const suppressions: readonly (readonly [RegExp, string])[] = [
  [/(?<!\bin \w+ )\bas\s+(?!const\b)/, 'casts with «as»'],
  [/[:<|&,(]\s*any\b|\bany\s*[[>|&]/, 'uses «any»'],
  [/[\w)\]]!(?=\s*[.[();,\n}\]])/, 'says «!» to the compiler'],
]

test('no check of the compiler is talked away in lib', () => {
  const found = sources('lib').flatMap((file) => {
    const code = bare(read(file))
    const broken = suppressions
      .filter(([pattern]) => pattern.test(code))
      .map(([, what]) => `${file} ${what}.`)
    return /@ts-|biome-ignore|eslint-disable/.test(read(file))
      ? [...broken, `${file} suppresses a check.`]
      : broken
  })
  expect(found).toEqual([])
})

test('no test is skipped, singled out or left to do, and nothing is left for later', () => {
  const later = new RegExp(
    `\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['XX', 'X'].join('')})\\b`,
  )
  const found = sources('app', 'lib', 'tests').flatMap((file) => {
    const skips = /\b(test|it|describe)\.(skip|only|todo)\b/.test(bare(read(file)))
    const said = [
      skips ? `${file} skips or singles out a test.` : '',
      later.test(read(file)) ? `${file} leaves something for later.` : '',
    ]
    return said.filter((sentence) => sentence !== '')
  })
  expect(found).toEqual([])
})

/** Every file of the project that is written by hand, as a path from the root. */
function written(): readonly string[] {
  const folders = ['app', 'docs', 'lib', 'prisma', 'tests']
  const all = [
    ...readdirSync(root),
    ...folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file),
      ),
    ),
  ].filter((file) => /\.(ts|tsx|js|mjs|json|md|css|prisma|sql|toml|ya?ml)$/.test(file))
  return all.filter(
    (file) =>
      !/^(prisma\/client|tests\/pictures)\//.test(file) && statSync(join(root, file)).isFile(),
  )
}

test('no file of the project names a folder of one machine or the host of a registry', () => {
  const ours = written()
  const places = new RegExp(
    [
      '/wo' + 'rk/',
      '/ro' + 'ot/',
      '/ho' + 'me/\\w+/',
      'registry\\.np' + 'mjs',
      'verda' + 'ccio',
    ].join('|'),
  )
  const found = ours
    .map((file) => ({ file, place: places.exec(read(file))?.[0] }))
    .filter(({ place }) => place !== undefined)
    .map(({ file, place }) => `${file} names ${place}.`)
  expect(ours.length).toBeGreaterThan(500)
  expect(found).toEqual([])
})

test.runIf(existsSync(join(root, 'README.md')))(
  'the README shows the permissions as they are',
  () => expect(read('README.md')).toContain(printMatrix()),
)

const seeds = join(root, '../shared/seeds')

test.runIf(existsSync(seeds))('no six words of the real texts stand in the project', () => {
  const theirs = new Set(
    readdirSync(seeds).flatMap((name) => runsOf(readFileSync(join(seeds, name), 'utf8'))),
  )
  const found = written()
    .filter((file) => file !== 'package-lock.json')
    .flatMap((file) =>
      runsOf(read(file))
        .filter((run) => theirs.has(run))
        .map((run) => `${file} has «${run}».`),
    )
  expect(theirs.size).toBeGreaterThan(1_000)
  expect(found).toEqual([])
})

/** Every six words that follow each other. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '))
}
