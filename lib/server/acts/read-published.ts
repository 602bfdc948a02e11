/**
 * What stands at a public address, for everyone who has it. An edition that was taken down and one that
 * never was get the same answer.
 */
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { type FileKept, publishedFile } from '../store/editions.ts'
import { translated } from '../store/trouble.ts'

/** A file of the edition at this address; without a name its page. */
export async function readPublished(
  address: string,
  name: string | null = null,
): Promise<FileKept> {
  const asked = /^[a-z2-7]{26}$/.test(address) && (name === null || /^[\w.-]{1,80}$/.test(name))
  const file = asked ? await fileAt(address, name) : null
  if (file === null) throw new Refusal('not there', 'There is nothing at this address.')
  return file
}

async function fileAt(address: string, name: string | null): Promise<FileKept | null> {
  try {
    return await publishedFile(database(), address, name)
  } catch (error) {
    throw translated(error)
  }
}
