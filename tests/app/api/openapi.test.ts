import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openapi } from '../../../app/api/v1/openapi.ts'
import { routes } from '../../../app/api/v1/routes.ts'
import { sources } from '../../support/source-code.ts'

const document = await openapi(routes, '1.2.3')
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('every route of the API is in the list, and nothing else is', () => {
  const folders = sources('app/api/v1')
    .filter((file) => file.endsWith('/route.ts'))
    .map((file) => file.replace(/^app/, '').replace(/\/route\.ts$/, ''))
  expect(Object.keys(routes)).toEqual([...folders].sort())
})

test('every door that answers says what it does', async () => {
  for (const [path, load] of Object.entries(routes)) {
    const route = await load()
    const told = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter(
      (method) => route[method]?.described !== undefined,
    )
    expect([path, told.length]).not.toEqual([path, 0])
    for (const method of told) expect(route[method]?.described?.says).toMatch(/^[A-Z«].*\.$/)
  }
})

test('the document is OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect([result.valid, result.valid ? null : result.errors]).toEqual([true, null])
  expect(document.openapi).toBe('3.1.0')
})

test('every operation has a name of its own, and every reference points to something', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  const whole = JSON.stringify(document)
  expect(whole).not.toContain('$defs')
  const pointers = [...whole.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer)
  for (const pointer of new Set(pointers)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((at, part) => (at === null ? null : Reflect.get(Object(at), part)), document)
    expect([pointer, typeof found]).toEqual([pointer, 'object'])
  }
})

test('what stands in an address is not asked for in the body, and every write takes a key', () => {
  const answers = document.paths['/api/v1/projects/{project}/claims/{claim}/answers']?.post
  const body = JSON.stringify(answers?.requestBody)
  expect(body).toContain('"roundId"')
  expect(body).not.toContain('claimNumber')
  for (const { path, method, operation } of operations) {
    const keyed = JSON.stringify(operation.parameters).includes('IdempotencyKey')
    expect([path, method, keyed]).toEqual([path, method, method !== 'get'])
  }
})

test('a token comes only through doors that name a scope', () => {
  const open = operations.filter(({ operation }) =>
    operation.security.some((way) => 'token' in way),
  )
  expect(open.length).toBeGreaterThan(30)
  for (const { path } of open) expect(path).not.toMatch(/v1\/(account|setup|welcome)/)
})
