/** The thread that tells two revisions apart and ends; see difference-apart. It has no environment and no database. */
import { parentPort, workerData } from 'node:worker_threads'
import { differenceOf } from '../../text/placing/difference-of.ts'

const { before, after } = workerData

parentPort?.postMessage({ result: differenceOf(before, after) })
