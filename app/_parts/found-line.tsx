'use client'
/**
 * A line of a list to which an address may lead (`#id`). It is shown and takes the focus when it is led
 * to. Not by `:target`: browsers know that only of addresses that they went to themselves, not of those
 * that a page's own router wrote.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'

/** The line under its id. */
export function FoundLine({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const line = useRef<HTMLLIElement>(null)
  const [found, setFound] = useState(false)
  useEffect(() => {
    const look = () => setFound(window.location.hash === `#${id}`)
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [id])
  useEffect(() => {
    if (found) line.current?.focus()
  }, [found])
  return (
    <li ref={line} id={id} tabIndex={-1} data-found={found ? '' : undefined}>
      {children}
    </li>
  )
}
