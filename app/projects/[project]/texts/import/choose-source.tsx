'use client'
/** Where the text comes from: pasted into a field, or from files (chosen, or dropped on the page). */
import { type DragEvent, useState } from 'react'
import type { Refused } from '../../../../../lib/text/read/reading.ts'
import { type TextKind, textKinds } from '../../../../../lib/text/read/source-kind.ts'
import { Button } from '../../../../_parts/button.tsx'
import { TextArea } from '../../../../_parts/field.tsx'
import { sizeInWords } from '../../../../_parts/words.ts'
import styles from './import.module.css'
import { kindInWords, type Source } from './source.ts'

type ChooseProps = {
  /** The file that was chosen; null while words are pasted. */
  readonly file: Source | Refused | null
  readonly words: string
  readonly kind: TextKind
  readonly onKind: (kind: TextKind) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onWords: (words: string) => void
  readonly onNoFile: () => void
}

/** The field, the file button, and what kind of text it is. */
export function ChooseSource(props: ChooseProps) {
  const { file, words, kind, onKind, onFiles, onWords, onNoFile } = props
  const document = file !== null && !('refused' in file) ? file.document : null
  const [over, setOver] = useState(false)

  function choose(files: readonly File[]) {
    if (files.length > 0) onFiles(files)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    choose([...event.dataTransfer.files])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a pointer's shortcut for the button below
    <div
      className={over ? styles.over : styles.choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file === null ? (
        <TextArea
          label="The text"
          rows={7}
          dir="auto"
          placeholder="Paste it here, or drop files"
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      ) : (
        <div className={styles.file}>
          <p>
            {'refused' in file ? (
              'This file was not taken.'
            ) : (
              <>
                <b>{file.fileName}</b> <small>{sizeInWords(file.bytes.length)}</small>
              </>
            )}
          </p>
          <Button small onClick={onNoFile}>
            Take another
          </Button>
        </div>
      )}
      <div className={styles.kinds}>
        <label className={styles.files}>
          <input
            type="file"
            multiple
            accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.epub,text/plain,text/markdown,text/html"
            className="visually-hidden"
            onChange={(event) => {
              choose([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          Choose files…
        </label>
        {document !== null ? (
          <p>{kindInWords[document]}</p>
        ) : (
          <fieldset className={styles.kindOf}>
            <legend className="visually-hidden">It is</legend>
            {textKinds.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="kind"
                  checked={kind === one}
                  onChange={() => onKind(one)}
                />
                {kindInWords[one]}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  )
}
