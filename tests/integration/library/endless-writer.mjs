import { join } from 'node:path'
import { runnerImport } from 'vite'

const [directory, first] = process.argv.slice(2)
const { module } = await runnerImport(join(import.meta.dirname, 'endless-writer.ts'), { configFile: false, logLevel: 'error' })
await module.writeEndlessly(directory, Number(first))
