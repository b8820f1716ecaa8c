import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
import { answerSearch } from './answer-search'

const foldersSchema = z.object({ drafts: z.string(), trash: z.string() })

// The whole of the thread that searches: it has the words of the library to itself, and main never parses an article for them.
if (parentPort !== null) answerSearch(parentPort, foldersSchema.parse(workerData))
