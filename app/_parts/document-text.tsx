/**
 * A document (a reason, a guideline) as it is read, drawn node by node, so that nothing but the small
 * schema of lib/review/document.ts can reach the page.
 */
import type { ReactNode } from 'react'
import type { DocumentMark } from '../../lib/review/document.ts'
import type { GuidelineNode } from '../../lib/review/guideline.ts'
import styles from './document-text.module.css'

type Props = {
  readonly nodes: readonly GuidelineNode[]
  /** A reason is set small and close, a guideline as a page to read. */
  readonly look: 'reason' | 'guideline'
  /** False keeps its headings out of the page's outline. */
  readonly headings?: boolean
}

/** The words of a document or of a part of it. */
export function DocumentText({ nodes, look, headings = true }: Props) {
  return (
    <div className={`${styles.words} ${styles[look]}`} dir="auto">
      {drawn(nodes, headings)}
    </div>
  )
}

function drawn(nodes: readonly GuidelineNode[] | undefined, headings: boolean): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document that is read never changes its order
  return nodes?.map((node, at) => <Node key={at} node={node} headings={headings} />)
}

function Node({
  node,
  headings,
}: {
  readonly node: GuidelineNode
  readonly headings: boolean
}): ReactNode {
  const inner = drawn(node.content, headings)
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? '')
    case 'heading':
      if (!headings) return <p className={styles.heading}>{inner}</p>
      return node.attrs?.level === 3 ? <h3>{inner}</h3> : <h2>{inner}</h2>
    case 'paragraph':
      return <p>{inner}</p>
    case 'blockquote':
      return <blockquote>{inner}</blockquote>
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol>{inner}</ol>
    case 'listItem':
      return <li>{inner}</li>
    case 'hardBreak':
      return <br />
  }
}

function marked(inner: ReactNode, mark: DocumentMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'link':
      return (
        <a className="link" href={mark.attrs.href} target="_blank" rel="noreferrer noopener">
          {inner}
        </a>
      )
  }
}
