/** The bare page on which ways of painting are compared: bundled by Vite, served from memory. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import { programFolder } from '../../lib/server/start/data-folder.ts'

export type PaintPage = { readonly url: string; close(): void }

/** Bundle the ways and serve their page. */
export async function paintPage(): Promise<PaintPage> {
  const script = await bundled()
  const html = `<!doctype html><meta charset="utf-8"><title>Ways of painting</title>
<style>main { width: 640px; margin: auto; font: 17px / 31px serif } ::highlight(bare) { text-decoration: underline dotted } .marked, mark { text-decoration: underline dotted; background: none }</style>
<body></body><script>${script.replaceAll('</script', '<\\/script')}</script>`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: programFolder,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: join(programFolder, 'tests', 'bench', 'paint-ways.ts'),
        formats: ['iife'],
        name: 'painting',
      },
    },
  })
  const [first] = [made].flat()
  if (first === undefined || !('output' in first)) throw new Error('Nothing was bundled')
  const chunk = first.output.find((one) => one.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The bundle has no script')
  return chunk.code
}
