/** The rows of one part of a table, out of its member: unpacked and counted. */
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { Trouble } from '../start/trouble.ts'
import type { Member } from './container.ts'
import type { Manifest } from './manifest.ts'

export type Part = Manifest['tables'][number]['parts'][number]

const decompress = promisify(zstdDecompress)

/** The text of COPY in a member; a Trouble when it is not what the manifest says of it. */
export async function rowsIn({ name, bytes }: Member, said: Part): Promise<Buffer> {
  const rows = await decompress(bytes, { maxOutputLength: said.bytes + 1 }).catch(() => null)
  if (rows === null || rows.length !== said.bytes || lineEnds(rows) !== said.rows) {
    throw new Trouble(`${name} does not hold the ${said.rows} rows that the manifest says.`)
  }
  return rows
}

/** How many rows there are: a line end inside a value is written as «\n», so each stands for a row. */
export function lineEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++
  return count
}
