/**
 * OpenAPI 3.1 from the doors: each route's module carries what its doors say of themselves
 * (described.ts), and their zod shapes become JSON Schema (2020-12). Nothing is written here that a
 * door could say. Requests are described as they come in, answers as they go out.
 */
import { z } from 'zod'
import { problemKinds, problems } from '../../refusals.ts'
import type { Described } from './described.ts'
import { exampleOf, partShape } from './path.ts'
import type { RouteModule } from './routes.ts'
import { linesSchema, pageSchema } from './wrapped-answers.ts'

export type Json = { [name: string]: unknown }

/** The document as far as we read it ourselves, for the page. */
export type ApiDocument = {
  readonly openapi: '3.1.0'
  readonly info: Json
  readonly servers: readonly Json[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Json } & Json
}

export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
} & Json

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The document of these routes, for a version of the program. */
export async function openapi(
  routes: Readonly<Record<string, () => Promise<RouteModule>>>,
  version: string,
): Promise<ApiDocument> {
  const schemas: Json = { Problem: problemSchema }
  const paths: Record<string, Record<string, Operation>> = {}
  for (const [folder, load] of Object.entries(routes)) {
    const route = await load()
    const path = folder.replace(/\[(?:\.{3})?(\w+)\]/g, '{$1}')
    for (const method of methods) {
      const told = route[method]?.described
      if (told === undefined) continue
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: operation(method, path, told, schemas),
      }
    }
  }
  const tags = new Set(
    Object.values(paths).flatMap((one) => Object.values(one).flatMap((op) => op.tags)),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Variorum',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a person may do in a project, a program may do with a token of theirs. Offsets are Unicode code points, half-open. Every write carries an Idempotency-Key: told twice, it happens once. What you may not see is not there.',
    },
    servers: [{ url: '/' }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths,
    components: { schemas, parameters, responses, headers, securitySchemes },
  }
}

function operation(method: string, path: string, told: Described, schemas: Json): Operation {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const writes = method !== 'GET'
  const body = told.takes === null ? null : bodyOf(told.takes, placedKeys(told, parts), schemas)
  return {
    operationId: `${method.toLowerCase()}${path
      .replace('/api/v1', '')
      .replace(/[{}]/g, '')
      .replace(/[/.-](\w)/g, (_, sign: string) => sign.toUpperCase())}`,
    summary: told.says,
    tags: [tagOf(path)],
    security: securityOf(told),
    parameters: [
      ...parts.map((name) => ({ name, in: 'path', required: true, schema: partShape(name) })),
      ...queryOf(told, schemas),
      ...(writes ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...(body === null || method === 'DELETE'
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: answerOf(told, writes, schemas),
      ...(writes || told.answers === 'stream'
        ? {}
        : { 304: { description: 'You have it already.' } }),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  }
}

/** The first word of an address that says what it is about. */
function tagOf(path: string): string {
  const [, , , , first = '', second] = path.replace('/api/v1', '/api/v1/').split('/')
  return first === 'projects'
    ? second === undefined
      ? 'projects'
      : (path.split('/')[5] ?? 'projects')
    : first
}

function securityOf({ asks, scope }: Described): Operation['security'] {
  if (asks === 'nobody') return []
  return scope === null ? [{ cookie: [] }] : [{ token: [scope] }, { cookie: [] }]
}

/** What stands in the path and is therefore not said in the body. */
function placedKeys({ placed }: Described, parts: readonly string[]): readonly string[] {
  const example = Object.fromEntries(parts.map((name) => [name, exampleOf(name)]))
  return Object.keys(placed?.(example) ?? {})
}

function bodyOf(shape: z.ZodType, placed: readonly string[], schemas: Json): Json {
  const schema = schemaOf(shape, 'input', schemas)
  const { properties = {}, required = [], ...rest } = schema
  if (placed.length === 0 || !isJson(properties)) return schema
  const own = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !placed.includes(name)),
  )
  const needed = Array.isArray(required) ? required.filter((name) => !placed.includes(name)) : []
  return { ...rest, properties: own, ...(needed.length === 0 ? {} : { required: needed }) }
}

function queryOf({ query }: Described, schemas: Json): readonly Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, shape]) => {
    const schema = schemaOf(shape, 'input', schemas)
    const { description, ...rest } = schema
    return {
      name,
      in: 'query',
      required:
        query !== null && !query.safeParse({}).success && !shape.safeParse(undefined).success,
      ...(typeof description === 'string' ? { description } : {}),
      schema: rest,
    }
  })
}

function answerOf(told: Described, writes: boolean, schemas: Json): Json {
  const { answers, paged } = told
  if (answers === 'file') {
    const content = { 'application/octet-stream': { schema: {} } }
    return { description: 'The file, byte for byte.', headers: tagged, content }
  }
  if (answers === 'stream') {
    return {
      description: 'Events without end.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }
  }
  if (answers === 'document') {
    return {
      description: 'The document.',
      headers: tagged,
      content: { 'application/json': { schema: { type: 'object' } } },
    }
  }
  const one = schemaOf(answers, 'output', schemas)
  const schema = paged ? pageSchema(one) : one
  const linked = { ...tagged, Link: { $ref: '#/components/headers/Link' } }
  return {
    description: writes ? 'It is done.' : paged ? 'A page of the list.' : 'What was asked for.',
    headers: paged ? linked : tagged,
    content: {
      'application/json': { schema },
      ...(told.followed ? { 'application/x-ndjson': { schema: linesSchema(schema) } } : {}),
    },
  }
}

/** JSON Schema of a shape; what has a name goes to the components. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made: Json = z.toJSONSchema(z.object({ it: shape }), {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => simplified(zodSchema, jsonSchema, io),
  })
  const { $defs, properties } = made
  const defined = isJson($defs) ? $defs : {}
  // A shape that refers to itself and has no name gets one here.
  const named = new Map(
    Object.keys(defined).map((name) => [
      name,
      name.startsWith('__') ? `Value${Object.keys(schemas).length}` : name,
    ]),
  )
  for (const [name, schema] of Object.entries(defined)) {
    schemas[named.get(name) ?? name] ??= pointed(schema, named)
  }
  const it = isJson(properties) ? pointed(properties.it, named) : {}
  return isJson(it) ? it : {}
}

/** What zod says in its own way: a preprocessed value is described by what it becomes, a whole number in a query as one. */
function simplified(shape: z.core.$ZodTypes, schema: Json, io: 'input' | 'output'): void {
  const { def } = shape._zod
  if (def.type === 'pipe' && io === 'input' && def.in._zod.def.type === 'transform') {
    const after: Json = z.toJSONSchema(def.out, { io, unrepresentable: 'any' })
    const { $schema: _, ...rest } = after
    Object.assign(schema, rest)
  }
  const { whole } = schema
  if (typeof whole === 'number') {
    for (const name of Object.keys(schema)) if (name !== 'description') delete schema[name]
    Object.assign(schema, { type: 'integer', minimum: 1, maximum: whole })
  }
  delete schema.id
}

/** The same schema with its references pointing to the components. */
function pointed(schema: unknown, named: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => pointed(part, named))
  if (!isJson(schema)) return schema
  const inside = '#/$defs/'
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => {
      if (name !== '$ref' || typeof value !== 'string') return [name, pointed(value, named)]
      const to = value.slice(inside.length)
      return [
        name,
        value.startsWith(inside) ? `#/components/schemas/${named.get(to) ?? to}` : value,
      ]
    }),
  )
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const problemSchema: Json = {
  type: 'object',
  description: 'A no (RFC 9457). `detail` is the sentence that a page shows.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string', enum: [...new Set(problemKinds.map((kind) => problems[kind].title))] },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    kind: { type: 'string', enum: [...problemKinds] },
    facts: { type: 'object' },
  },
  required: ['type', 'title', 'status', 'detail', 'kind', 'facts'],
  additionalProperties: false,
}

const tagged = { ETag: { $ref: '#/components/headers/ETag' } }

const headers: Json = {
  ETag: { description: 'A strong hash of exactly these bytes.', schema: { type: 'string' } },
  Link: { description: 'The next page, where there is one.', schema: { type: 'string' } },
}

const parameters: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A new one for each new act; the same one to send the very same request again.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  },
}

const responses: Json = {
  Problem: {
    description: 'No, and why.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}

const securitySchemes: Json = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal access token, for one project, made on the account page.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'variorum-session',
    description: 'The session of a browser; what changes something must come from our own pages.',
  },
}
