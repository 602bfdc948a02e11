'use client'
/** An address named a claim that does not stand in this text: says so, and where it does. */
import Link from 'next/link'
import { useState } from 'react'
import { useTools } from './desk-context.tsx'
import { deskAddress } from './errand.ts'
import styles from './errand-banner.module.css'

export type ClaimMissed = {
  readonly number: number
  readonly there: 'elsewhere' | 'withdrawn' | 'nowhere'
  /** The claim that it was merged into, or null. */
  readonly mergedInto: number | null
  readonly elsewhere: readonly { readonly textNumber: number; readonly title: string }[]
}

/** The banner; nothing where the claim was found. */
export function ClaimMissedBanner({ missed }: { readonly missed: ClaimMissed | null }) {
  const { seen } = useTools()
  const [isGone, setGone] = useState(false)
  if (missed === null || isGone) return null
  const { number, there, elsewhere, mergedInto } = missed
  const [first] = elsewhere
  return (
    <section className={styles.banner} aria-label="The claim of this address">
      <p>{sentenceFor(missed)}</p>
      {there === 'elsewhere' && first !== undefined ? (
        <Link href={deskAddress(seen.project.id, first.textNumber, number)}>
          Go there in «{first.title}»
        </Link>
      ) : null}
      {mergedInto !== null ? (
        <Link href={deskAddress(seen.project.id, seen.text.number, mergedInto)}>
          Go to claim {mergedInto}
        </Link>
      ) : null}
      {there === 'nowhere' ? (
        <Link href={`/projects/${seen.project.id}/claims`}>All claims</Link>
      ) : (
        <Link href={`/projects/${seen.project.id}/claims/${number}`}>Open claim {number}</Link>
      )}
      <button type="button" onClick={() => setGone(true)}>
        Dismiss
      </button>
    </section>
  )
}

function sentenceFor({ number, there, mergedInto }: ClaimMissed): string {
  if (mergedInto !== null) return `Claim ${number} was merged into claim ${mergedInto}.`
  switch (there) {
    case 'elsewhere':
      return `Claim ${number} does not stand in this text.`
    case 'withdrawn':
      return `Claim ${number} was withdrawn, so it is not shown in this text.`
    case 'nowhere':
      return `There is no claim ${number} that you could see.`
  }
}
