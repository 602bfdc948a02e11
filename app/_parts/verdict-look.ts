/**
 * How a label or a state looks: its tone (a colour of tones.css), its face (moon.tsx) and its word.
 * The three are always shown together; colour never says anything alone.
 */
import { glyphOf, type Tone as ToneOfLabel, toneOf } from '../../lib/review/moon.ts'
import { labelOf, type Scale } from '../../lib/review/scale.ts'
import type { ProjectSeen, Standing } from '../../lib/review/seen.ts'
import type { MoonFace } from './moon.tsx'

export type Tone = ToneOfLabel | 'open'

export type Look = { readonly tone: Tone; readonly face: MoonFace; readonly word: string }

/**
 * The scale of a version, out of all that the project had. Of a version that came after the page was
 * made the latest known is the nearest.
 */
export function scaleAt(scales: ProjectSeen['scales'], version: number): Scale {
  return scales[version] ?? Object.values(scales).at(-1) ?? { labels: [] }
}

/** How a label of a scale looks. A label that the scale does not know shows its own key. */
export function lookOfLabel(scale: Scale, key: string): Look {
  const word = labelOf(scale, key)?.word ?? key
  return { tone: toneOf(scale, key), face: glyphOf(scale, key), word }
}

const standings: Readonly<Record<Standing, Look>> = {
  open: { tone: 'open', face: { sign: 'dotted' }, word: 'open' },
  'too few': { tone: 'open', face: { sign: 'few' }, word: 'too few votes' },
  agreed: { tone: 'open', face: { sign: 'dash' }, word: 'agreed' },
  contested: { tone: 'contested', face: { sign: 'flag' }, word: 'contested' },
  ruled: { tone: 'contested', face: { sign: 'flag' }, word: 'contested' },
  withdrawn: { tone: 'open', face: { sign: 'gone' }, word: 'withdrawn' },
}

/** How a claim looks where it stands: by its label when it has one, else by its state. */
export function lookOfStanding(scale: Scale, standing: Standing, label: string | null): Look {
  if ((standing === 'ruled' || standing === 'agreed') && label !== null)
    return lookOfLabel(scale, label)
  return standings[standing]
}
