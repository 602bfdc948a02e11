'use client'
/**
 * A page that failed. It says so calmly, with the number under which the fault stands in the log.
 */
import { Button } from './_parts/button.tsx'
import { DoorCard } from './_parts/door-card.tsx'

export default function Failed({
  error,
  retry,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}) {
  return (
    <DoorCard
      title="This page could not be shown"
      says="Something broke on our side. What you had saved is safe. Try again; if it goes on, tell the owner of this installation."
    >
      {error.digest ? (
        <p>
          <small>
            Fault number <code>{error.digest}</code>
          </small>
        </p>
      ) : null}
      <Button look="go" onClick={retry}>
        Try again
      </Button>
    </DoorCard>
  )
}
