'use client'
/**
 * Who is here, as this tab was told, for every part of the page that shows it; and what this person
 * chose: to be shown to others, to be shown others. Both are kept in the browser and are on at first.
 */
import { useSyncExternalStore } from 'react'
import {
  type Company,
  type CompanyTold,
  companyAfter,
  type Fellow,
  othersIn,
} from '../../lib/review/company.ts'

type Choice = 'show me' | 'show others'
const kept: Readonly<Record<Choice, string>> = {
  'show me': 'variorum-company-me',
  'show others': 'variorum-company-others',
}

const listeners = new Set<() => void>()
const nobody: Company = new Map()
let here: { readonly project: string; readonly company: Company } = { project: '', company: nobody }

/** Something was told of the company of a project. */
export function companyTold(project: string, told: CompanyTold): void {
  const before = here.project === project ? here.company : nobody
  here = { project, company: companyAfter(before, told) }
  stir()
}

/** Is this on in this browser? */
export function chosen(choice: Choice): boolean {
  try {
    return localStorage.getItem(kept[choice]) !== 'off'
  } catch {
    return true
  }
}

/** Switch it. */
export function choose(choice: Choice, on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept[choice])
    else localStorage.setItem(kept[choice], 'off')
  } catch {
    return
  }
  stir()
}

/** Whether it is on, as it changes. */
export function useChosen(choice: Choice): boolean {
  return useSyncExternalStore(
    listen,
    () => chosen(choice),
    () => true,
  )
}

/** The others in a project, as they come, move and go; nobody where they are not to be shown. */
export function useOthers(project: string, me: string): readonly Fellow[] {
  const company = useSyncExternalStore(
    listen,
    () => (here.project === project && chosen('show others') ? here.company : nobody),
    () => nobody,
  )
  return othersIn(company, me)
}

/** Be told when company or a choice changes. */
export function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stir(): void {
  for (const listener of listeners) listener()
}
