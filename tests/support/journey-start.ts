/** Before the first journey Variorum is started with its sample; after the last it is stopped. */
import { keepWorld, peopleAt, sampleOf } from './journey-world.ts'
import { startVariorum } from './server.ts'

/** Start it; the answer stops it. */
export default async function start(): Promise<() => Promise<void>> {
  const started = await startVariorum()
  const { url, dataFolder } = started
  const stop = async () => {
    await started.stop()
  }
  try {
    const sample = await sampleOf(url, dataFolder)
    keepWorld({ url, dataFolder, sample, people: await peopleAt(url, sample.owner) })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
