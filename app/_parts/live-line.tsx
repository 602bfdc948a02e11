'use client'
/**
 * Whether the page is live, said in the bar; and the page shown anew when something on it changed.
 * The desk follows the wire by itself, and a newer revision is not changed under who writes it, so there
 * only the word is kept.
 *
 * A step back shows a page as it was left, whatever was done on the pages between: it is asked anew.
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
  const stays = staysAsItIs(segments)
  const planned = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [patient, setPatient] = useState(true)

  const refresh = () => {
    if (stays || planned.current !== null) return
    planned.current = setTimeout(() => {
      planned.current = null
      router.refresh()
    }, REST)
  }
  useEffect(() => {
    const back = () => {
      if (!staysAsItIs(location.pathname.split('/').slice(3))) router.refresh()
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [router])
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

/** Whether a page of a project, by the parts of its address, is not shown anew: the desk, a newer revision. */
function staysAsItIs([room, text = '', part = 'desk']: readonly string[]): boolean {
  return room === 'texts' && /^\d+$/u.test(text) && ['desk', 'revise'].includes(part)
}
