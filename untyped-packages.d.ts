/** Packages that come without types of their own: what we use of them. */
declare module 'fxa-common-password-list' {
  const list: { readonly test: (password: string) => boolean }
  export default list
}

declare module 'jsonld' {
  type Loaded = {
    readonly document: unknown
    readonly documentUrl: string
    readonly contextUrl?: string
  }
  type Asked = {
    readonly documentLoader: (url: string) => Promise<Loaded>
    readonly safe: boolean
  }
  const jsonld: {
    readonly expand: (document: unknown, asked: Asked) => Promise<readonly unknown[]>
  }
  export default jsonld
}
