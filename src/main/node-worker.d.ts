/** A module that runs in a thread of its own: electron-vite builds it apart, and the import starts it. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  export default function start(options: WorkerOptions): Worker
}
