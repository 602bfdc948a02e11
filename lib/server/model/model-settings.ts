/**
 * The model of the team's own, by environment variables. It is off unless an address and a name are set. The address
 * is asked as it stands and no other ever is: nothing of a request or a text can lead elsewhere.
 */

export type ModelSettings = {
  /** The address of chat completions, such as `http://127.0.0.1:11434/v1/chat/completions`. */
  readonly address: string
  readonly model: string
  readonly token: string | null
  /** In milliseconds. */
  readonly patience: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or null where no model is asked: none is set, or something is wrong with what is. */
export function modelSettings(environment: Environment = process.env): ModelSettings | null {
  const { VARIORUM_MODEL_URL: address, VARIORUM_MODEL: model } = environment
  if (!address || !model || modelTrouble(environment) !== null) return null
  const token = environment.VARIORUM_MODEL_TOKEN || null
  return { address, model, token, patience: 1_000 * secondsIn(environment) }
}

/** What is wrong with the settings, as a sentence for whoever starts the product, or null. */
export function modelTrouble(environment: Environment): string | null {
  const { VARIORUM_MODEL_URL: address, VARIORUM_MODEL: model } = environment
  if (!address && !model) return null
  if (!address) return 'VARIORUM_MODEL is set, but VARIORUM_MODEL_URL is not: say both, or neither.'
  if (!model) return 'VARIORUM_MODEL_URL is set, but VARIORUM_MODEL is not: say both, or neither.'
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.hash !== '') {
    return 'VARIORUM_MODEL_URL must be an http or https address without a name, a password or a #.'
  }
  const seconds = secondsIn(environment)
  if (seconds >= 1 && seconds <= 600) return null
  return 'VARIORUM_MODEL_SECONDS must be a number of seconds from 1 to 600.'
}

function secondsIn(environment: Environment): number {
  return Number(environment.VARIORUM_MODEL_SECONDS ?? '60')
}
