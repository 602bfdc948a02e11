/**
 * A guideline as it is read, drawn from the document itself, node by node, so that nothing but the
 * small schema of lib/review/guideline.ts can reach the page.
 */
import type { ReactNode } from 'react'
import type { DocumentMark } from '../../lib/review/document.ts'
import type { GuidelineNode } from '../../lib/review/guideline.ts'
import styles from './guideline-text.module.css'

/** The words of a guideline or of a part of it. `headings` false keeps them out of the page's outline. */
export function GuidelineText({
  nodes,
  headings = true,
}: {
  readonly nodes: readonly GuidelineNode[]
  readonly headings?: boolean
}) {
  return (
    <div className={styles.guideline} dir="auto">
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
