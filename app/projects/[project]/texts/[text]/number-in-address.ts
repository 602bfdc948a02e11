/** The number of a text as an address has it; anything else is not there. */
import { notFound } from 'next/navigation'

export function numberInAddress(segment: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(segment)) notFound()
  return Number(segment)
}
