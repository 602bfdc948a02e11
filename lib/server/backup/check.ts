/**
 * Checks a backup from its bytes alone, without a database: every hash, every count, that the
 * manifest names exactly what is there, and each project's ledger: the chain from its beginning to
 * the head that the manifest names, and every body against its commitment, or that of the event that
 * erased its words.
 */
import { commitmentOf, findBreak, type Line } from '../../review/chain.ts'
import { commitmentsOf } from '../../review/erasure.ts'
import type { Event } from '../../review/history.ts'
import { figures } from '../../review/number-words.ts'
import { Trouble } from '../start/trouble.ts'
import { checkContainer, type Member, members } from './container.ts'
import { MANIFEST, Manifest, readManifest } from './manifest.ts'
import { type Part, rowsIn } from './rows.ts'
import { valuesOf } from './tables.ts'

export type Verified = { readonly manifest: Manifest; readonly fingerprint: string }

/** Whether a container of ours holds a backup. */
export async function checkBackup(file: string): Promise<Verified> {
  const { manifest, fingerprint } = await checkHashes(file)
  const chains = new Chains(manifest)
  const parts = partsByName(manifest)
  for await (const member of members(file)) {
    const part = parts.get(member.name)
    if (part === undefined) continue
    const rows = await rowsIn(member, part)
    if (part.table === 'event' || part.table === 'event_payload') chains.read(part, rows)
  }
  chains.end()
  return { manifest, fingerprint }
}

/** Every hash of a backup, and its manifest. */
export async function checkHashes(file: string): Promise<Verified> {
  let manifest: Manifest | null = null
  const look = async ({ name, bytes }: Member) => {
    if (name === MANIFEST) manifest = readManifest(bytes, file)
  }
  const { sums, fingerprint } = await checkContainer(file, look)
  const found = Manifest.nullable().parse(manifest)
  if (found === null) throw new Trouble(`${file} is no backup: there is no ${MANIFEST} in it.`)
  checkNames(found, sums, file)
  return { manifest: found, fingerprint }
}

/** The parts of all tables by the names of their members. */
export function partsByName(manifest: Manifest): ReadonlyMap<string, TablePart> {
  return new Map(
    manifest.tables.flatMap(({ name: table, columns, parts }) =>
      parts.map((part): [string, TablePart] => [part.name, { ...part, table, columns }]),
    ),
  )
}

export type TablePart = Part & { readonly table: string; readonly columns: readonly string[] }

/** The manifest and the list of hashes name the same members with the same hashes. */
function checkNames(manifest: Manifest, sums: ReadonlyMap<string, string>, file: string): void {
  const named = new Map<string, string>([[MANIFEST, sums.get(MANIFEST) ?? '']])
  for (const { name, sha256 } of manifest.files) named.set(`folder/${name}`, sha256)
  for (const [name, { sha256 }] of partsByName(manifest)) named.set(name, sha256)
  for (const [name, sum] of named) {
    if (sums.get(name) === undefined) throw new Trouble(`${name} is missing in ${file}.`)
    if (sums.get(name) !== sum)
      throw new Trouble(`${name} in ${file} is another than the manifest says.`)
  }
  const stray = [...sums.keys()].find((name) => !named.has(name))
  if (stray !== undefined) throw new Trouble(`${stray} is in ${file} and not in its manifest.`)
  for (const { name, rows, parts } of manifest.tables) {
    const counted = parts.reduce((sum, part) => sum + part.rows, 0)
    if (counted !== rows)
      throw new Trouble(`The manifest counts ${rows} rows of ${name}, its parts hold ${counted}.`)
  }
}

/** The ledgers of all projects, read line by line; the chain comes before the bodies, because `event` does. */
class Chains {
  readonly #manifest: Manifest
  readonly #lines = new Map<string, Line[]>()
  readonly #bodies = new Map<string, number>()
  /** Bodies that are not what the chain commits to, by project and number: an erasing must name them. */
  readonly #other = new Map<string, Map<number, string>>()
  readonly #erasing = new Map<string, Erasing[]>()

  constructor(manifest: Manifest) {
    this.#manifest = manifest
    for (const { id } of manifest.projects) this.#lines.set(id, [])
  }

  read({ table, columns }: TablePart, rows: Buffer): void {
    for (const text of rows.toString('utf8').split('\n').slice(0, -1)) {
      const values = valuesOf(text)
      const row = Object.fromEntries(columns.map((column, nth) => [column, values[nth] ?? null]))
      if (table === 'event') this.#line(row)
      else this.#body(row)
    }
  }

  #line(row: Row): void {
    const lines = this.#lines.get(row.project_id ?? '')
    if (lines === undefined)
      throw new Trouble('There are events of a project that the manifest does not name.')
    const { commitment, previous, hash } = row
    lines.push({
      number: Number(row.number),
      commitment: commitment ?? '',
      previous: previous ?? '',
      hash: hash ?? '',
    })
  }

  #body({ project_id, number: said, kind, salt, body }: Row): void {
    const id = project_id ?? ''
    const number = Number(said)
    this.#bodies.set(id, (this.#bodies.get(id) ?? 0) + 1)
    const commitment = commitmentOf(salt ?? '', body ?? '')
    if (this.#lines.get(id)?.[number - 1]?.commitment !== commitment) {
      this.#other.set(id, (this.#other.get(id) ?? new Map()).set(number, commitment))
    }
    if (kind !== 'erased') return
    this.#erasing.set(id, [...(this.#erasing.get(id) ?? []), this.#erasingIn(id, number, body)])
  }

  #erasingIn(id: string, number: number, body: string | null | undefined): Erasing {
    try {
      const act: Event['act'] = JSON.parse(body ?? '').act
      commitmentsOf([{ number, act }])
      return { number, act }
    } catch {
      throw new Trouble(`The body of event ${number} of ${this.#title(id)} cannot be read.`)
    }
  }

  /** What is not as it was committed to is as an erasing names it, and nothing else was named. */
  #refuseOtherBodies(id: string): void {
    const erased = commitmentsOf(this.#erasing.get(id) ?? [])
    const other = this.#other.get(id) ?? new Map<number, string>()
    for (const number of new Set([...other.keys(), ...erased.keys()])) {
      if (other.get(number) === erased.get(number)?.commitment) continue
      throw new Trouble(
        `The body of event ${number} of ${this.#title(id)} is not the one that was committed to.`,
      )
    }
  }

  end(): void {
    for (const { id, number, head } of this.#manifest.projects) {
      const lines = this.#lines.get(id) ?? []
      const broken = findBreak(id, lines, { number, hash: head })
      if (broken !== null) {
        throw new Trouble(
          `The ledger of ${this.#title(id)} does not hold at event ${broken.number}: ${broken.what}.`,
        )
      }
      this.#refuseOtherBodies(id)
      const bodies = this.#bodies.get(id) ?? 0
      if (lines.length !== number || bodies !== number) {
        throw new Trouble(
          `The ledger of ${this.#title(id)} has ${figures(lines.length)} events and ${figures(bodies)} bodies, the manifest says ${figures(number)}.`,
        )
      }
    }
  }

  #title(id: string): string {
    return `«${this.#manifest.projects.find((one) => one.id === id)?.title ?? id}»`
  }
}

type Erasing = Pick<Event, 'number' | 'act'>
type Row = Readonly<Record<string, string | null>>
