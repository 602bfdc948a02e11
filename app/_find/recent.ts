/**
 * What was looked for lately, in memory alone: it goes with the tab, and with leaving the project's
 * pages, so that nothing of it stays on a machine that others use.
 */

const MOST = 6
const kept = new Map<string, readonly string[]>()

/** The last searches in a project, latest first. */
export function recentIn(project: string): readonly string[] {
  return kept.get(project) ?? []
}

/** Keep a search from which somebody went somewhere. */
export function keepRecent(project: string, words: string): void {
  const said = words.trim()
  if (said === '') return
  const others = recentIn(project).filter((one) => one !== said)
  kept.set(project, [said, ...others].slice(0, MOST))
}
