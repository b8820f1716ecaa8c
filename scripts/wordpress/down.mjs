#!/usr/bin/env node
import { rm } from 'node:fs/promises'
import { byHandFolder, findRunning, noteFile } from './by-hand.mjs'
import { endProcessGroup } from './php-server.mjs'

const note = await findRunning()
if (note) await endProcessGroup(note.processGroup)
for (const path of [byHandFolder, noteFile]) await rm(path, { recursive: true, force: true })
console.log(note ? `WordPress ${note.version} at ${note.url} is ended.` : 'No WordPress is running.')
