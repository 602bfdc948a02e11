/**
 * What is found goes into its rows: the words folded and stemmed, with the marks of their shelf, and each
 * word among the known ones. Called by `write-finding.ts` and `finding-texts.ts`.
 */
import { type Findable, shelfMark } from '../../review/findable.ts'
import { folded, wordsIn } from '../../text/folding.ts'
import { searchLanguage } from '../../text/search-language.ts'
import type { Db } from './database.ts'

/** So many entries go to the database at once. */
const AT_ONCE = 2_000

/** Entries into the index, and their words among the known ones. */
export async function insertFindings(
  db: Db,
  projectId: string,
  entries: readonly Findable[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const rows = entries.slice(at, at + AT_ONCE).map((entry) => rowOf(projectId, entry))
    await db.$executeRaw`
      insert into finding (project_id, kind, ref, part, claim_id, text_id, from_point, dated, words,
          beside, folded, lexemes)
      select ${projectId}::uuid, kind, ref, part, "claimId", "textId", "from", dated, words, beside,
             left("foldedWords", 200),
             array_to_tsvector(string_to_array(marks, ' '))
               || setweight(to_tsvector('simple', "foldedWords"), 'A')
               || to_tsvector(stemmer::regconfig, "foldedWords")
               || setweight(to_tsvector('simple', "foldedBeside"), 'C')
        from json_to_recordset(${JSON.stringify(rows)}::json) as r(kind text, ref text, part int,
             "claimId" uuid, "textId" uuid, "from" int, dated text, words text, beside text,
             "foldedWords" text, "foldedBeside" text, stemmer text, marks text)`
  }
  await keepWords(db, projectId, entries)
}

function rowOf(projectId: string, entry: Findable) {
  const { kind, audience, words, beside, language } = entry
  const stemmer = searchLanguage(language)
  const marks = [shelfMark(projectId, kind, audience), `g:${stemmer}`, ...entry.marks]
  return {
    ...entry,
    foldedWords: folded(words),
    foldedBeside: folded(beside),
    stemmer,
    marks: marks.join(' '),
  }
}

/** What only editors may find lends no word to guesses. */
async function keepWords(db: Db, projectId: string, entries: readonly Findable[]): Promise<void> {
  const known = new Map<string, boolean>()
  for (const { audience, words, beside } of entries) {
    if (audience === 'editor') continue
    for (const { word } of wordsIn(`${words} ${beside}`)) {
      if (word.length < 4 || word.length > 40 || /^\d/.test(word)) continue
      known.set(word, known.get(word) === true || audience === 'reader')
    }
  }
  if (known.size === 0) return
  const rows = [...known].map(([word, readers]) => ({ word, readers }))
  await db.$executeRaw`
    insert into finding_word (project_id, word, readers)
    select ${projectId}::uuid, word, readers
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(word text, readers boolean)
     order by word
    on conflict (project_id, word) do update set readers = true
      where excluded.readers and not finding_word.readers`
}
