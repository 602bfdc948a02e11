/** Whether the keyboard is somewhere that needs its keys itself, so that no single key is taken from it. */

/** Is it in a field, an editor, a dialog, a menu or a list box? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  const field = 'input:not([type=radio], [type=checkbox]), textarea, select'
  return target.closest(`${field}, [role=dialog], [role=menu], [role=listbox]`) !== null
}
