/**
 * The manifest of an edition: every file with its SHA-256, its size and what it leaves out; the
 * ledger's head; the SHA-256 of the snapshot that all was written from; the program that wrote it. Whoever has
 * the manifest's own SHA-256 (it is in the project's ledger) can check the whole edition.
 */
import { z } from 'zod'
import { canonical } from '../review/canonical.ts'
import { sha256Hex } from './digest.ts'
import type { FileWritten, Snapshot } from './edition.ts'

export type FileListed = {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** What this file is for, and what it cannot say of the edition, each a sentence. */
  readonly purpose: string
  readonly losses: readonly string[]
}

/** What the manifest says of a file besides its bytes. */
export type Told = Pick<FileListed, 'purpose' | 'losses'>

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The shape of a manifest. */
export const Manifest = z.strictObject({
  format: z.literal('variorum-manifest'),
  version: z.literal(1),
  edition: z.strictObject({ number: z.int().min(1), title: z.string(), address: z.string() }),
  project: z.strictObject({ id: z.string(), title: z.string() }),
  frozenAt: z.string(),
  publicBase: z.string(),
  program: z.string(),
  ledger: z.strictObject({ number: z.int().min(0), head: hash }),
  snapshot: z.strictObject({ sha256: hash, of: z.string() }),
  fonts: z.array(hash),
  files: z.array(
    z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      size: z.int().min(0),
      sha256: hash,
      purpose: z.string(),
      losses: z.array(z.string()),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

/** The file `manifest.json` over all other files; `fonts` are the SHA-256 of the embedded type. */
export function writeManifest(
  snapshot: Snapshot,
  files: readonly { readonly file: FileWritten; readonly told: Told }[],
  fonts: readonly string[],
): FileWritten {
  const { number, title, project, frozenAt, publicBase, address, program, ledger } = snapshot
  const manifest = {
    format: 'variorum-manifest',
    version: 1,
    edition: { number, title, address: `${publicBase}/editions/${address}` },
    project: { id: project.id, title: project.title },
    frozenAt,
    publicBase,
    program,
    ledger: { number: ledger.number, head: ledger.head },
    snapshot: {
      sha256: sha256Hex(canonical(snapshot)),
      of: `canonical JSON (RFC 8785) of the snapshot that edition-${number}.jsonl reads back to`,
    },
    fonts,
    files: files.map(({ file: { name, mediaType, bytes }, told }) => ({
      name,
      mediaType,
      size: bytes.length,
      sha256: sha256Hex(bytes),
      ...told,
    })),
  } satisfies { [K in keyof Manifest]: unknown }
  return {
    name: 'manifest.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  }
}
