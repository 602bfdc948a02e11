/** Guidelines drawn in one line each: `# Heading`, `## Lower heading`, else a paragraph. */
import type { Guideline, GuidelineNode } from '../../lib/review/guideline.ts'

/** The guideline of these lines. */
export function guidelineOf(...lines: readonly string[]): Guideline {
  return { type: 'doc', content: lines.map(block) }
}

function block(line: string): GuidelineNode {
  const text = line.replace(/^#+ /, '')
  const content = text === '' ? {} : { content: [{ type: 'text', text }] as const }
  if (line.startsWith('## ')) return { type: 'heading', attrs: { level: 3 }, ...content }
  if (line.startsWith('# ')) return { type: 'heading', attrs: { level: 2 }, ...content }
  return { type: 'paragraph', ...content }
}
