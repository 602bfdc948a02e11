/**
 * The front page of a project: how far it is, what awaits me, its texts, what is disputed, and what
 * happened lately.
 */
import Link from 'next/link'
import { figures } from '../../../lib/review/number-words.ts'
import { may } from '../../../lib/review/permissions.ts'
import { mayNow } from '../../../lib/review/project-life.ts'
import type { FrontPageSeen } from '../../../lib/review/seen.ts'
import { readBackups } from '../../../lib/server/acts/read-backups.ts'
import { readFrontPage } from '../../../lib/server/acts/read-front-page.ts'
import { BackupTrouble } from '../../_parts/backup-note.tsx'
import { ButtonLink } from '../../_parts/button.tsx'
import { ClaimLine } from '../../_parts/claim-line.tsx'
import { EventLine } from '../../_parts/event-line.tsx'
import { NoTexts } from '../../_parts/no-texts.tsx'
import { Page, Section } from '../../_parts/page.tsx'
import { Tally } from '../../_parts/tally.tsx'
import { TextLine } from '../../_parts/text-line.tsx'
import { capital, count, listed, numberInWords } from '../../_parts/words.ts'
import { seatHere } from '../../door.ts'
import styles from './front.module.css'

type Params = { readonly params: Promise<{ readonly project: string }> }

/** So many texts stand here; the library has them all. */
const shown = 12

export default async function FrontPage({ params }: Params) {
  const seat = await seatHere((await params).project)
  const seen = await readFrontPage(seat)
  const backups = may(seat.role, 'see how backups go') ? await readBackups(seat) : null
  const { project, texts } = seen
  const base = `/projects/${project.id}`
  return (
    <Page title={<bdi>{project.title}</bdi>} says={standsAt(seen)}>
      {backups === null ? null : <BackupTrouble backups={backups} />}
      {texts.length === 0 ? (
        <NoTexts
          base={base}
          mayImport={mayNow(project.me, 'import texts')}
          then="Once one is here, this page shows what there is to do."
        />
      ) : (
        <>
          <Tally claims={claimsOf(seen)} scales={project.scales} />
          <div className={styles.columns}>
            <div>
              {mayNow(project.me, 'answer') ? <ForMe seen={seen} base={base} /> : null}
              {mayNow(project.me, 'rule') ? <ToRule seen={seen} base={base} /> : null}
              {project.me.role === 'reader' ? <ToRead base={base} /> : null}
              <Section
                title="Texts"
                aside={
                  <More href={`${base}/texts`}>
                    {texts.length > shown ? `All ${figures(texts.length)} texts` : 'The library'}
                  </More>
                }
              >
                <ul className={styles.lines}>
                  {texts.slice(0, shown).map((text) => (
                    <TextLine key={text.id} text={text} scales={project.scales} base={base} />
                  ))}
                </ul>
              </Section>
            </div>
            <div className={styles.side}>
              <Disputed seen={seen} base={base} />
              <Lately seen={seen} base={base} />
            </div>
          </div>
        </>
      )}
    </Page>
  )
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link className="link" data-tool="" href={href}>
      {children}
    </Link>
  )
}

function ForMe({ seen, base }: { readonly seen: FrontPageSeen; readonly base: string }) {
  const { toJudge, judged, assigned, next } = seen.queue
  if (assigned === 0) return null
  const share = Math.round((judged / assigned) * 100)
  return (
    <section className={styles.mine} aria-labelledby="for-you">
      <h2 id="for-you" className="kicker">
        For you
      </h2>
      <p className={styles.number}>
        <b>{toJudge === 0 ? 'Nothing' : figures(toJudge)}</b> to judge
      </p>
      <div className={styles.meter} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <small>
        {judged} of {assigned} judged
      </small>
      {next === null ? null : (
        <p className={styles.how}>
          Read the claim where it stands, choose a verdict, say why, and cite what proves it. Nobody
          sees your answer until the round closes.
        </p>
      )}
      {next === null ? null : (
        <p className={styles.next}>
          <ButtonLink look="go" href={`${base}/texts/${next.textNumber}?claim=${next.claimNumber}`}>
            Judge the next: claim {next.claimNumber}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

/** What an editor has before them; rounds still open are no work of theirs yet. */
function ToRule({ seen, base }: { readonly seen: FrontPageSeen; readonly base: string }) {
  const { agreed, contested, 'too few': tooFew, open } = seen.standings
  const waiting = agreed + contested + tooFew
  if (waiting + open === 0) return null
  return (
    <section className={styles.mine} aria-labelledby="to-rule">
      <h2 id="to-rule" className="kicker">
        For the editors
      </h2>
      <p className={styles.number}>
        <b>{waiting === 0 ? 'Nothing' : waiting}</b> to rule on
      </p>
      <p className={styles.how}>
        {waiting === 0
          ? 'Claims come here when their rounds close: once every reviewer has answered, or when you close one.'
          : 'Their rounds are closed. Read the verdicts and what they cite, then approve, decide, or let the claim stand as contested.'}
      </p>
      <p className={styles.next}>
        <ButtonLink look={waiting === 0 ? 'plain' : 'go'} href={`${base}/rulings`}>
          To the rulings
        </ButtonLink>
      </p>
    </section>
  )
}

/** Where a reader begins. */
function ToRead({ base }: { readonly base: string }) {
  return (
    <section className={styles.mine} aria-labelledby="to-read">
      <h2 id="to-read" className="kicker">
        For you
      </h2>
      <p className={styles.how}>
        The texts are below, with what has been ruled on them so far. What is finished is published
        as an edition: the text with its notes and sources.
      </p>
      <p className={styles.next}>
        <ButtonLink look="go" href={`${base}/editions`}>
          To the editions
        </ButtonLink>
      </p>
    </section>
  )
}

function Disputed({ seen, base }: { readonly seen: FrontPageSeen; readonly base: string }) {
  if (seen.disputed.length === 0) return null
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed" className={styles.sideTitle}>
        Disputed
      </h2>
      <ul className={styles.lines}>
        {seen.disputed.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} base={base} />
        ))}
      </ul>
    </section>
  )
}

function Lately({ seen, base }: { readonly seen: FrontPageSeen; readonly base: string }) {
  if (seen.recent.length === 0) return null
  return (
    <section aria-labelledby="lately">
      <div className={styles.sideHead}>
        <h2 id="lately" className={styles.sideTitle}>
          Lately
        </h2>
        <More href={`${base}/history`}>All history</More>
      </div>
      <ol className={styles.events}>
        {seen.recent.slice(0, 8).map((event) => (
          <EventLine key={event.number} event={event} base={base} as="day" />
        ))}
      </ol>
    </section>
  )
}

function claimsOf({ texts }: FrontPageSeen) {
  const once = new Map(texts.flatMap((text) => text.claims).map((claim) => [claim.number, claim]))
  return [...once.values()].sort((a, b) => a.number - b.number)
}

/** One sentence that says how far the project is. */
function standsAt({ texts, standings, project }: FrontPageSeen): string {
  const { open, ruled, agreed, contested } = standings
  const tooFew = standings['too few']
  const all = open + ruled + agreed + contested + tooFew
  if (texts.length === 0) return 'A new project.'
  const whole = `${capital(count(texts.length, 'text'))}, ${count(all, 'claim')}`
  if (all === 0) return `${capital(count(texts.length, 'text'))}; no claim is marked yet.`
  if (project.me.role === 'reader')
    return `${capital(count(texts.length, 'text'))}, ${count(ruled, 'ruled claim')}.`
  const parts = [
    ruled > 0 ? `${numberInWords(ruled)} ruled` : '',
    agreed > 0 ? `${numberInWords(agreed)} agreed` : '',
    contested > 0 ? `${numberInWords(contested)} contested` : '',
    tooFew > 0 ? `${numberInWords(tooFew)} with too few votes` : '',
    open > 0 ? `${numberInWords(open)} still open` : '',
  ].filter(Boolean)
  return `${whole}: ${listed(parts)}.`
}
