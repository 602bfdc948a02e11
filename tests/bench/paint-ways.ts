/**
 * In the browser: ways of painting marks over a text, each on a bare page with the same paragraphs.
 * Bundled by paint-page.ts and driven by desk-paint.ts. `ours` is the desk's own layer without its
 * desk; bare highlights and ready-made `<mark>`s are the limits; the others are peers from npm.
 *
 * Units: UTF-16 offsets of the whole text; paragraphs stand two units apart.
 */
import { highlightText } from '@apache-annotator/dom'
import { createTextAnnotator } from '@recogito/text-annotator'
import { Schema } from '@tiptap/pm/model'
import { EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view'
import { marksAt, marksNear, type Places, placesOf } from '../../app/_desk/claim-places.ts'
import { MarkLayer } from '../../app/_desk/mark-layer.ts'
import { paintPlan } from '../../app/_desk/paint-plan.ts'
import { TextPlaces } from '../../app/_desk/text-places.ts'
import { overlaps, type Span } from '../../lib/text/span.ts'

export type Given = { readonly paragraphs: readonly string[]; readonly marks: readonly Span[] }

/** Makes the page ready; what it gives paints the marks. */
type Way = (root: HTMLElement, given: Given) => (marks: readonly Span[]) => unknown

const look = {
  standing: 'open',
  label: null,
  own: null,
  judged: false,
  mine: false,
  awaitsMe: false,
  scaleVersion: 1,
} as const
const style = { line: 'dotted', tone: 'open', mine: false, ruled: false } as const

export const ways: Readonly<Record<string, Way>> = {
  'our layer': (root, { paragraphs }) => {
    const places = laid(root, paragraphs)
    const layer = new MarkLayer(places)
    return (marks) => {
      const all = placesOf(marks.map((at, nth) => ({ number: nth + 1, look, marks: [[at]] })))
      const view = places.near({ top: 0, bottom: innerHeight }, innerHeight * 0.75)
      const drawn = marksNear(all, view).flatMap(({ claim, lane, spans }) =>
        spans.filter((at) => overlaps(at, view)).map((at) => ({ ...at, claim, lane, style })),
      )
      layer.show(paintPlan(drawn, null, null))
      Object.assign(window, { clicks: () => clicksOn(places, all) })
    }
  },
  'bare highlights near the view': (root, { paragraphs }) => {
    const places = laid(root, paragraphs)
    return (marks) => {
      const view = places.near({ top: 0, bottom: innerHeight }, innerHeight * 0.75)
      bare(
        places,
        marks.filter((at) => overlaps(at, view)),
      )
    }
  },
  'bare highlights, all': (root, { paragraphs }) => {
    const places = laid(root, paragraphs)
    return (marks) => bare(places, marks)
  },
  '<mark>s made beforehand': (root, { paragraphs }) => {
    root.replaceChildren()
    return (marks) => {
      root.innerHTML = withMarks(paragraphs, marks)
    }
  },
  'ProseMirror decorations': (root, { paragraphs }) => {
    const view = editor(root, paragraphs)
    return (marks) =>
      view.dispatch(view.state.tr.setMeta(decorations, inDocument(paragraphs, marks)))
  },
  Recogito: (root, { paragraphs }) => {
    laid(root, paragraphs)
    const annotator = createTextAnnotator(root, { renderer: 'SPANS' })
    const text = root.textContent ?? ''
    const shift = shifts(paragraphs)
    return (marks) =>
      annotator.setAnnotations(
        marks.map((at, nth) => {
          const [start, end] = [at.start - shift(at.start), at.end - shift(at.end)]
          const selector = [{ start, end, quote: text.slice(start, end) }]
          return { id: `${nth}`, bodies: [], target: { annotation: `${nth}`, selector } }
        }) as never,
        // Added, not replaced: replacing keeps them without their ranges, and nothing is drawn.
        false,
      )
  },
  'apache-annotator': (root, { paragraphs }) => {
    const places = laid(root, paragraphs)
    return (marks) => {
      // From the last to the first, so that splitting a text node moves none that is still to come.
      const ranges = marks.toSorted((a, b) => b.start - a.start).flatMap((at) => places.ranges(at))
      for (const range of ranges) highlightText(range)
    }
  },
}

/** How long 1,000 clicks take, each, to find all marks at their points. */
function clicksOn(places: TextPlaces, marks: Places): readonly number[] {
  const { left } = places.root.getBoundingClientRect()
  return Array.from({ length: 1_000 }, (_, nth) => {
    const [x, y] = [left + ((nth * 37) % 600), 40 + ((nth * 91) % 700)]
    const began = performance.now()
    const at = places.characterAt(x, y)
    if (at !== null) marksAt(marks, at)
    return performance.now() - began
  })
}

/** One way's page, as the driver calls it: laid out first, painted then. */
export function prepare(name: string, given: Given): void {
  const root = document.createElement('main')
  document.body.replaceChildren(root)
  const way = ways[name]
  if (way === undefined) throw new Error(`There is no way «${name}»`)
  const paint = way(root, given)
  Object.assign(window, { paint: () => paint(given.marks), drawn })
}

/** How many pieces are drawn, in whichever way: one that draws nothing has no time to be compared. */
function drawn(): number {
  const highlit = [...CSS.highlights.values()].reduce((all, { size }) => all + size, 0)
  return highlit + document.querySelectorAll('mark, .marked, .r6o-annotation').length
}

/** The paragraphs as the desk has them: one element, one text node, its offset. */
function laid(root: HTMLElement, paragraphs: readonly string[]): TextPlaces {
  let start = 0
  const blocks = paragraphs.map((words) => {
    const block = { start, end: start + words.length, kind: 'paragraph' as const }
    start = block.end + 2
    return block
  })
  const elements = paragraphs.map((words, at) => {
    const element = document.createElement('p')
    element.dataset.start = String(blocks[at]?.start ?? 0)
    element.textContent = words
    return element
  })
  const chunks = Array.from({ length: Math.ceil(elements.length / 12) }, (_, at) => {
    const chunk = document.createElement('div')
    const [first, last] = [blocks[at * 12], blocks[Math.min(at * 12 + 11, blocks.length - 1)]]
    chunk.dataset.chunk = `${first?.start ?? 0}-${last?.end ?? 0}`
    chunk.append(...elements.slice(at * 12, at * 12 + 12))
    return chunk
  })
  root.replaceChildren(...chunks)
  return new TextPlaces(root, blocks)
}

function bare(places: TextPlaces, marks: readonly Span[]): void {
  CSS.highlights.set('bare', new Highlight(...marks.flatMap((at) => places.ranges(at))))
}

/** How many units between paragraphs stand before an offset: no element has them. */
function shifts(paragraphs: readonly string[]): (offset: number) => number {
  const ends: number[] = []
  let end = -2
  for (const words of paragraphs) {
    end += words.length + 2
    ends.push(end)
  }
  return (offset) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low * 2
  }
}

/** Paragraphs cut at every edge, each piece in as many `<mark>`s as lie on it. */
function withMarks(paragraphs: readonly string[], marks: readonly Span[]): string {
  let start = 0
  const sorted = marks.toSorted((a, b) => a.start - b.start)
  let next = 0
  const html = paragraphs.map((words) => {
    const here: Span[] = []
    for (let at = sorted[next]; at && at.start < start + words.length; at = sorted[++next])
      here.push(at)
    const edges = [
      ...new Set([0, words.length, ...here.flatMap((at) => [at.start - start, at.end - start])]),
    ]
    edges.sort((a, b) => a - b)
    const pieces = edges.slice(1).map((to, nth) => {
      const from = edges[nth] ?? 0
      const on = here.filter((at) => at.start - start <= from && to <= at.end - start).length
      return `${'<mark>'.repeat(on)}${words.slice(from, to)}${'</mark>'.repeat(on)}`
    })
    start += words.length + 2
    return `<p>${pieces.join('')}</p>`
  })
  return html.join('')
}

const decorations = new PluginKey<DecorationSet>('marks')

function editor(root: HTMLElement, paragraphs: readonly string[]): EditorView {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', toDOM: () => ['p', 0] },
      text: {},
    },
  })
  const nodes = paragraphs.map((words) => schema.node('paragraph', null, [schema.text(words)]))
  const plugin = new Plugin<DecorationSet>({
    key: decorations,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const spans: readonly Span[] | undefined = transaction.getMeta(decorations)
        if (spans === undefined) return set
        return DecorationSet.create(
          transaction.doc,
          spans.map(({ start, end }) => Decoration.inline(start, end, { class: 'marked' })),
        )
      },
    },
    props: { decorations: (state) => decorations.getState(state) },
  })
  const state = EditorState.create({ doc: schema.node('doc', null, nodes), plugins: [plugin] })
  return new EditorView(root, { state, editable: () => false })
}

/** A paragraph's first character has place 1 and two places lie between paragraphs, as in the text. */
function inDocument(_: readonly string[], marks: readonly Span[]): readonly Span[] {
  return marks.map(({ start, end }) => ({ start: start + 1, end: end + 1 }))
}
