/** The page of keys: all of them, each person's own, and how to change them. */
import type { Metadata } from 'next'
import { Bar } from '../_parts/bar.tsx'
import { Page } from '../_parts/page.tsx'
import { personHere } from '../door.ts'
import { KeyTables } from './key-tables.tsx'

export const metadata: Metadata = { title: 'Keys' }

export default async function Keys() {
  const me = await personHere()
  return (
    <>
      <Bar me={me} />
      <Page
        width="middle"
        title="Keys"
        says="Every key of every page. Give any of them the key that suits your hand and your keyboard: it is yours in every browser. No key is taken while you write, nor while Ctrl, Alt or ⌘ is held, unless it says so."
      >
        <KeyTables />
      </Page>
    </>
  )
}
