'use client'
/**
 * The tidying desk: the text section by section, the doubts of its reader and every change of characters
 * beside it. Structure never touches characters; what does is listed.
 */
import { useMemo } from 'react'
import type { Doubt } from '../../lib/text/read/doubt.ts'
import { readPlace } from '../../lib/text/tidy/doubt-place.ts'
import { doubtId, doubtsNow } from '../../lib/text/tidy/doubts-now.ts'
import { DraftConflict } from '../_desk/draft-conflict.tsx'
import { Saved } from '../_desk/saved.tsx'
import { Button } from '../_parts/button.tsx'
import { ChangesList } from './changes-list.tsx'
import { DoubtsList } from './doubts-list.tsx'
import { FileBeside, useFileAddress } from './file-beside.tsx'
import styles from './tidy.module.css'
import type { TidyRoomProps } from './tidy-room.tsx'
import { TidySection } from './tidy-section.tsx'
import { TidyTools } from './tidy-tools.tsx'
import { useSections } from './use-sections.ts'

/** The desk; anew where another tab's content was chosen. */
export function TidyDesk(props: TidyRoomProps) {
  return <Desk key={props.tidying.turn} {...props} />
}

function Desk({ reading, tidying, file, leaving }: TidyRoomProps) {
  const { tidy, out, change } = tidying
  const { sections, deeds, editing, hand, called, joined, call } = useSections(tidying)
  const { characters } = reading
  const doubts = useMemo(() => doubtsNow(reading, tidy.loose.blocks), [reading, tidy.loose.blocks])
  const doubted = useMemo(
    () => doubts.map(({ at }) => readPlace(reading.blocks, at)),
    [reading, doubts],
  )
  const address = useFileAddress(file)
  const pages = useMemo(() => {
    const pageAt = new Map(reading.blocks.map(({ start, page }) => [start, page]))
    const shown = file.document === 'pdf' ? address : null
    return doubted.map(({ within }) => ({ page: pageAt.get(within.start), address: shown }))
  }, [reading, doubted, file, address])
  const doubtful = useMemo(() => {
    const isOpen = (doubt?: Doubt) => doubt !== undefined && !tidy.settled.includes(doubtId(doubt))
    const places = doubted.filter((_, nth) => isOpen(doubts[nth]))
    return { reading: characters, places }
  }, [characters, doubts, doubted, tidy.settled])

  return (
    <div className={styles.desk} data-at-work="">
      <DraftConflict drafts={tidying.drafts} />
      <div className={styles.text}>
        <TidyTools hand={hand} />
        <section className={styles.sheet} aria-label="The text">
          {sections.map((section, nth) => (
            <TidySection
              key={section.id}
              label={
                sections.length === 1 ? 'The text' : `Section ${nth + 1} of ${sections.length}`
              }
              section={section}
              doubtful={doubtful}
              editing={editing.includes(section.id)}
              called={called?.id === section.id ? called.place : null}
              deeds={deeds}
            />
          ))}
        </section>
      </div>
      <aside className={styles.beside}>
        <div className={styles.done}>
          {leaving.where === undefined ? null : <p dir="auto">{leaving.where}</p>}
          <p className={styles.ways}>
            <Button look="go" onClick={leaving.onDone}>
              {leaving.says}
            </Button>
            {leaving.onBack === undefined ? null : (
              <Button look="quiet" onClick={leaving.onBack}>
                To the list
              </Button>
            )}
          </p>
          <small>
            <Saved drafts={tidying.drafts} /> · kept for you alone until the text is brought in.
          </small>
          {joined ? (
            <small role="status">
              Two sections are one. What you did before in the other stays, but is not undone by
              key.
            </small>
          ) : null}
        </div>
        <DoubtsList
          characters={characters}
          doubts={doubts}
          pages={pages}
          settled={tidy.settled}
          onGo={(nth) => call(doubted[nth])}
          onCut={(nth) => call(doubted[nth], true)}
          onSettle={(ids, ties) =>
            change({ settled: [...tidy.settled, ...ids], ties: [...tidy.ties, ...ties] })
          }
          onAgain={() => change({ settled: [], ties: [] })}
        />
        <ChangesList changes={out?.changes ?? []} />
        <FileBeside file={file} address={address} />
      </aside>
    </div>
  )
}
