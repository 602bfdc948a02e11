'use client'
/** A text as it was read, or as a person has tidied it: how it will stand, what was changed, and the way to the desk. */
import type { Reading } from '../../../../../lib/text/read/reading.ts'
import { Button } from '../../../../_parts/button.tsx'
import { ChangesList } from '../../../../_tidy/changes-list.tsx'
import type { Tidying } from '../../../../_tidy/use-tidying.ts'
import styles from './import.module.css'
import { Preview } from './preview.tsx'

type Props = {
  readonly read: Reading
  readonly tidying: Tidying
  readonly onTidy: () => void
}

/** The preview. */
export function ReadAndTidied({ read, tidying, onTidy }: Props) {
  const { begun, known, out, forget } = tidying
  // Doubts are for the desk.
  const stands =
    begun && out !== null
      ? { ...read, characters: out.characters, blocks: out.blocks, doubts: [] }
      : read
  return (
    <>
      <div className={styles.do}>
        <Button onClick={onTidy} disabled={!known}>
          {begun ? 'Go on tidying' : 'Tidy it'}
        </Button>
        {begun ? (
          <Button look="quiet" onClick={forget}>
            As the file has it
          </Button>
        ) : (
          <small>Set headings and notes, cut page furniture, repair characters.</small>
        )}
      </div>
      {begun ? <ChangesList changes={out?.changes ?? []} /> : null}
      <Preview reading={stands} />
    </>
  )
}
