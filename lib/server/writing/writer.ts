/** The thread that writes one edition and ends; see write-apart. It has no environment and no database. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeEdition } from '../../edition/formats.ts'
import { canonical } from '../../review/canonical.ts'
import type { Progress } from '../../review/progress.ts'

const { snapshot, ledger, fonts } = workerData
const tell = (progress: Progress) => parentPort?.postMessage({ progress })
const files = writeEdition(snapshot, ledger, fonts, tell)
parentPort?.postMessage({ result: { snapshot: canonical(snapshot), files } })
