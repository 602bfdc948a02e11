/**
 * What this program is, which version runs, its licence, and the packages it ships.
 */
import type { Metadata } from 'next'
import { Bar } from '../_parts/bar.tsx'
import { Page, Section } from '../_parts/page.tsx'
import { personHere } from '../door.ts'
import styles from './about.module.css'
import { program, shipped } from './notices.ts'

export const metadata: Metadata = { title: 'About' }

export default async function About() {
  const me = await personHere()
  const [self, packages] = await Promise.all([program(), shipped()])
  const direct = packages.filter((one) => one.direct)
  return (
    <>
      <Bar me={me} />
      <Page
        width="narrow"
        title="Variorum"
        kicker={`Version ${self.version}`}
        says="Where a team checks the facts of texts together and publishes the checked text. A variorum is an edition of a text that carries the notes of all its commentators."
      >
        <Section title="Licence" says="Variorum is free software.">
          <div className={styles.licence}>
            {self.licence.split(/\n\s*\n/u).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
        <Section
          title="What it ships"
          says={`Variorum is made with ${direct.length} packages, and they with ${packages.length - direct.length} more. Each stays under its own licence.`}
          aside={
            <a className="link" href="/about/notices">
              All notices, as one text
            </a>
          }
        >
          <ul className={styles.list}>
            {direct.map(({ name, version, licence }) => (
              <li key={name}>
                <span>{name}</span> <small>{version}</small> <small>{licence}</small>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </>
  )
}
