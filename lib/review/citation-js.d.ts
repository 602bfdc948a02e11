/** As much of citation-js as bibliography.ts uses; the packages come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: { format(name: string, items: readonly object[], options: object): unknown }
  }
}

declare module '@citation-js/plugin-csl'
