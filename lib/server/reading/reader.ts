/**
 * The thread that reads one source and ends; see read-apart. It has no environment and no database.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readSource } from '../../text/read/source.ts'

parentPort?.postMessage({ result: readSource(workerData) })
