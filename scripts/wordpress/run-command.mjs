import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} name */
export function findCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/**
 * Runs a command to its end. Resolves whatever its exit code is: the caller knows what a failure means.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ ok: boolean, output: string, errors: string }>}
 */
export function runCommand(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      if (!onLine) return
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach((line) => onLine(line))
    })
    child.stderr.setEncoding('utf8').on('data', (text) => { errors += text })
    child.on('error', (error) => resolve({ ok: false, output, errors: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output, errors }))
  })
}
