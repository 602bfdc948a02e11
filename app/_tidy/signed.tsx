/** Words with a sign at each character that is not seen, as the editor shows them. */
import { signsIn } from '../../lib/text/tidy/unseen-signs.ts'

/** The words. */
export function Signed({ words }: { readonly words: string }) {
  const signs = signsIn(words)
  if (signs.length === 0) return words
  let end = 0
  const parts = signs.map((sign) => {
    const before = words.slice(end, sign.start)
    end = sign.end
    return { before, ...sign }
  })
  return (
    <>
      {parts.map(({ before, start, end: ends, sign }) => (
        <span key={start}>
          {before}
          <span data-sign={sign} title={sign}>
            {words.slice(start, ends)}
          </span>
        </span>
      ))}
      {words.slice(end)}
    </>
  )
}
