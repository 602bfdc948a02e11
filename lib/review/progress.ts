/**
 * How far a long work has come: `done` of `of` pieces; `what` reads after «now»: «writing the data
 * set». `in` where the pieces are hundredths and not things that one could count; `final` where it is not stopped any more.
 */
export type Progress = {
  readonly done: number
  readonly of: number
  readonly what: string
  readonly in?: 'percent'
  readonly final?: true
}
