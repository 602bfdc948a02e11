/**
 * The sign of a verdict or a state, drawn as SVG so that no font decides how it looks: a filling
 * moon for labels in order, a letter-like sign off the scale (lib/review/moon.ts says which). It is always beside its word, so it is
 * hidden from screen readers.
 */
import { type Glyph, moonPath } from '../../lib/review/moon.ts'
import styles from './verdict.module.css'

/** A label's glyph, or the sign of a state. */
export type MoonFace = Glyph | { readonly sign: 'dotted' | 'few' | 'gone' }

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const

/** Draw a face at the size of the words around it. */
export function Moon({ face }: { readonly face: MoonFace }) {
  return (
    <svg className={styles.moon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {'fill' in face ? <Disc fill={face.fill} /> : <Sign sign={face.sign} />}
    </svg>
  )
}

function Disc({ fill }: { readonly fill: number }) {
  return (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      {fill > 0 ? <path d={moonPath(fill, 6)} fill="currentColor" /> : null}
    </>
  )
}

function Sign({ sign }: { readonly sign: Extract<MoonFace, { sign: string }>['sign'] }) {
  switch (sign) {
    case 'question':
      return (
        <>
          <path
            d="M5.2 5.6a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1-1.5 2v.4"
            {...line}
            strokeLinecap="round"
          />
          <circle cx="8" cy="13" r="1.1" fill="currentColor" />
        </>
      )
    case 'quote':
      return (
        <path
          d="M6.8 4.2C4.7 5 3.5 6.7 3.5 9c0 1.6.9 2.7 2.2 2.7 1.2 0 2-.8 2-1.900S6.9 8 5.9 8h-.4c.1-1.1.8-2 1.9-2.600zm6 0C10.7 5 9.5 6.7 9.5 9c0 1.6.9 2.7 2.2 2.7 1.2 0 2-.8 2-1.900S12.9 8 11.9 8h-.4c.1-1.1.8-2 1.9-2.600z"
          fill="currentColor"
        />
      )
    case 'flag':
      return (
        <>
          <path d="M4 2v12.5" {...line} strokeLinecap="round" />
          <path d="M4 2.600c3-1.5 5 1.3 9-.2v6.400c-4 1.5-6-1.3-9 .2z" fill="currentColor" />
        </>
      )
    case 'dotted':
      return (
        <circle cx="8" cy="8" r="5.5" {...line} strokeDasharray="1.2 2.255" strokeLinecap="round" />
      )
    case 'few':
      return (
        <>
          <circle cx="4" cy="8" r="1.6" fill="currentColor" />
          <circle cx="12" cy="8" r="1.6" {...line} strokeWidth={1.2} />
        </>
      )
    case 'gone':
      return <path d="M4 4l8 8M12 4l-8 8" {...line} strokeLinecap="round" />
    case 'dash':
      return <path d="M4 8h8" {...line} strokeLinecap="round" />
  }
}
