#!/usr/bin/env node
// The reference endpoint by hand: npm run endpoint [-- port]. What it holds is gone when it ends.
import { startEndpoint } from './reference-server.mjs'

const endpoint = await startEndpoint({ port: Number(process.argv[2] ?? 8095) })
process.stdout.write(`Site address  ${endpoint.address}\nToken         reference-token\nEnds with Ctrl+C.\n`)
