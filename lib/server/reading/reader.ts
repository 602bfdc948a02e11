/**
 * The thread that reads one source and ends; see read-apart. It has no environment and no database.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from './read-bytes.ts'

const result = await readBytes(workerData, (progress) => parentPort?.postMessage({ progress }))
parentPort?.postMessage({ result })
