'use client'
/**
 * What is to do and where I am: how many claims wait for me, the texts of the project with their
 * claims as strips, the headings of this text with the one in view.
 */
import Link from 'next/link'
import { figures } from '../../lib/review/number-words.ts'
import type { TextNamed } from '../../lib/review/seen.ts'
import { textsAround } from '../../lib/review/texts-around.ts'
import { looseDateInWords } from '../_parts/dates.ts'
import { Strip } from '../_parts/strip.tsx'
import { nextWanted } from './claim-places.ts'
import { counted } from './claim-words.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import { outlineOf } from './passages.ts'
import styles from './rail.module.css'
import { useChoose } from './use-choose.ts'
import { useHeadingInView } from './use-heading-in-view.ts'

/** The rail. */
export function Rail() {
  const { store } = useTools()
  const isOpen = useDesk((state) => state.railOpen)
  return (
    <nav className={styles.rail} data-out={isOpen} aria-label="This project">
      <button
        type="button"
        className={styles.close}
        aria-label="Close"
        onClick={() => store.change({ railOpen: false })}
      >
        ×
      </button>
      <ForYou />
      <Texts />
      <CoveragePanel />
      <Outline />
    </nav>
  )
}

function ForYou() {
  const { store } = useTools()
  const { toJudge, judged, assigned } = useDesk((state) => state.queue)
  const choose = useChoose()
  if (assigned === 0) return null
  const next = async () => {
    await store.onceWhole()
    const { places, looks, active } = store.state
    const claim = nextWanted(places.order, active, (number) => looks.get(number)?.awaitsMe === true)
    if (claim !== null) choose(claim, { focus: true })
  }
  return (
    <section>
      <h2 className="kicker">For you</h2>
      <p className={styles.count}>
        <b>{figures(toJudge)}</b> to judge
      </p>
      <div className={styles.meter} aria-hidden="true">
        <span style={{ width: `${(100 * judged) / assigned}%` }} />
      </div>
      <small>
        {figures(judged)} of {counted(assigned, 'claim')} judged
      </small>
      <NextHere onNext={() => void next()} />
    </section>
  )
}

function NextHere({ onNext }: { readonly onNext: () => void }) {
  const here = useDesk((state) => state.waiting)
  const whole = useDesk((state) => state.whole)
  if (here === 0) return null
  return (
    <button type="button" className={styles.next} onClick={onNext}>
      {whole ? `Next of ${figures(here)} here` : 'Next here'}
    </button>
  )
}

function Texts() {
  const { seen } = useTools()
  const texts = useDesk((state) => state.texts)
  const around = textsAround(texts, seen.text.number)
  return (
    <section>
      <h2 className="kicker">Texts</h2>
      <ol className={styles.texts}>
        {around.map((text) => (
          <li key={text.number}>
            <Link
              href={`/projects/${seen.project.id}/texts/${text.number}`}
              aria-current={text.number === seen.text.number ? 'page' : undefined}
            >
              <span dir="auto" className={styles.title}>
                {text.title}
              </span>
              <ClaimsOf text={text} />
            </Link>
          </li>
        ))}
      </ol>
      {around.length < texts.length ? (
        <Link href={`/projects/${seen.project.id}/texts`} className="link">
          All {figures(texts.length)} texts
        </Link>
      ) : null}
    </section>
  )
}

/** When a text was published, how many claims it has and how they stand; their place is kept until they are known. */
function ClaimsOf({ text }: { readonly text: TextNamed }) {
  const { seen } = useTools()
  const when = text.date === null ? [] : [looseDateInWords(text.date)]
  if (text.claims === null)
    return <small className={styles.coming}>{[...when, '…'].join(' · ')}</small>
  const standing = text.claims.filter((claim) => claim.standing !== 'withdrawn')
  return (
    <>
      <small>{[...when, counted(standing.length, 'claim')].join(' · ')}</small>
      <Strip claims={text.claims} scales={seen.project.scales} />
    </>
  )
}

function Outline() {
  const { seen, store, view } = useTools()
  const headings = outlineOf(seen)
  const here = useHeadingInView()
  if (headings.length < 2) return null
  return (
    <section>
      <h2 className="kicker">In this text</h2>
      <ol className={styles.outline}>
        {headings.map(({ index, block }) => (
          <li key={index} data-level={Math.min(block.level ?? 1, 4)}>
            <button
              type="button"
              dir="auto"
              aria-current={index === here ? 'true' : undefined}
              onClick={() => {
                store.change({ railOpen: false })
                view.bring(block, 0.04)
              }}
            >
              {seen.characters.slice(block.start, block.end)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
