'use client'
/**
 * The desk: what is to do and where I am, the text, the claims in the margin. It makes the tools
 * that its parts share, once, and keeps them while the text stays the same.
 */
import { useEffect, useState } from 'react'
import type { PackedClaims } from '../../lib/review/placed-claims.ts'
import type { DeskSeen } from '../../lib/review/seen.ts'
import { noteLinksOf } from '../../lib/text/note-links.ts'
import type { CodePointSpan } from '../../lib/text/span.ts'
import { Aside } from './aside.tsx'
import { AskedBanner } from './asked-banner.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { CitedHere } from './cited-here.tsx'
import { type ClaimMissed, ClaimMissedBanner } from './claim-missed.tsx'
import { ClaimPicker } from './claim-picker.tsx'
import styles from './desk.module.css'
import { DeskContext, type DeskTools, useDesk, useTools } from './desk-context.tsx'
import { DeskDeeds } from './desk-deeds.ts'
import { DeskStore } from './desk-state.ts'
import { DraftConflict } from './draft-conflict.tsx'
import { keeperFor } from './draft-doors.ts'
import type { KeptDraft } from './draft-keeper.ts'
import type { Errand } from './errand.ts'
import { ErrandBanner } from './errand-banner.tsx'
import { Foot } from './foot.tsx'
import { Margin } from './margin.tsx'
import { NewerRevision } from './newer-revision.tsx'
import { wordsOfPlace } from './places-of-drafts.ts'
import { PrintedClaims } from './printed-claims.tsx'
import { Rail } from './rail.tsx'
import { SentenceDeeds } from './sentence-deeds.ts'
import { SentencesStore } from './sentences-store.ts'
import { TextStage } from './text-stage.tsx'
import { TextView } from './text-view.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useKeptSafe } from './use-keeper.ts'
import { useLiveClaims } from './use-live-claims.ts'
import { usePlaceAsked } from './use-place-asked.ts'
import { useRest } from './use-rest.ts'
import { useSentencesKept } from './use-sentences.ts'
import { useMakeWordDeeds, WordDeedsContext } from './use-word-deeds.ts'

export type DeskProps = {
  readonly seen: DeskSeen
  /** Where all claims stand, where those near the place that is opened came first. */
  readonly rest?: Promise<PackedClaims> | null
  readonly drafts: readonly (KeptDraft & { readonly place: string })[]
  readonly claim: number | null
  readonly errand: Errand | null
  /** A passage that the address names. */
  readonly passage?: CodePointSpan | null
  /** The claim of the address, where it does not stand in this text. */
  readonly missed?: ClaimMissed | null
  /** A place in the text to go to, in code points. */
  readonly at?: number | null
  /** How many marks of the text are asked about, for who can answer. */
  readonly asked?: number
}

/** The desk of one text. */
export function Desk(props: DeskProps) {
  const [tools] = useState(() => toolsFor(props))
  return (
    <DeskContext value={tools}>
      <Laid missed={props.missed ?? null} at={props.at ?? null} />
      <Rest of={props.rest ?? null} />
    </DeskContext>
  )
}

function Rest({ of }: { readonly of: Promise<PackedClaims> | null }) {
  useRest(of)
  return null
}

/** What is seen, and the deeds that all of it shares. */
function Laid({ missed, at }: { readonly missed: ClaimMissed | null; readonly at: number | null }) {
  usePlaceAsked(at)
  const deeds = useMakeWordDeeds()
  return (
    <WordDeedsContext value={deeds}>
      <div className={styles.desk} data-desk="">
        <Rail />
        <main id="main" className={styles.page}>
          <ErrandBanner />
          <NewerRevision />
          <AskedBanner />
          <ChosenBar />
          <CitedHere />
          <ClaimMissedBanner missed={missed} />
          <TextStage />
          <PrintedClaims />
        </main>
        <Margin />
        <Aside />
        <Foot />
      </div>
      <Behind />
    </WordDeedsContext>
  )
}

/** What works without being seen, and what comes over the desk. */
function Behind() {
  useDeskKeys()
  useLiveClaims()
  useSentencesKept()
  useDraftsKept()
  useFirstClaim()
  const { drafts } = useTools()
  const said = useDesk((state) => state.said)
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      <ClaimPicker />
      <DraftConflict drafts={drafts} />
    </>
  )
}

function toolsFor(props: DeskProps): DeskTools {
  const { seen, rest = null, drafts, claim, errand, passage = null } = props
  const begun = drafts.map(({ place }) => place).filter(isBegunIn(seen.text.number))
  const store = new DeskStore(seen, begun, claim, rest === null)
  store.change({ asked: props.asked ?? 0 })
  const { id, me } = seen.project
  const keeper = keeperFor(id, me.personId)
  keeper.begin(drafts, [])
  const here = { project: id, textNumber: seen.text.number, revisionId: seen.text.revisionId }
  const sentences = new SentencesStore(store.characters, seen.text.language)
  const deeds = new DeskDeeds(here, store, sentences)
  const sentenceDeeds = new SentenceDeeds(here, store.characters, sentences)
  const view = new TextView()
  const notes = noteLinksOf(seen.characters, seen.blocks)
  const kept = { drafts: keeper, sentences, sentenceDeeds }
  const fromTop = claim === null && (props.at ?? null) === null
  return { seen, store, deeds, view, notes, errand, passage, fromTop, ...kept }
}

function isBegunIn(text: number): (place: string) => boolean {
  return (place) => wordsOfPlace(place, text) !== null
}

/** Drafts: a claim that was begun and not yet sent stands in the margin again. */
function useDraftsKept(): void {
  const { seen, store, drafts } = useTools()
  const { id, me } = seen.project
  useKeptSafe(drafts, { projectId: id, personId: me.personId }, (unsent) => {
    const begun = unsent.filter(isBegunIn(seen.text.number))
    store.change({ begun: [...new Set([...store.state.begun, ...begun])] })
  })
}

/** A claim that the address names is brought into view. */
function useFirstClaim(): void {
  const { store, view } = useTools()
  useEffect(() => {
    const { active, places } = store.state
    const words = active === null ? undefined : places.firsts.get(active)
    if (words !== undefined) requestAnimationFrame(() => view.bring(words))
  }, [store, view])
}
