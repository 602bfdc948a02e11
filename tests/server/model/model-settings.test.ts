import { expect, test } from 'vitest'
import { modelSettings, modelTrouble } from '../../../lib/server/model/model-settings.ts'

const address = 'http://127.0.0.1:11434/v1/chat/completions'

test('no model is asked unless an address and a name are set', () => {
  expect(modelSettings({})).toBeNull()
  expect(modelSettings({ VARIORUM_MODEL_URL: address })).toBeNull()
  expect(modelSettings({ VARIORUM_MODEL: 'llama3' })).toBeNull()
  expect(modelSettings({ VARIORUM_MODEL_URL: address, VARIORUM_MODEL: 'llama3' })).toEqual({
    address,
    model: 'llama3',
    token: null,
    patience: 60_000,
  })
})

test.each([
  ['file:///etc/passwd'],
  ['http://user:secret@host/'],
  ['not an address'],
  ['https://host/#x'],
])('%s is no address of a model', (url) => {
  const environment = { VARIORUM_MODEL_URL: url, VARIORUM_MODEL: 'm' }
  expect(modelTrouble(environment)).toContain('VARIORUM_MODEL_URL must be')
  expect(modelSettings(environment)).toBeNull()
})

test.each(['0', '601', 'long'])('%s seconds are no patience', (seconds) => {
  const environment = {
    VARIORUM_MODEL_URL: address,
    VARIORUM_MODEL: 'm',
    VARIORUM_MODEL_SECONDS: seconds,
  }
  expect(modelTrouble(environment)).toContain('VARIORUM_MODEL_SECONDS')
  expect(modelSettings(environment)).toBeNull()
})

test('half a setting is told as that', () => {
  expect(modelTrouble({})).toBeNull()
  expect(modelTrouble({ VARIORUM_MODEL: 'm' })).toContain('VARIORUM_MODEL_URL is not')
  expect(modelTrouble({ VARIORUM_MODEL_URL: address })).toContain('VARIORUM_MODEL is not')
})
