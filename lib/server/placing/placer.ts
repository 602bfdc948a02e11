/**
 * The thread that places the marks of one revision on the next and ends; see place-apart. It has no
 * environment and no database.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { placeMarks } from '../../text/placing/place-marks.ts'

const { before, after, marks } = workerData
const onProgress = (done: number, of: number) =>
  parentPort?.postMessage({ progress: { done, of, what: 'placing marks' } })

parentPort?.postMessage({ result: placeMarks(before, after, marks, { onProgress }) })
