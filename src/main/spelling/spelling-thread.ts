import { parentPort } from 'node:worker_threads'
import { answerSpelling } from './answer-spelling'

// The whole of the thread that spells: dictionaries are read and asked here, and main waits for none of it.
if (parentPort !== null) answerSpelling(parentPort)
