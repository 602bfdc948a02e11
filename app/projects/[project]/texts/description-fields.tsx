'use client'
/** What is known of a text, as fields; used when it comes in and when it is described anew. */
import { TextField } from '../../../_parts/field.tsx'
import { Row } from '../../../_parts/form.tsx'
import { errorAt } from '../../../_parts/refusal.tsx'
import type { DescriptionTyped } from './description-typed.ts'

type FieldsProps = {
  readonly typed: DescriptionTyped
  readonly refusal: unknown
  readonly onChange: (field: keyof DescriptionTyped, value: string) => void
}

/** The seven fields. */
export function DescriptionFields({ typed, refusal, onChange }: FieldsProps) {
  const of = (field: keyof DescriptionTyped) => ({
    value: typed[field],
    error: errorAt(refusal, `description.${field}`),
    onChange: (event: { target: { value: string } }) => onChange(field, event.target.value),
  })
  return (
    <>
      <TextField label="Title" required maxLength={1_000} dir="auto" {...of('title')} />
      <Row>
        <TextField label="Author" maxLength={500} dir="auto" {...of('author')} />
        <TextField label="Publisher" maxLength={500} dir="auto" {...of('publisher')} />
      </Row>
      <Row>
        <TextField
          label="Date"
          hint="As exact as known: 2025, 2025-03 or 2025-03-14."
          maxLength={10}
          {...of('date')}
        />
        <TextField
          label="Language"
          hint="Its tag: en, de, ar, pt-BR; empty when not known."
          maxLength={35}
          {...of('language')}
        />
      </Row>
      <TextField
        label="Address"
        hint="Where it was published, if on the web."
        type="url"
        maxLength={2_000}
        {...of('address')}
      />
      <TextField
        label="Rights"
        hint="Who holds them, or its licence."
        maxLength={1_000}
        dir="auto"
        {...of('rights')}
      />
    </>
  )
}
