/**
 * A reason as it is read. Drawn from the document itself, node by node, so that nothing but the
 * small schema of lib/review/reason.ts can reach the page.
 */
import type { ReactNode } from 'react'
import type { Reason, ReasonMark, ReasonNode } from '../../lib/review/reason.ts'
import styles from './reason-text.module.css'

/** The words of a reason. */
export function ReasonText({ reason }: { readonly reason: Reason }) {
  return (
    <div className={styles.reason} dir="auto">
      {drawn(reason.content)}
    </div>
  )
}

function drawn(nodes: readonly ReasonNode[] | undefined): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document that is read never changes its order
  return nodes?.map((node, at) => <Node key={at} node={node} />)
}

function Node({ node }: { readonly node: ReasonNode }): ReactNode {
  const inner = drawn(node.content)
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? '')
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

function marked(inner: ReactNode, mark: ReasonMark): ReactNode {
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
