/**
 * Checks the ZIP of an edition from its bytes alone, and says the first thing that differs: files and
 * hashes, the ledger's chain, every line of the data set, every quotation against its text, every round
 * counted anew, and every other format against the data. It asks nobody and trusts nothing but the manifest's own hash,
 * which the project's ledger holds.
 */

import { canonical } from '../review/canonical.ts'
import { findBreak } from '../review/chain.ts'
import { figures } from '../review/number-words.ts'
import { sha256Hex } from './digest.ts'
import type { Snapshot } from './edition.ts'
import { readLedger } from './ledger-lines.ts'
import { Manifest } from './manifest.ts'
import { readJsonl } from './read-jsonl.ts'
import { wrongInFormats } from './verify-formats.ts'
import { wrongInPage } from './verify-page.ts'
import { wrongInSnapshot } from './verify-snapshot.ts'
import { readZip } from './zip.ts'

export type Verified = {
  readonly ok: boolean
  readonly sentence: string
  readonly manifestSha256: string | null
}

type Files = ReadonlyMap<string, Uint8Array>

/** Is this ZIP a whole and unchanged edition? One sentence says so, or what differs first. */
export function verifyEdition(zip: Uint8Array): Verified {
  const files = readZip(zip)
  if ('sentence' in files) return { ok: false, sentence: files.sentence, manifestSha256: null }
  const bytes = files.get('manifest.json')
  const manifest = bytes === undefined ? null : parseManifest(bytes)
  if (bytes === undefined || manifest === null) {
    const sentence =
      bytes === undefined
        ? 'There is no manifest.json in this ZIP.'
        : 'manifest.json is not the manifest of an edition.'
    return { ok: false, sentence, manifestSha256: null }
  }
  const manifestSha256 = sha256Hex(bytes)
  const wrong = wrongInFiles(files, manifest) ?? wrongInContents(files, manifest)
  if (wrong !== null) return { ok: false, sentence: wrong, manifestSha256 }
  return { ok: true, sentence: praise(manifest), manifestSha256 }
}

function praise({ edition, files, ledger }: Manifest): string {
  return `Edition ${edition.number} of «${edition.title}» verifies: ${files.length} files, the ledger's chain to event ${figures(ledger.number)}, every quotation and every count.`
}

function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

function wrongInFiles(files: Files, manifest: Manifest): string | null {
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = files.get(name)
    if (bytes === undefined) return `${name} stands in the manifest and is not in the ZIP.`
    if (bytes.length !== size)
      return `${name} has ${figures(bytes.length)} bytes, the manifest says ${figures(size)}.`
    const found = sha256Hex(bytes)
    if (found !== sha256)
      return `${name} was changed: its SHA-256 is ${found}, the manifest says ${sha256}.`
  }
  const listed = new Set(['manifest.json', ...manifest.files.map(({ name }) => name)])
  const stray = [...files.keys()].find((name) => !listed.has(name))
  return stray === undefined ? null : `${stray} is in the ZIP and not in the manifest.`
}

function wrongInContents(files: Files, manifest: Manifest): string | null {
  const { number } = manifest.edition
  const read = readJsonl(files.get(`edition-${number}.jsonl`) ?? new Uint8Array())
  if (!read.ok) return `edition-${number}.jsonl: ${read.sentence}`
  const { snapshot } = read
  return (
    wrongInManifest(manifest, snapshot) ??
    wrongInLedger(files.get('ledger.jsonl') ?? new Uint8Array(), snapshot) ??
    wrongInSnapshot(snapshot) ??
    wrongInPage(files.get(`edition-${number}.html`) ?? new Uint8Array(), snapshot) ??
    wrongInFormats(files, snapshot)
  )
}

function wrongInManifest(manifest: Manifest, snapshot: Snapshot): string | null {
  const found = sha256Hex(canonical(snapshot))
  if (found !== manifest.snapshot.sha256) {
    return `The data set is not the one that was frozen: its snapshot has the SHA-256 ${found}, the manifest says ${manifest.snapshot.sha256}.`
  }
  const { number, title, project, frozenAt, publicBase, address, program, ledger } = snapshot
  const edition = { number, title, address: `${publicBase}/editions/${address}` }
  const said = { edition, project, frozenAt, publicBase, program, ledger }
  const stands = new Map<string, unknown>(Object.entries(manifest))
  const other = Object.entries(said).find(
    ([key, value]) => canonical(value) !== canonical(stands.get(key)),
  )
  return other === undefined ? null : `The manifest and the data set differ in «${other[0]}».`
}

function wrongInLedger(bytes: Uint8Array, { project, ledger }: Snapshot): string | null {
  const read = readLedger(bytes)
  if ('wrong' in read) return `ledger.jsonl: line ${read.wrong} is no line of a ledger.`
  const { lines } = read
  const broken = findBreak(project.id, lines, { number: ledger.number, hash: ledger.head })
  if (broken !== null) return `The ledger does not hold at event ${broken.number}: ${broken.what}.`
  return lines.length === ledger.number
    ? null
    : `ledger.jsonl has ${lines.length} events, the edition was made at event ${ledger.number}.`
}
