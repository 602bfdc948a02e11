'use client'
/** One of several files in their list: what it is called, what it becomes, how it was tidied, what became of it. */
import Link from 'next/link'
import type { KnownText } from '../../../../../lib/review/same-text.ts'
import type { DraftKeeper } from '../../../../_desk/draft-keeper.ts'
import { Button } from '../../../../_parts/button.tsx'
import { Choice, TextField } from '../../../../_parts/field.tsx'
import { capital, count, sizeInWords } from '../../../../_parts/words.ts'
import { useTidying } from '../../../../_tidy/use-tidying.ts'
import type { ComesAs, FileRow } from './file-row.ts'
import styles from './many-files.module.css'

type Props = {
  readonly projectId: string
  readonly keeper: DraftKeeper
  readonly row: FileRow
  /** Nothing of it can be changed while files come in. */
  readonly busy: boolean
  /** Nothing can be tried again while anything is read or comes in. */
  readonly held: boolean
  readonly onAlter: (some: Partial<FileRow>) => void
  readonly onTidy: () => void
  /** Try again what was refused, perhaps with another file. */
  readonly onAgain: (other?: File) => void
}

/** The line. */
export function FileLine({ projectId, keeper, row, busy, held, ...does }: Props) {
  const { onAlter, onTidy, onAgain } = does
  const { file, stage, described, as } = row
  const read = row.reading !== null && (stage === 'ready' || stage === 'refused')
  const open = read && !busy
  return (
    <>
      <p className={styles.name}>
        <b dir="auto">{file.name}</b> <small>{sizeInWords(file.size)}</small>
      </p>
      <p className={stage === 'refused' ? styles.refused : styles.stage}>
        <Stage row={row} projectId={projectId} />
      </p>
      {stage === 'refused' ? <Again {...{ row, held, onAgain }} /> : null}
      {open && as === 'new' ? (
        <TextField
          label="Title"
          dir="auto"
          maxLength={500}
          value={described.title}
          onChange={({ target: { value } }) =>
            onAlter({ described: { ...described, title: value } })
          }
        />
      ) : null}
      {open && offered(row).length > 0 ? <Becomes row={row} onAlter={onAlter} /> : null}
      {open && as !== 'left out' ? <Tidied {...{ projectId, keeper, row, onTidy }} /> : null}
    </>
  )
}

/** What was refused is tried again; a file that could not be read may meanwhile be another on the person's machine. */
function Again({ row, held, onAgain }: Pick<Props, 'row' | 'held' | 'onAgain'>) {
  const { name } = row.file
  return (
    <div className={styles.do}>
      <Button small disabled={held} aria-label={`Try ${name} again`} onClick={() => onAgain()}>
        Try again
      </Button>
      {row.reading === null && !held ? (
        <label className={styles.other}>
          <input
            type="file"
            className="visually-hidden"
            aria-label={`Choose another file for ${name}`}
            onChange={({ target }) => {
              const [other] = target.files ?? []
              if (other !== undefined) onAgain(other)
            }}
          />
          Choose another…
        </label>
      ) : null}
    </div>
  )
}

/** The texts that a file may belong to: those that say the same, and those of which it may be a newer version. */
function offered({ same, older, twin }: FileRow): readonly (KnownText | null)[] {
  return [...same, ...older, ...(twin === null ? [] : [null])]
}

/** Why a file may be no text of its own, and the choice. */
function Becomes({ row, onAlter }: Pick<Props, 'row' | 'onAlter'>) {
  const { same, twin, older, as } = row
  const choices: readonly (readonly [string, string, ComesAs])[] = [
    ['new', 'A text of its own', 'new'],
    ...older.map(
      (one) =>
        [
          `${one.number}`,
          `Revision ${one.revision + 1} of text ${one.number}, ${one.title}`,
          one,
        ] as const,
    ),
    ['out', 'Left out', 'left out'],
  ]
  const chosen = as === 'new' ? 'new' : as === 'left out' ? 'out' : `${as.number}`
  return (
    <>
      <p role="status" className={styles.stage}>
        {same.length > 0
          ? `The same text is in this project already: ${named(same)}.`
          : twin !== null
            ? `It says the same as ${twin}, to the character.`
            : `It may be a newer version of ${named(older)}.`}
      </p>
      <Choice
        label="It becomes"
        value={chosen}
        onChange={({ target: { value } }) => {
          const [, , now] = choices.find(([key]) => key === value) ?? []
          if (now !== undefined) onAlter({ as: now })
        }}
      >
        {choices.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </Choice>
    </>
  )
}

function named(texts: readonly KnownText[]): string {
  return texts.map(({ number, title }) => `text ${number}, ${title}`).join('; ')
}

/** How it was tidied, and the way to the desk. */
function Tidied({
  projectId,
  keeper,
  row,
  onTidy,
}: Pick<Props, 'projectId' | 'keeper' | 'row' | 'onTidy'>) {
  const { begun, known, out, forget } = useTidying(keeper, projectId, row.reading)
  const changed = out?.changes.length ?? 0
  return (
    <div className={styles.do}>
      <Button small disabled={!known} onClick={onTidy}>
        {begun ? 'Go on tidying' : 'Tidy it'}
      </Button>
      {begun ? (
        <>
          <small>
            {changed === 0
              ? 'Tidied; no character was changed.'
              : `Tidied, with ${count(changed, 'change')} of characters.`}
          </small>
          <Button small look="quiet" onClick={forget}>
            As the file has it
          </Button>
        </>
      ) : null}
    </div>
  )
}

/** What became of a file. */
function Stage({ row, projectId }: Pick<Props, 'row' | 'projectId'>) {
  const { stage, says, same, became } = row
  if (stage === 'refused') return <>Not brought in. {says}</>
  if (stage !== 'in') return <>{says}</>
  const { number, revision, asked } = became
  const text = `/projects/${projectId}/texts/${number}`
  return (
    <>
      It is {revision === 1 ? '' : `revision ${revision} of `}
      <Link className="link" href={text}>
        text {number}
      </Link>
      {same.length === 0
        ? ''
        : `, and the same as text ${same.map((one) => one.number).join(', ')}`}
      .
      {asked === 0 ? null : (
        <>
          {' '}
          <Link className="link" href={`${text}/placing`}>
            {capital(count(asked, 'mark'))} {asked === 1 ? 'is' : 'are'} asked about.
          </Link>
        </>
      )}
    </>
  )
}
