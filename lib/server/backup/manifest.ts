/**
 * The manifest of a backup: what it was made from and what is in it. It is the last member before
 * the list of hashes, because only then the rows have been counted. Times are UTC, sizes bytes.
 */
import { z } from 'zod'
import { Trouble } from '../start/trouble.ts'

/** What a file of the data folder is called: a name and no path, for a backup may come from a stranger. */
export const ofTheFolder = /^[\w-][\w.-]*$/

const Hex = z.string().regex(/^[0-9a-f]{64}$/)

const Part = z.strictObject({
  name: z.string(),
  rows: z.int().min(0),
  /** Bytes before they were compressed. */
  bytes: z.int().min(0),
  sha256: Hex,
})

export const Manifest = z.strictObject({
  what: z.enum(['variorum backup', 'variorum project archive']),
  version: z.literal(1),
  program: z.string(),
  /** The instant of the snapshot, by the database's clock. */
  at: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Hex })).min(1),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      parts: z.array(Part),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() })),
  /** Each project's title, and where its ledger ends. */
  projects: z.array(
    z.strictObject({ id: z.uuid(), title: z.string(), number: z.int(), head: z.string() }),
  ),
  /** Files of the data folder: the secrets, how the installation began. */
  files: z.array(z.strictObject({ name: z.string().regex(ofTheFolder), sha256: Hex })),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'

/** A manifest as its bytes. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`)
}

/** Read a manifest's bytes; the file's name is for the sentence when they are none. */
export function readManifest(bytes: Uint8Array, file: string): Manifest {
  try {
    const said: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    const { version } = z.looseObject({ version: z.number() }).parse(said)
    if (version > 1) {
      throw new Trouble(
        `${file} was written by a newer Variorum (its format is ${version}); use that version.`,
      )
    }
    return Manifest.parse(said)
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(`${MANIFEST} in ${file} is not the manifest of a backup.`)
  }
}
