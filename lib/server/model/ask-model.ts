/**
 * Asking a model: one request to the one configured address, in the form that Ollama, llama.cpp, vLLM and most
 * hosted models take (OpenAI's chat completions, November 2026: `model`, `messages`, `temperature`, `response_format`;
 * answered as `choices[0].message.content`). It follows no redirection, waits so long and reads so much and no more.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { ModelSettings } from './model-settings.ts'

/** More bytes of an answer are not read. */
const MOST_BYTES = 1_000_000

const Completion = z.object({
  model: z.string().min(1).max(200).optional(),
  system_fingerprint: z.string().max(200).nullish(),
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }) }))
    .min(1)
    .max(8),
})

export type ModelSaid = {
  /** The model and its version as the server names them. */
  readonly model: string
  readonly version: string
  readonly content: string
}

/** Ask it. Whatever goes wrong there is a refusal in a sentence, never a fault of ours. */
export async function askModel(
  { address, model, token, patience }: ModelSettings,
  prompt: string,
  question: string,
): Promise<ModelSaid> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        model,
        temperature: 0,
        stream: false,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: prompt },
          { role: 'user', content: question },
        ],
      }),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw silent(`it answered ${response.status}`)
    }
    const said = Completion.safeParse(parsed(await bounded(response)))
    const [choice] = said.data?.choices ?? []
    if (!said.success || choice === undefined) throw silent('its answer is no chat completion')
    const { model: named = model, system_fingerprint: version } = said.data
    return { model: named, version: version ?? '', content: choice.message.content }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const late = error instanceof DOMException && error.name === 'TimeoutError'
    throw silent(late ? `it took longer than ${patience / 1_000} s` : 'it cannot be reached')
  }
}

function silent(why: string): Refusal {
  return new Refusal('not now', `The model did not answer: ${why}. The rules still suggest.`, {})
}

/** The body, as long as it is not too long. */
async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw silent('its answer is too long')
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
