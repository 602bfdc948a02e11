'use client'
/**
 * Looking for something from anywhere in the project: one field, what answers under it while one
 * types, arrows and Enter. For screen readers it is a combobox with a list box; the keyboard stays in
 * the field, and the option that Enter would open is told by `aria-activedescendant`.
 */
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { FoundKind } from '../../lib/review/findable.ts'
import { findQuery, type Hit, unfiltered } from '../../lib/review/found.ts'
import { Dialog } from '../_parts/dialog.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import styles from './find-dialog.module.css'
import { addressOf, countWords, kindWords, tally } from './found-words.ts'
import { HitLine } from './hit-line.tsx'
import { keepRecent, recentIn } from './recent.ts'
import { useFind } from './use-find.ts'

type Props = {
  readonly project: string
  /** The kinds that the seat may find. */
  readonly kinds: readonly FoundKind[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The dialog under ⌘K and `/`. */
export function FindDialog({ project, kinds, open, onOpenChange }: Props) {
  return (
    <Dialog wide open={open} onOpenChange={onOpenChange} title="Find in this project">
      {open ? <Finding project={project} kinds={kinds} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  )
}

type Option = { readonly key: string; readonly href: string; readonly hit: Hit | null }

function Finding({
  project,
  kinds,
  close,
}: Pick<Props, 'project' | 'kinds'> & { readonly close: () => void }) {
  const router = useRouter()
  const id = useId()
  const base = `/projects/${project}`
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<FoundKind | null>(null)
  const [active, setActive] = useState(0)
  const { found, of, failure } = useFind(project, words, kind)
  const all = `${base}/find?${findQuery({ ...unfiltered, words, kind })}`
  const groups = found?.kinds ?? []
  const options: Option[] = groups.flatMap(({ hits }) =>
    hits.map((hit) => ({
      key: `${hit.kind} ${hit.ref} ${hit.part} ${hit.place.claimNumber}`,
      href: addressOf(base, hit),
      hit,
    })),
  )
  if (options.length > 0) options.push({ key: 'all', href: all, hit: null })
  const chosen = Math.min(active, Math.max(0, options.length - 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer begins at its first hit
  useEffect(() => setActive(0), [of, kind])
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const go = (href: string) => {
    keepRecent(project, words)
    close()
    const to = new URL(href, window.location.href)
    const { pathname, search } = window.location
    // A place in this very page is the browser's own: it tells the page that it was led there.
    if (to.hash !== '' && to.pathname === pathname && to.search === search) {
      window.location.hash = to.hash
    } else {
      router.push(href)
    }
  }
  const pressed = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (move !== undefined && options.length > 0) {
      event.preventDefault()
      setActive(move(chosen, options.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const option = options[chosen]
      if (option !== undefined && of === words) go(option.href)
      else if (words.trim() !== '') go(all)
    }
  }
  let at = -1
  return (
    <div className={styles.finding}>
      <input
        className={styles.field}
        type="search"
        role="combobox"
        aria-label="What to look for"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="Words, «a phrase», -not this, or a claim’s number"
        // biome-ignore lint/a11y/noAutofocus: the dialog is this field
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={pressed}
      />
      <Kinds kinds={kinds} kind={kind} choose={setKind} />
      <RefusalNote of={failure} />
      <Instead found={found} />
      <div className={styles.list} id={`${id}-list`} role="listbox" aria-label="What was found">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
          <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
            <div className={styles.heading} id={`${id}-${group.kind}`} role="presentation">
              {kindWords[group.kind]} <small>{countWords(group)}</small>
            </div>
            {group.hits.map(() => {
              at++
              const option = options[at]
              if (option?.hit == null) return null
              return (
                <OptionLine
                  key={option.key}
                  id={`${id}-${at}`}
                  chosen={at === chosen}
                  over={(
                    (here) => () =>
                      setActive(here)
                  )(at)}
                  go={() => go(option.href)}
                >
                  <HitLine hit={option.hit} />
                </OptionLine>
              )
            })}
          </div>
        ))}
        {options.length > 0 ? (
          <OptionLine
            id={`${id}-${options.length - 1}`}
            chosen={chosen === options.length - 1}
            over={() => setActive(options.length - 1)}
            go={() => go(all)}
          >
            <span className={styles.all}>All that was found, with filters</span>
          </OptionLine>
        ) : null}
      </div>
      {words.trim() === '' ? <Before project={project} choose={setWords} /> : null}
      {found !== null && groups.length === 0 && of === words ? (
        <p className={styles.none}>
          Nothing here has these words. Fewer words find more; a slip in a word is forgiven.
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {found === null || of !== words ? '' : tally(groups)}
      </p>
    </div>
  )
}

/** Where the keys move among so many options. */
const moves: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at + of - 1) % of,
  PageDown: (at, of) => Math.min(at + 6, of - 1),
  PageUp: (at) => Math.max(at - 6, 0),
}

function OptionLine({
  id,
  chosen,
  over,
  go,
  children,
}: {
  readonly id: string
  readonly chosen: boolean
  readonly over: () => void
  readonly go: () => void
  readonly children: React.ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field opens it
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles.option}
      onPointerMove={over}
      onClick={go}
    >
      {children}
    </div>
  )
}

function Kinds({
  kinds,
  kind,
  choose,
}: {
  readonly kinds: readonly FoundKind[]
  readonly kind: FoundKind | null
  readonly choose: (kind: FoundKind | null) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a row, no form
    <div className={styles.kinds} role="group" aria-label="Look only for">
      {[null, ...kinds].map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          aria-pressed={one === kind}
          onClick={() => choose(one)}
        >
          {one === null ? 'Everything' : kindWords[one]}
        </button>
      ))}
    </div>
  )
}

function Instead({ found }: { readonly found: ReturnType<typeof useFind>['found'] }) {
  if (found === null || found.instead.length === 0) return null
  return (
    <p className={styles.instead}>
      {found.instead.map(({ typed, meant }) => `«${typed}» also as ${meant.join(', ')}`).join('; ')}
    </p>
  )
}

/** Before anything is typed: what can be found, and what was looked for lately. */
function Before({
  project,
  choose,
}: {
  readonly project: string
  readonly choose: (words: string) => void
}) {
  const recent = recentIn(project)
  return (
    <div className={styles.before}>
      {recent.length === 0 ? null : (
        <>
          <h3>Lately</h3>
          <ul>
            {recent.map((words) => (
              <li key={words}>
                <button type="button" onClick={() => choose(words)}>
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Titles and passages of texts, claims and who said them, what closed rounds said and cited.
        Nothing of an open round is found, by anybody.
      </p>
    </div>
  )
}
