/** Whether two drafts say the same: the database gives fields back in an order of its own. */

/** The same fields with the same values, in whatever order. */
export function sameWritten(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([one], [next]) => (one < next ? -1 : 1))),
  )
}
