/** The document that describes the API, made from the doors themselves. It is the same for everybody. */
import { program } from '../../../about/notices.ts'
import { answered } from '../answered.ts'
import { described } from '../described.ts'
import { answering, doors } from '../door.ts'
import { openapi } from '../openapi.ts'
import { routes } from '../routes.ts'

let made: Promise<unknown> | undefined

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: described(
    answering(async () => {
      made ??= program().then(({ version }) => openapi(routes, version))
      return answered(await made)
    }),
    {
      says: 'This document: OpenAPI 3.1, made from the shapes that check the requests.',
      asks: 'nobody',
      answers: 'document',
    },
  ),
})
