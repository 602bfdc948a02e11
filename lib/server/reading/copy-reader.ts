/**
 * The thread that reads one stored copy and ends; see read-copy. It has no environment and no database.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readCopyHere } from './copy-text-of.ts'

parentPort?.postMessage({ result: await readCopyHere(workerData) })
