/** As much of citation-js as bibliography.ts and reference.ts use; the packages come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown
    }
    readonly output: { format(name: string, items: readonly object[], options?: object): unknown }
    readonly config: {
      get(name: '@csl'): {
        readonly styles: { add(name: string, xml: string): void; get(name: string): string }
        /** The processor of a style, made at the first call, with these works and no others. */
        readonly engine: (
          items: readonly object[],
          style: string,
          language: string,
          format: 'text' | 'html',
        ) => {
          /** Takes these works, and gives their ids as they are sorted. */
          updateItems(ids: readonly string[]): readonly string[]
          setOutputFormat(format: 'text' | 'html'): void
          makeBibliography(): readonly [object, readonly string[]]
        }
      }
      get(name: '@bibtex'): {
        readonly format: { asciiOnly: boolean; useIdAsLabel: boolean }
      }
    }
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
