/**
 * VERIFY.md, the file in the ZIP that tells in plain words how to check an edition, with the tools that
 * every machine has and with the program itself.
 */
import type { FileWritten, Snapshot } from './edition.ts'

/** The file `VERIFY.md`. */
export function writeVerifyWords({
  number,
  title,
  ledger,
  project,
  publicBase,
  address,
}: Snapshot): FileWritten {
  const words = `# How to check edition ${number} of “${title.replace(/\s+/g, ' ')}”

Nothing here asks you to trust us. You need the files of this ZIP, and for the last step a copy of the program.

## 1. Are these the files that were frozen?

\`manifest.json\` names every file with its size and its SHA-256. On most machines:

    sha256sum *

in the folder of the files prints the same hashes that stand in \`manifest.json\`. The SHA-256 of \`manifest.json\` itself was written into
the project's ledger when the edition was frozen; the project can show it to you. The files that everybody
can fetch are at ${publicBase}/editions/${address}

## 2. Does the ledger hold?

Each line of \`ledger.jsonl\` is one act in the project, as a commitment that does not tell what it was. A line's
\`hash\` is the SHA-256 of the canonical JSON (RFC 8785) of

    {"commitment": …, "number": …, "previous": …, "project": "${project.id}"}

and \`previous\` is the hash of the line before; before the first stands the SHA-256 of
\`{"ledger":"variorum","project":"${project.id}","v":1}\`. The last line is number ${ledger.number} with the hash

    ${ledger.head}

If somebody kept an earlier head, it must stand in this chain too.

## 3. Are the quotations and the counts right?

In \`edition-${number}.jsonl\` every line is one record (the schema is \`edition.schema.json\`). All offsets count
Unicode code points from 0, the end not included; in Python, \`text["characters"][from:to]\` is the quotation
of a mark. Texts are never normalised. The votes are there one by one, with the policy (quorum and threshold)
of their round, so that each result can be counted again: votes are the \`verdict\` records of kind \`verdict\`.

In \`edition-${number}.html\` each text stands in the element with \`data-text\`: take its text content, leaving out
the elements with the attribute \`data-added\`, and you have the text to the character. The same characters
are \`text-1.txt\` and its like, in UTF-8, so that \`sha256sum\` of one is the SHA-256 that the data set names.
A link of the role \`doc-noteref\` in it leads from a marker to its note, as \`markers\` of a block says in the data set; an
element of the role \`doc-pagebreak\` stands where a page of the file that came in begins (\`page\` of a block and of a mark), and
the number of an item of a list is its \`ordinal\`, no character.

The tables (\`claims.csv\`, \`marks.csv\`, \`verdicts.csv\`, \`citations.csv\`) are read with any reader of CSV in UTF-8
with a byte order mark; a cell of words that begins with an apostrophe loses that one (\`csv-metadata.json\` says why).

## All of it at once

With a copy of Variorum (Node 24):

    node lib/server/cli/verify.ts edition-${number}.zip

does the three steps, counts every round anew, compares every other file with the data, and says in one sentence what it found.
`
  return {
    name: 'VERIFY.md',
    mediaType: 'text/markdown; charset=utf-8',
    bytes: new TextEncoder().encode(words),
  }
}
