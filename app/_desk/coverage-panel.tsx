'use client'
/**
 * How far the text is looked through: one quiet line and one bar in the rail, the way to the next open sentence,
 * and the two layers that can be shown. Nothing for readers, who see no open work.
 */
import { figures } from '../../lib/review/number-words.ts'
import { isRule, ruleMeans } from '../../lib/review/suggest/rules.ts'
import { type Precision, shareTaken } from '../../lib/review/suggestion.ts'
import { Key } from '../_keys/key.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import styles from './coverage-panel.module.css'
import { useTools } from './desk-context.tsx'
import { goToOpen } from './sentence-keys.ts'
import { useSentences } from './use-sentences.ts'

/** The panel. */
export function CoveragePanel() {
  const tools = useTools()
  const { sentences } = tools
  const sum = useSentences((state) => state.sum)
  const isKnown = useSentences((state) => state.sentences !== null)
  const shown = useSentences((state) => state.shown)
  const suggests = useSentences((state) => state.suggests)
  if (!isKnown || sum.sentences === 0) return null
  const share = (part: number) => `${(100 * part) / sum.sentences}%`
  return (
    <section className={styles.panel} aria-label="Sentences">
      <h2 className="kicker">Sentences</h2>
      <div className={styles.bar} aria-hidden="true">
        <span data-part="marked" style={{ width: share(sum.marked) }} />
        <span data-part="aside" style={{ width: share(sum.setAside) }} />
      </div>
      <p>
        {figures(sum.sentences)} sentences: {figures(sum.marked)} marked,{' '}
        <span className={styles.whole}>{figures(sum.setAside)} set aside,</span> {figures(sum.open)}{' '}
        open
      </p>
      {sum.open === 0 ? null : (
        <button type="button" className={styles.next} onClick={() => goToOpen(tools)}>
          {suggests ? 'Next suggested' : 'Next open'} <Key of="open" />
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={shown}
          onChange={() => sentences.change({ shown: !shown })}
        />
        Show in the margin <Key of="sentences" />
      </label>
      <label>
        <input
          type="checkbox"
          checked={suggests}
          onChange={() => sentences.change({ suggests: !suggests })}
        />
        Suggestions <Key of="suggest" />
      </label>
      {suggests ? <AskModel /> : null}
      {suggests ? <Rightness /> : null}
    </section>
  )
}

/** Asks the team's own model about the next open sentences; nothing where none is set up. */
function AskModel() {
  const { sentenceDeeds, store } = useTools()
  const model = useSentences((state) => state.model)
  const deed = useDeed()
  if (model === null) return null
  return (
    <div>
      <button
        type="button"
        className={styles.next}
        aria-disabled={deed.busy}
        onClick={() => void deed.run((key) => sentenceDeeds.askModel(key, store.state.near.start))}
      >
        {deed.busy ? `Asking ${model}…` : `Ask ${model} from here on`}
      </button>
      <RefusalNote of={deed.refusal} />
    </div>
  )
}

/** How often each rule was right here. */
function Rightness() {
  const precision = useSentences((state) => state.precision)
  if (precision.length === 0) return null
  return (
    <ul className={styles.rightness} aria-label="How often suggestions were taken">
      {precision.map((one) => (
        <li key={one.maker}>
          {makerInWords(one.maker)}: {takenInWords(one)}
        </li>
      ))}
    </ul>
  )
}

function makerInWords(maker: string): string {
  const rule = maker.replace(/^rule /u, '')
  return isRule(rule) ? ruleMeans[rule] : maker.replace(/^model /u, '')
}

/** «12 of 20 taken (60 %), 3 of them on other words». */
function takenInWords(one: Precision): string {
  const taken = one.accepted + one.changed
  const share = shareTaken(one)
  const percent = share === undefined ? '' : ` (${Math.round(100 * share)} %)`
  const changed = one.changed === 0 ? '' : `, ${figures(one.changed)} of them on other words`
  return `${figures(taken)} of ${figures(taken + one.refused)} taken${percent}${changed}`
}
