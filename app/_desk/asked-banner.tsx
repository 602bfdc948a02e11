'use client'
/** Marks of this text that did not follow to its latest revision: how many, for who can say where they stand. */
import Link from 'next/link'
import { capital, count } from '../_parts/words.ts'
import styles from './asked-banner.module.css'
import { useDesk, useTools } from './desk-context.tsx'

/** The line; nothing where nothing is asked, or for who has come to answer. */
export function AskedBanner() {
  const { seen, errand } = useTools()
  const { number } = seen.text
  const texts = useDesk((state) => state.texts)
  const claims = texts.find((text) => text.number === number)?.claims ?? []
  const asked = claims.reduce((sum, claim) => sum + (claim.asked ?? 0), 0)
  if (asked === 0 || errand !== null) return null
  return (
    <p className={styles.asked}>
      <Link href={`/projects/${seen.project.id}/texts/${number}/placing`}>
        {capital(count(asked, 'mark is', 'marks are'))} asked about
      </Link>
    </p>
  )
}
