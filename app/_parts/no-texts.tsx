/** What a project without texts says, wherever one comes: what to do first, or who does it. */
import { ButtonLink } from './button.tsx'
import { Empty } from './page.tsx'

type NoTextsProps = {
  readonly base: string
  readonly mayImport: boolean
  /** What stands here once there is a text. */
  readonly then: string
}

/** The empty place. */
export function NoTexts({ base, mayImport, then }: NoTextsProps) {
  return (
    <Empty title="No text has been brought in yet.">
      {mayImport ? (
        <>
          <p>
            Paste a text, or choose files: Word (DOCX), PDF, EPUB, HTML, Markdown or plain text.
            What comes in never changes, and then everybody with a seat can mark what it claims.{' '}
            {then}
          </p>
          <ButtonLink href={`${base}/texts/import`} look="go">
            Bring in the first text
          </ButtonLink>
        </>
      ) : (
        <p>An editor brings in texts. {then}</p>
      )}
    </Empty>
  )
}
