'use client'
/** Paints what a mark would be while its edges move: one highlight over the others, with the CSS Custom Highlight API. */
import { useEffect } from 'react'
import type { Span } from '../../lib/text/span.ts'
import { useTools } from './desk-context.tsx'
import { MarkLayer } from './mark-layer.ts'

const NAME = 'v-edging'
const RULE = `::highlight(${NAME}) { background-color: color-mix(in srgb, var(--accent) 26%, transparent) }`

/** Paint these spans; nothing for null. */
export function useEdgePreview(spans: readonly Span[] | null): void {
  const { view } = useTools()
  useEffect(() => {
    const { places } = view
    if (spans === null || places === null || !MarkLayer.possible()) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(RULE)
    document.adoptedStyleSheets.push(sheet)
    const highlight = new Highlight(...spans.flatMap((span) => places.ranges(span)))
    highlight.priority = 9
    CSS.highlights.set(NAME, highlight)
    return () => {
      CSS.highlights.delete(NAME)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [spans, view])
}
