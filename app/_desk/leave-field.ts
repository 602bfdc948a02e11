/** Escape in a field of a card gives the keyboard back to the card, where single keys work. */
export function leaveField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('[role=dialog], [role=menu]')) return false
  const card = target.closest<HTMLElement>('section[tabindex="-1"]')
  card?.focus({ preventScroll: true })
  return card !== null
}
