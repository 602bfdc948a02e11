/** Who may know of each kind of act: a part of the law of blindness, which sight.ts alone applies. */
import type { ActKind } from './history.ts'

/** Who may know of an act: `all`, members who see the rounds, editors; `sealed` while its round is open, `with round` if it has one. */
export const knownTo: {
  readonly [K in ActKind]: 'all' | 'members' | 'editors' | 'sealed' | 'with round'
} = {
  'project founded': 'all',
  'project renamed': 'all',
  'project archived': 'all',
  'project reopened': 'all',
  'project deleted': 'all',
  'project called back': 'all',
  'seat given': 'members',
  'seat changed': 'members',
  'seat removed': 'members',
  'name printed': 'members',
  'scale set': 'all',
  'policy set': 'all',
  'second factor demanded': 'members',
  'guideline set': 'all',
  'text imported': 'all',
  'text described': 'all',
  'claim marked': 'members',
  'mark added': 'all',
  'mark withdrawn': 'all',
  'mark restored': 'all',
  'claim reworded': 'all',
  'claim withdrawn': 'all',
  'claim restored': 'all',
  answered: 'sealed',
  'answer withdrawn': 'sealed',
  'round closed': 'members',
  'round opened': 'all',
  ruled: 'all',
  'work corrected': 'members',
  'works joined': 'members',
  'works parted': 'members',
  'style set': 'all',
  'snapshot kept': 'with round',
  'edition frozen': 'editors',
  'edition published': 'all',
  'edition taken down': 'all',
}
