/**
 * How much the doors take at once, in bytes of the body. Whoever refuses by length (the HTTP server,
 * the front guard, the reading of a body) asks here, so that none of them refuses what a door takes.
 * A file comes in base64, four bytes for three.
 */

/** What most acts may send. */
export const USUAL = 256 * 1024

/** A guideline at its largest, in letters of three bytes, with its marks. */
export const GUIDELINE = 1024 * 1024

/** A draft: a text of 2 MB, of which JSON doubles each quote and line end, and its blocks while it is tidied. */
export const DRAFT = 8 * 1024 * 1024

/** A text to import: a document of 20 MB in base64, its description, and what a person made of it. */
export const IMPORT = 27 * 1024 * 1024 + DRAFT

/** A copy to attach: a file of 20 MB in base64, and what is said of it. */
export const COPY = 27 * 1024 * 1024

/** No door takes more than this. */
export const LARGEST = Math.max(USUAL, GUIDELINE, IMPORT, DRAFT, COPY)
