'use client'
/** The keys that go to the rooms of a project: those that the seat may enter, and the front page. */
import { useRouter } from 'next/navigation'
import { isShortcut, type ShortcutId } from '../../lib/review/shortcuts.ts'
import { useShortcuts } from '../_keys/own-keys.tsx'
import type { Room } from './bar-rooms.tsx'

/** Hears them. */
export function GoKeys({
  base,
  rooms,
}: {
  readonly base: string
  readonly rooms: readonly Room[]
}) {
  const router = useRouter()
  const ways = rooms.flatMap(({ segment }) => {
    const id = keyOf(segment)
    return id === null ? [] : [[id, () => router.push(`${base}/${segment}`)] as const]
  })
  useShortcuts({ ...Object.fromEntries(ways), front: () => router.push(base) })
  return null
}

/** The shortcut of a room; «guideline» is on the desk what the guideline says. */
function keyOf(segment: string): ShortcutId | null {
  if (segment === 'guideline') return 'rules'
  return isShortcut(segment) ? segment : null
}
