/** The keyboard goes back to the citation that is being written in the open card. */
export function backToCard(): void {
  const form = document.querySelector<HTMLElement>('form[data-judge] [data-citation]')
  form?.querySelector<HTMLElement>('[data-first], input:checked, textarea')?.focus()
}
