/** What the project is set to: its title, its scale and its policy. Owners change them; reviewers read. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { printWork } from '../../../../lib/review/bibliography.ts'
import { citationStyles, type Work } from '../../../../lib/review/citation.ts'
import { styleNames } from '../../../../lib/review/citation-style.ts'
import { may } from '../../../../lib/review/permissions.ts'
import { mayNow } from '../../../../lib/review/project-life.ts'
import { policyChanges, scaleChanges } from '../../../../lib/review/setting-changes.ts'
import { readBackups } from '../../../../lib/server/acts/read-backups.ts'
import { readDeletion } from '../../../../lib/server/acts/read-deletion.ts'
import { readSettings } from '../../../../lib/server/acts/read-settings.ts'
import { BackupLine, BackupTrouble } from '../../../_parts/backup-note.tsx'
import { Page, Section } from '../../../_parts/page.tsx'
import { Verdict } from '../../../_parts/verdict.tsx'
import { policyInWords } from '../../../_parts/words.ts'
import { here, seatHere } from '../../../door.ts'
import { ProjectLife } from './life.tsx'
import { PolicyForm } from './policy.tsx'
import { ScaleForm } from './scale.tsx'
import { SecondFactorForm } from './second-factor.tsx'
import styles from './settings.module.css'
import { StyleForm } from './style.tsx'
import { TitleForm } from './title.tsx'
import { Versions } from './versions.tsx'

export const metadata: Metadata = { title: 'Settings' }

export default async function Settings({
  params,
}: {
  readonly params: Promise<{ readonly project: string }>
}) {
  const seat = await seatHere((await params).project)
  if (!may(seat.role, 'read all claims')) return notFound()
  const settings = await here(readSettings(seat))
  const { title, scale, scaleVersion, policy, policyVersion, editors } = settings
  const owner = mayNow(seat, 'set the policy')
  const deletion = may(seat.role, 'delete the project') ? await here(readDeletion(seat)) : null
  const backups = may(seat.role, 'see how backups go') ? await here(readBackups(seat)) : null
  return (
    <Page
      width="middle"
      title="Settings"
      says={
        owner
          ? 'Each change is a new version in the ledger.'
          : 'How this project works. An owner of the project can change it.'
      }
    >
      {mayNow(seat, 'rename the project') ? (
        <Section title="Title">
          <TitleForm projectId={seat.projectId} title={title} key={title} />
        </Section>
      ) : null}
      <Section
        title="Citations"
        says="How sources are printed, here and in coming editions. An edition keeps the style with which it was frozen."
      >
        {may(seat.role, 'set the citation style') ? (
          <StyleForm
            key={settings.style}
            projectId={seat.projectId}
            style={settings.style}
            styles={citationStyles.map((key) => ({
              key,
              name: styleNames[key],
              example: printWork(example, null, key),
            }))}
          />
        ) : (
          <p className={styles.inWords}>{styleNames[settings.style]}</p>
        )}
      </Section>
      <Section
        title="Policy"
        aside={<small>version {policyVersion}</small>}
        says="When verdicts agree, and what a verdict needs. Running rounds keep the policy that they began with; a change counts for rounds that begin after it."
      >
        {owner ? (
          <PolicyForm
            key={policyVersion}
            projectId={seat.projectId}
            policy={policy}
            version={policyVersion}
            editors={editors}
            inUse={settings.inUse}
          />
        ) : (
          <p className={styles.inWords}>{policyInWords(policy)}</p>
        )}
        <Versions versions={settings.policies} changes={policyChanges} />
      </Section>
      <Section
        title="Second factor"
        says={
          settings.demandsFactor
            ? 'Owners and editors need a second factor here: without one, nothing of the project is open to them in these seats.'
            : 'Owners and editors may come in with their password alone.'
        }
      >
        {mayNow(seat, 'demand a second factor') ? (
          <SecondFactorForm
            projectId={seat.projectId}
            demanded={settings.demandsFactor}
            shown={seat.factor}
          />
        ) : null}
      </Section>
      <Section
        title="Scale"
        aside={<small>version {scaleVersion}</small>}
        says="The labels that a verdict may have. Running rounds keep the scale that they began with, and verdicts that were given stay as they are."
      >
        {owner ? (
          <ScaleForm
            key={scaleVersion}
            projectId={seat.projectId}
            scale={scale}
            version={scaleVersion}
            inUse={settings.inUse}
          />
        ) : (
          <ul className={styles.labels}>
            {scale.labels.map(({ key, order }) => (
              <li key={key}>
                <Verdict scale={scale} label={key} />{' '}
                <small>{order === null ? 'off the scale' : ''}</small>
              </li>
            ))}
          </ul>
        )}
        <Versions versions={settings.scales} changes={scaleChanges} />
      </Section>
      {deletion === null ? null : (
        <div id="life">
          <Section title="The whole project">
            <ProjectLife projectId={seat.projectId} life={seat.life} deletion={deletion} />
          </Section>
        </div>
      )}
      {backups === null ? null : (
        <Section title="Backups" says="Of everything on this server, all projects together.">
          <BackupTrouble backups={backups} />
          <BackupLine backups={backups} />
        </Section>
      )}
    </Page>
  )
}

/** An invented work, to show a style by. */
const example: Work = {
  id: 'example',
  type: 'article-newspaper',
  title: 'What the bridge cost',
  authors: [{ family: 'Moss', given: 'Ada' }],
  container: 'Harrow Gazette',
  publisher: null,
  issued: '2026-03-14',
  address: null,
  doi: null,
  textId: null,
}
