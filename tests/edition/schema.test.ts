import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { records } from '../../lib/edition/jsonl.ts'
import { writeSchema } from '../../lib/edition/schema.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const schema: object = JSON.parse(new TextDecoder().decode(writeSchema().bytes))
const ajv = new Ajv2020({ strict: false, allErrors: true })

test('the published schema is a JSON Schema of draft 2020-12', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:variorum:edition:1',
  })
  expect(ajv.validateSchema(schema)).toBe(true)
})

test('a validator of others passes every line of an edition', () => {
  const valid = ajv.compile(schema)
  for (const record of records(harrow)) {
    valid(record)
    expect(valid.errors ?? [], record.record).toEqual([])
  }
})

test('and refuses what does not fit', () => {
  const valid = ajv.getSchema('urn:variorum:edition:1') ?? ajv.compile(schema)
  for (const record of records(harrow).slice(0, 30)) {
    expect(valid({ ...record, more: 1 })).toBe(false)
    expect(valid({ ...record, record: 'something' })).toBe(false)
  }
})
