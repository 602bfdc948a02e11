/** Our own guide, drawn: headings, paragraphs, tables, lines to copy, links. Nothing that a stranger wrote comes here. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { ReactNode } from 'react'
import styles from './api.module.css'

/** The guide without its title, which the page has. */
export function Markdown({ text }: { readonly text: string }) {
  const { children } = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  return <div className={styles.guide}>{drawn(children.filter((node) => !isTitle(node)))}</div>
}

function isTitle(node: Nodes): boolean {
  return node.type === 'heading' && node.depth === 1
}

function drawn(nodes: readonly Nodes[]): ReactNode {
  return nodes.map((node) => (
    <Node key={`${node.type} ${node.position?.start.offset}`} node={node} />
  ))
}

function Node({ node }: { readonly node: Nodes }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <Lines text={node.value} line={node.position?.start.line ?? 0} />
    case 'heading':
      return <h2>{drawn(node.children)}</h2>
    case 'paragraph':
      return <p>{drawn(node.children)}</p>
    case 'emphasis':
      return <em>{drawn(node.children)}</em>
    case 'link':
      return (
        <a className="link" href={node.url}>
          {drawn(node.children)}
        </a>
      )
    case 'table':
      return (
        <Table
          rows={node.children.map(({ children }) => children.map((cell) => drawn(cell.children)))}
        />
      )
    default:
      return 'children' in node ? drawn(node.children) : null
  }
}

function Lines({ text, line }: { readonly text: string; readonly line: number }) {
  const label = `Lines to copy, from line ${line}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.code} aria-label={label} tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  )
}

function Table({
  rows: [head = [], ...rows],
}: {
  readonly rows: readonly (readonly ReactNode[])[]
}) {
  const keyed = (cells: readonly ReactNode[]) =>
    cells.map((cell, at) => ({ key: `cell ${at}`, cell }))
  return (
    <table>
      <thead>
        <tr>
          {keyed(head).map(({ key, cell }) => (
            <th key={key}>{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .map((row, at) => ({ key: `row ${at}`, row }))
          .map(({ key, row }) => (
            <tr key={key}>
              {keyed(row).map((one) => (
                <td key={one.key}>{one.cell}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
