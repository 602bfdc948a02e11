/** The library as a file for other programs: the works that the seat may see, each once. */
import { Refusal } from '../../review/refusal.ts'
import { type WorksFile, worksFiles, writeWorks } from '../../review/works-file.ts'
import type { Seat } from '../auth/seat.ts'
import { readWorks } from './read-works.ts'

/** The file with this name: works.bib, works.ris or works.json. */
export async function exportWorks(seat: Seat, name: string) {
  if (!isWorksFile(name)) {
    const names = Object.keys(worksFiles).join(', ')
    throw new Refusal('not there', `The library is handed out as ${names}.`)
  }
  const works = (await readWorks(seat)).map(({ work }) => work)
  const bytes = new TextEncoder().encode(writeWorks(works, name))
  return { name, mediaType: worksFiles[name].mediaType, bytes }
}

function isWorksFile(name: string): name is WorksFile {
  return Object.hasOwn(worksFiles, name)
}
