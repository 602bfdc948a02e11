'use client'
/** Paints some words over the marks, with the CSS Custom Highlight API: a mark while its edges move, the marks of chosen claims. */
import { useEffect } from 'react'
import type { Span } from '../../lib/text/span.ts'
import { useTools } from './desk-context.tsx'
import { MarkLayer } from './mark-layer.ts'

const paints = {
  'v-chosen': { priority: 8, share: 16 },
  'v-edging': { priority: 9, share: 26 },
} as const

/** Paint these spans; nothing for null. */
export function usePainted(name: keyof typeof paints, spans: readonly Span[] | null): void {
  const { view } = useTools()
  useEffect(() => {
    const { places } = view
    if (spans === null || places === null || !MarkLayer.possible()) return
    const { priority, share } = paints[name]
    const sheet = new CSSStyleSheet()
    const colour = `color-mix(in srgb, var(--accent) ${share}%, transparent)`
    sheet.replaceSync(`[data-start]::highlight(${name}) { background-color: ${colour} }`)
    document.adoptedStyleSheets.push(sheet)
    const highlight = new Highlight(...spans.flatMap((span) => places.stills(span)))
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
    return () => {
      CSS.highlights.delete(name)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [name, spans, view])
}
