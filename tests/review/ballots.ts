/**
 * A small language for votes. Each character is one person's answer in the order of the cast:
 * T true, M mostly true, L misleading, F false, U unverifiable, O opinion, `-` an abstention,
 * `.` nothing. After a bar the same people change their minds: `TTF|..T` (the third went over to
 * true), and `x` withdraws: `TTF|x..`.
 */
import type { Ballot } from '../../lib/review/consensus.ts'
import type { Policy } from '../../lib/review/policy.ts'

export const cast = ['mina', 'otto', 'ada', 'bela', 'cleo', 'dov', 'esra', 'finn', 'gus', 'hana']

const labels: Readonly<Record<string, string>> = {
  T: 'true',
  M: 'mostly-true',
  L: 'misleading',
  F: 'false',
  U: 'unverifiable',
  O: 'opinion',
}

/** The answers that a drawing draws. */
export function ballots(drawing: string): Ballot[] {
  const given: Ballot[] = []
  drawing.split('|').forEach((line, turn) => {
    for (const [seat, sign] of [...line].entries()) {
      const personId = cast[seat] ?? `person ${seat}`
      const last = given.findLastIndex((ballot) => ballot.personId === personId)
      const before = given[last]
      if (sign === '.') continue
      if (sign === 'x' && before !== undefined) {
        given[last] = { ...before, withdrawn: true }
        continue
      }
      const base = {
        id: `${personId} ${turn}`,
        personId,
        supersedes: before?.id ?? null,
        withdrawn: false,
      }
      const label = labels[sign]
      if (sign === '-') given.push({ ...base, kind: 'abstention' })
      else if (label === undefined) throw new RangeError(`No label is drawn as ${sign}`)
      else given.push({ ...base, kind: 'verdict', label })
    }
  })
  return given
}

/** A policy drawn as quorum and fraction: `3 of 2/3` needs three votes and two thirds. */
export function policy(drawing: string): Policy {
  const [, quorum, numerator, denominator] = /^(\d+) of (\d+)\/(\d+)$/.exec(drawing) ?? []
  return {
    quorum: Number(quorum),
    threshold: { numerator: Number(numerator), denominator: Number(denominator) },
    citationsNeeded: 0,
    answeredMayRule: false,
  }
}
