/** The versions of the guideline, and what the shown one changed. */
import Link from 'next/link'
import { wordsIn } from '../../../../lib/review/guideline.ts'
import { guidelineChanges } from '../../../../lib/review/guideline-changes.ts'
import type { GuidelineSeen } from '../../../../lib/server/acts/read-guideline.ts'
import { Section } from '../../../_parts/page.tsx'
import { When } from '../../../_parts/when.tsx'
import { Changes } from './changes.tsx'
import styles from './guideline.module.css'

/** The list, latest first, under the difference of the shown version. */
export function GuidelineVersions({
  seen,
  base,
}: {
  readonly seen: GuidelineSeen
  readonly base: string
}) {
  if (seen.versions.length < 2) return null
  const changes = seen.before === null ? [] : guidelineChanges(seen.before, seen.guideline)
  return (
    <>
      {changes.every(({ how }) => how === 'same') ? null : (
        <Section title={`What version ${seen.version} changed`}>
          <Changes changes={changes.map(({ how, of }) => ({ how, words: wordsIn(of) }))} />
        </Section>
      )}
      <Section title="Versions">
        <ol className={styles.versions}>
          {seen.versions.map(({ version, at, by }) => (
            <li key={version}>
              <Link
                className="link"
                href={version === seen.latest ? base : `${base}?version=${version}`}
                aria-current={version === seen.version ? 'page' : undefined}
              >
                Version {version}
              </Link>{' '}
              <small>
                {by === null ? null : <bdi>{by}, </bdi>}
                <When at={at} />
              </small>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
