/**
 * The container of backups and project archives: a plain tar of small members, each hashed, with a
 * list of all hashes (`SHA256SUMS`) as the last one, so that `tar xf` and `sha256sum -c` are enough
 * to look inside without us. Sizes are bytes.
 *
 * A tar header says a member's size before its bytes, and nobody knows how large a table is before
 * it is read: large things are cut into parts of some megabytes, each a member of its own. So the
 * whole may be of any size while memory holds one part.
 *
 * The surprise: the list also hashes everything that stands before it in the file (its first line),
 * so that even a changed byte between two members is found.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { extract, pack } from 'tar-stream'
import { codeOf, Trouble } from '../start/trouble.ts'

export type Member = { readonly name: string; readonly bytes: Uint8Array }

export type Writer = {
  /** Append a member; its SHA-256. */
  add(name: string, bytes: Uint8Array): Promise<string>
}

export type Written = {
  readonly size: number
  /** The SHA-256 of the list of hashes, which stands for the whole file: write it down elsewhere. */
  readonly fingerprint: string
}

export const LIST = 'SHA256SUMS'
const BLOCK = 512
const LARGEST_MEMBER = 1_200_000_000

/**
 * Write a container. It is written beside its name and gets the name when it lies whole on the disk;
 * whatever goes wrong before leaves nothing behind. A file that is there already is not touched.
 */
export async function writeContainer(
  file: string,
  at: Date,
  fill: (writer: Writer) => Promise<void>,
): Promise<Written> {
  refuseTaken(file)
  const draft = `${file}.partial`
  try {
    await rm(draft, { force: true })
    const fingerprint = await write(draft, at, fill)
    refuseTaken(file)
    await rename(draft, file)
    await syncFolder(dirname(file))
    return { size: (await stat(file)).size, fingerprint }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw readable(error, file)
  }
}

async function write(draft: string, mtime: Date, fill: (writer: Writer) => Promise<void>) {
  const disk = await open(draft, 'wx', 0o600)
  try {
    const before = createHash('sha256')
    const sums: string[] = []
    await fill({
      add: async (name, bytes) => {
        const sum = sha256(bytes)
        sums.push(`${sum}  ${name}\n`)
        const member = (await asTar(name, bytes, mtime)).subarray(0, -2 * BLOCK)
        before.update(member)
        await writeAll(disk, member)
        return sum
      },
    })
    const list = Buffer.from(`# ${before.digest('hex')} of all before this list\n${sums.join('')}`)
    await writeAll(disk, await asTar(LIST, list, mtime))
    await disk.sync()
    return sha256(list)
  } finally {
    await disk.close()
  }
}

async function writeAll(disk: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await disk.write(bytes, done)).bytesWritten
  }
}

/** A tar of one member: its header, its bytes, its padding, and the two empty blocks of the end. */
async function asTar(name: string, bytes: Uint8Array, mtime: Date): Promise<Buffer> {
  const tar = pack()
  tar.entry({ name, mode: 0o600, mtime }, bytes)
  tar.finalize()
  const found: Uint8Array[] = []
  for await (const chunk of tar) if (chunk instanceof Uint8Array) found.push(chunk)
  return Buffer.concat(found)
}

/**
 * Read a container's members in their order, each whole and with the hash that was found. The list
 * comes last; that it is there, and that all agrees with it, is for `checkContainer` to say.
 */
export async function* members(file: string): AsyncGenerator<Member & { readonly sha256: string }> {
  const tar = extract()
  const source = createReadStream(file)
  source.on('error', (error) => tar.destroy(error))
  source.pipe(tar)
  try {
    for await (const entry of tar) {
      const { name, size } = entry.header
      if (size > LARGEST_MEMBER)
        throw new Trouble(`${name} in ${file} is larger than any that we write.`)
      const chunks: Uint8Array[] = []
      for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      if (bytes.length !== size) throw new Trouble(`${file} is cut off inside ${name}.`)
      yield { name, bytes, sha256: sha256(bytes) }
    }
  } catch (error) {
    if (error instanceof Trouble) throw error
    if (codeOf(error) !== undefined) throw readable(error, file)
    const how = error instanceof Error && /end/i.test(error.message) ? 'is cut off' : 'is damaged'
    throw new Trouble(`${file} ${how}, or it is no file of Variorum’s.`)
  } finally {
    source.destroy()
    tar.destroy()
  }
}

export type Checked = {
  /** SHA-256 by the name of each member, the list aside, in the order of the file. */
  readonly sums: ReadonlyMap<string, string>
  readonly fingerprint: string
}

/** Compare a whole file with its list. `visit` sees every member once; the first fault is a Trouble that names it. */
export async function checkContainer(
  file: string,
  visit: (member: Member) => Promise<void> = async () => {},
): Promise<Checked> {
  const found = new Map<string, string>()
  let list: Uint8Array | null = null
  let before = 0
  for await (const { name, bytes, sha256: sum } of members(file)) {
    if (list !== null) throw new Trouble(`${name} in ${file} stands after the list of hashes.`)
    if (name === LIST) list = bytes
    else {
      if (found.has(name)) throw new Trouble(`${name} is in ${file} twice.`)
      found.set(name, sum)
      before += BLOCK + Math.ceil(bytes.length / BLOCK) * BLOCK
      await visit({ name, bytes })
    }
  }
  if (list === null) {
    const last = [...found.keys()].at(-1)
    throw new Trouble(
      `${file} is cut off${last === undefined ? '' : ` after ${last}`}: its list of hashes is missing.`,
    )
  }
  const named = readList(list, file)
  compare(named.sums, found, file)
  await checkRest(file, before, list, named.before)
  return { sums: found, fingerprint: sha256(list) }
}

function compare(
  named: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  file: string,
): void {
  for (const [name, sum] of named) {
    const is = found.get(name)
    if (is === undefined) throw new Trouble(`${name} is missing in ${file}.`)
    if (is !== sum) {
      throw new Trouble(
        `${name} in ${file} was changed: its SHA-256 is ${is}, the list says ${sum}.`,
      )
    }
  }
  const stray = [...found.keys()].find((name) => !named.has(name))
  if (stray !== undefined) throw new Trouble(`${stray} is in ${file} and not in its list.`)
}

function readList(bytes: Uint8Array, file: string) {
  const [first = '', ...lines] = Buffer.from(bytes).toString('utf8').split('\n')
  const before = /^# ([0-9a-f]{64}) of all before this list$/.exec(first)?.[1]
  const read = lines.slice(0, -1).map((line) => /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line))
  if (before === undefined || read.includes(null) || lines.at(-1) !== '') {
    throw new Trouble(`The list of hashes in ${file} was changed: it cannot be read.`)
  }
  return { before, sums: new Map(read.map((one) => [one?.[2] ?? '', one?.[1] ?? ''])) }
}

/** What is no member: headers and padding by the hash of all that stands before the list; from there on nothing is left open. */
async function checkRest(file: string, before: number, list: Uint8Array, sum: string) {
  const hash = createHash('sha256')
  if (before > 0) {
    for await (const chunk of createReadStream(file, { end: before - 1 })) hash.update(chunk)
  }
  if (hash.digest('hex') !== sum) {
    throw new Trouble(
      `${file} was changed outside its members, in a header or between two of them.`,
    )
  }
  const end = await bytesFrom(file, before, list.length + 4 * BLOCK)
  const mtime = new Date(Number.parseInt(end.subarray(136, 147).toString('latin1'), 8) * 1000)
  if (!end.equals(await asTar(LIST, list, mtime))) {
    throw new Trouble(`${file} was changed at its list of hashes or after it.`)
  }
}

async function bytesFrom(file: string, start: number, count: number): Promise<Buffer> {
  const found: Buffer[] = []
  for await (const chunk of createReadStream(file, { start, end: start + count })) found.push(chunk)
  return Buffer.concat(found)
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function refuseTaken(file: string): void {
  if (existsSync(file))
    throw new Trouble(`${file} is there already; name another file, or move that one away.`)
}

/** The name of a file is safe on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EIO: 'the disk has a fault',
}

function readable(error: unknown, file: string): unknown {
  const why = reasons[codeOf(error) ?? '']
  return why === undefined ? error : new Trouble(`${file} cannot be read or written: ${why}.`)
}
