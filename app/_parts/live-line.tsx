'use client'
/**
 * Whether the page is live, said in the bar; and the page shown anew when something on it changed.
 * The desk follows the wire by itself, so there only the word is kept.
 */
import { useRouter, useSelectedLayoutSegments } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { companyTold } from './company-here.ts'
import { useLive } from './live.ts'
import styles from './live-line.module.css'

/** Many acts may come at once; the page is shown anew at most so often, in milliseconds. */
const REST = 1_200

/** The line. Nothing is said in the first moments, while the wire is being strung. */
export function LiveLine({
  projectId,
  last,
}: {
  readonly projectId: string
  readonly last: number
}) {
  const router = useRouter()
  const segments = useSelectedLayoutSegments()
  const onDesk = segments[0] === 'texts' && /^\d+$/u.test(segments[1] ?? '')
  const planned = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [patient, setPatient] = useState(true)

  const refresh = () => {
    if (onDesk || planned.current !== null) return
    planned.current = setTimeout(() => {
      planned.current = null
      router.refresh()
    }, REST)
  }
  const { state } = useLive(projectId, last, refresh, (told) => companyTold(projectId, told))

  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), 4_000)
    return () => {
      clearTimeout(timer)
      if (planned.current !== null) clearTimeout(planned.current)
    }
  }, [])

  if (state === 'ended') {
    return (
      <a className={styles.ended} href={typeof location === 'undefined' ? '/' : location.href}>
        Signed out · sign in again
      </a>
    )
  }
  if (state === 'not live' && patient) return null
  return (
    <span role="status" className={state === 'live' ? styles.live : styles.off}>
      <span className={styles.word}>{state}</span>
      {state === 'live' ? null : (
        <span className="visually-hidden">: what others do is not shown at the moment</span>
      )}
    </span>
  )
}
