/**
 * Paints a plan over the text with the CSS Custom Highlight API: no element is added, moved or
 * changed. One registry for the page. Only what differs from the last plan is touched, because
 * putting a whole `Highlight` anew costs thirty times as much (platform.md). The ranges are static: of a
 * live one the document keeps account whenever any node of the page comes or goes.
 *
 * The rules for the groups are written into a constructed style sheet as they are needed; the
 * content security policy allows that, and not style elements. They are for the blocks of the text alone:
 * a rule for every element has the style of the whole page reckoned anew when it comes.
 */
import type { Span } from '../../lib/text/span.ts'
import { declarationsOf, type PaintPlan, priorityOf } from './paint-plan.ts'
import type { TextPlaces } from './text-places.ts'

type Painted = {
  readonly highlight: Highlight
  readonly spans: Map<string, readonly StaticRange[]>
}

export class MarkLayer {
  readonly #places: TextPlaces
  readonly #sheet = new CSSStyleSheet()
  readonly #groups = new Map<string, Painted>()

  constructor(places: TextPlaces) {
    this.#places = places
    document.adoptedStyleSheets.push(this.#sheet)
  }

  /** Can this browser paint at all? Without it the text is still read, selected and marked. */
  static possible(): boolean {
    return typeof Highlight === 'function' && 'highlights' in CSS
  }

  /** Make the page look like the plan. */
  show(plan: PaintPlan): void {
    for (const [name, painted] of this.#groups) {
      const wanted = plan.get(name)
      if (wanted === undefined) this.#erase(painted, [...painted.spans.keys()])
    }
    for (const [name, spans] of plan) this.#showGroup(name, spans)
  }

  /** Take everything away, as when the desk is left. */
  clear(): void {
    for (const name of this.#groups.keys()) CSS.highlights.delete(`v-${name}`)
    this.#groups.clear()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet)
  }

  #showGroup(name: string, spans: readonly Span[]): void {
    const painted = this.#groups.get(name) ?? this.#group(name)
    const wanted = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
    this.#erase(
      painted,
      [...painted.spans.keys()].filter((key) => !wanted.has(key)),
    )
    for (const [key, span] of wanted) {
      if (painted.spans.has(key)) continue
      const ranges = this.#places.stills(span)
      painted.spans.set(key, ranges)
      for (const range of ranges) painted.highlight.add(range)
    }
  }

  #erase(painted: Painted, keys: readonly string[]): void {
    for (const key of keys) {
      for (const range of painted.spans.get(key) ?? []) painted.highlight.delete(range)
      painted.spans.delete(key)
    }
  }

  #group(name: string): Painted {
    const painted = { highlight: new Highlight(), spans: new Map<string, readonly StaticRange[]>() }
    painted.highlight.priority = priorityOf(name)
    this.#groups.set(name, painted)
    this.#sheet.insertRule(`[data-start]::highlight(v-${name}) { ${declarationsOf(name)} }`)
    CSS.highlights.set(`v-${name}`, painted.highlight)
    return painted
  }
}
