/** People who cite: works with what recognises them, cited on a claim whose round then closes. */
import type { Work } from '../../lib/review/citation.ts'
import type { CitationAsked } from '../../lib/server/acts/cited-works.ts'
import { readWorks } from '../../lib/server/acts/read-works.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import type { Cast } from './cast.ts'
import { cites, judges, marks } from './deeds.ts'

export const fields = {
  type: 'report' as const,
  title: 'A record of bridges',
  authors: [{ family: 'Moss', given: 'Ada' }],
  container: null,
  publisher: null,
  issued: '2024',
  address: 'https://example.org/record',
  doi: null,
}

/** A citation of a work that is typed in, with what differs. */
export function citesWork(
  change: Partial<Omit<Work, 'id' | 'textId'>> = {},
  another = false,
): CitationAsked {
  const work = { new: { ...fields, ...change, textId: null } }
  return { ...cites(''), work: another ? { ...work, another: true } : work }
}

/** Mina cites two works on a new claim; all answer, so that everybody sees them. Their ids. */
export async function twoWorks(people: Cast): Promise<readonly [string, string]> {
  const claim = await marks(people.mina)
  await judges(people.mina, claim.number, 'true', {
    citations: [citesWork(), citesWork({ title: 'Another', address: null, issued: '1999' })],
  })
  for (const seat of [people.otto, people.ada, people.noor])
    await judges(seat, claim.number, 'true')
  const works = await readWorks(people.mina)
  const idOf = (title: string) => works.find(({ work }) => work.title === title)?.work.id ?? ''
  return [idOf('A record of bridges'), idOf('Another')]
}

/** The titles in a seat's library. */
export async function titles(seat: Seat): Promise<readonly string[]> {
  return (await readWorks(seat)).map(({ work }) => work.title)
}
