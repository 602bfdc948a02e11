/** A file that a person chose, as the doors take it: its bytes in base64. */
export async function base64Of(file: Blob): Promise<string> {
  const reader = new FileReader()
  const read = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Error('The file cannot be read'))
  })
  reader.readAsDataURL(file)
  const url = await read
  return url.slice(url.indexOf(',') + 1)
}
