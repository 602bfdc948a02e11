/** Which marks an act makes. */
import type { MarkMade } from './claim.ts'
import type { Act } from './history.ts'

/** The marks that an act makes, each at its first place. */
export function marksMade(act: Act): readonly MarkMade[] {
  switch (act.kind) {
    case 'claim marked':
    case 'mark added':
    case 'mark split':
    case 'mark put under':
      return [act.mark]
    case 'claims merged':
      return act.marks
    default:
      return []
  }
}
