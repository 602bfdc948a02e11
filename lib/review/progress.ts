/** How far a long work has come: `done` of `of` pieces; `what` reads after «now»: «writing the data set». */
export type Progress = { readonly done: number; readonly of: number; readonly what: string }
