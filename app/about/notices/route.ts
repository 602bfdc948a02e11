/** The notices of everything that is shipped, as one plain text. */
import { personHere } from '../../door.ts'
import { notices } from '../notices.ts'

export async function GET(): Promise<Response> {
  await personHere()
  return new Response(await notices(), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
