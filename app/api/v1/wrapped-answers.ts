/** JSON Schema of what an answer comes wrapped in: a page of a list, a line of work that is followed. */
import type { Json } from './openapi.ts'

/** One line of work that is followed; the last one has a status. */
export function linesSchema(answer: Json): Json {
  const count = { type: 'integer', minimum: 0 }
  const line = (properties: Json): Json => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  })
  const progress = {
    type: 'object',
    properties: {
      done: count,
      of: count,
      what: { type: 'string' },
      in: { const: 'percent' },
      final: { const: true, description: 'It is not stopped any more.' },
    },
    required: ['done', 'of', 'what'],
    additionalProperties: false,
  }
  const problem = { $ref: '#/components/schemas/Problem' }
  return {
    description:
      'Lines of JSON, for whoever accepts them: progress, and at last the answer or the problem with the status that it would have had. Closing the connection stops the work.',
    oneOf: [
      line({ progress }),
      line({ status: { const: 200 }, answer }),
      line({ status: { type: 'integer', minimum: 400 }, problem }),
    ],
  }
}

/** A page of a list of these. */
export function pageSchema(items: Json): Json {
  return {
    type: 'object',
    properties: { items: { type: 'array', items }, next: { type: ['string', 'null'] } },
    required: ['items', 'next'],
    additionalProperties: false,
  }
}
