/**
 * The thread that looks passages up in the text of one stored copy and ends; see look-up. It has no
 * environment and no database.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { lookUpHere } from './look-up-here.ts'

parentPort?.postMessage({ result: lookUpHere(workerData) })
