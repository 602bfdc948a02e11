/** As much of citation-js as bibliography.ts and reference.ts use; the packages come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown
    }
    readonly output: { format(name: string, items: readonly object[], options?: object): unknown }
    readonly config: {
      get(name: '@csl'): { readonly styles: { add(name: string, xml: string): void } }
      get(name: '@bibtex'): {
        readonly format: { asciiOnly: boolean; useIdAsLabel: boolean }
      }
    }
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
