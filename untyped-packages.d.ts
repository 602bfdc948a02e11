/** Packages that come without types of their own: what we use of them. */
declare module 'fxa-common-password-list' {
  const list: { readonly test: (password: string) => boolean }
  export default list
}
