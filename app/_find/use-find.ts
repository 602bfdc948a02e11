'use client'
/**
 * Asks while somebody types: the last question counts, an answer to an earlier one is dropped, and what
 * was found stays until the next is there, so that nothing flickers.
 */
import { useEffect, useState } from 'react'
import { type FindFilter, type Found, findQuery, unfiltered } from '../../lib/review/found.ts'
import { ask } from '../_parts/ask.ts'

/** A pause in typing this long, in milliseconds, is a question. */
const PAUSE = 70

export type Finding = {
  readonly found: Found | null
  /** The words that `found` answers. */
  readonly of: string
  readonly failure: unknown
}

const nothing: Finding = { found: null, of: '', failure: null }

/** What is found for words; null while there are none. */
export function useFind(project: string, words: string, kind: FindFilter['kind']): Finding {
  const [finding, setFinding] = useState<Finding>(nothing)
  useEffect(() => {
    if (words.trim() === '') {
      setFinding(nothing)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const query = findQuery({ ...unfiltered, words, kind })
      ask<Found>(`/api/v1/projects/${project}/find?${query}`, undefined, {
        method: 'GET',
        signal: stop.signal,
      })
        .then((found) => setFinding({ found, of: words, failure: null }))
        .catch((failure) => {
          if (!stop.signal.aborted) setFinding((before) => ({ ...before, failure }))
        })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [project, words, kind])
  return finding
}
