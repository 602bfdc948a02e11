/** That a text may be a newer version of one that is there, and the way to bring it in as its next revision. */
import type { KnownText } from '../../../../../lib/review/same-text.ts'
import { Button } from '../../../../_parts/button.tsx'
import styles from './import.module.css'

type Props = {
  readonly texts: readonly KnownText[]
  readonly onRevise: (text: KnownText) => void
}

/** The offer; the place for it is always there, so that it is said aloud when it comes. */
export function NewerVersion({ texts, onRevise }: Props) {
  return (
    <div role="status" className={styles.already}>
      {texts.slice(0, 3).map((text) => (
        <p key={text.number}>
          It may be a newer version of text {text.number}, <bdi>{text.title}</bdi>.{' '}
          <Button small onClick={() => onRevise(text)}>
            Bring it in as revision {text.revision + 1} of it
          </Button>
        </p>
      ))}
    </div>
  )
}
