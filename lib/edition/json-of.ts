/** Bytes as JSON, for the readers of the verifier, which must not fall over what they are handed. */

/** What the bytes say as JSON in UTF-8, undefined where they say none. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
