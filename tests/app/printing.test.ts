import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../app', path), 'utf8')

/** What a sheet of styles says for paper. */
const onPaper = (path: string) => read(path).split('@media print').at(-1) ?? ''

test('paper is light, also for whoever chose the dark theme', () => {
  const said = onPaper('paper.css')
  expect(said).toMatch(/:root,\s*:root\[data-theme\] \{\s*color-scheme: light;/)
})

test('what cannot be pressed on paper is not printed', () => {
  for (const part of ['_parts/button.module.css', '_parts/bar.module.css']) {
    expect(onPaper(part)).toContain('display: none')
  }
})

test('what one does with a page is not printed, however its own style draws it', () => {
  expect(onPaper('paper.css')).toMatch(/:root body \[data-tool\] \{\s*display: none;/)
})

test('what is made for paper is not on the screen', () => {
  for (const part of ['_parts/paper-head.module.css', '_desk/printed-claims.module.css']) {
    expect(read(part).split('@media screen').at(-1)).toContain('display: none')
  }
})
