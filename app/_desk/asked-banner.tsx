'use client'
/** Marks of this text that did not follow to its latest revision: how many, for who can say where they stand. */
import Link from 'next/link'
import { capital, count } from '../_parts/words.ts'
import styles from './asked-banner.module.css'
import { useDesk, useTools } from './desk-context.tsx'

/** The line; nothing where nothing is asked, or for who has come to answer. */
export function AskedBanner() {
  const { seen, errand } = useTools()
  const asked = useDesk((state) => state.asked)
  if (asked === 0 || errand !== null) return null
  return (
    <p className={styles.asked}>
      <Link href={`/projects/${seen.project.id}/texts/${seen.text.number}/placing`}>
        {capital(count(asked, 'mark is', 'marks are'))} asked about
      </Link>
    </p>
  )
}
