import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './places.mjs'

/**
 * Runs a program to its end and keeps what it said. Never throws for an exit code; a program that is not there has code 127.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `output` is stdout and stderr as they came
 */
export const run = (program, args, { env = process.env, cwd = projectRoot, onLine } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stdout = ''
    const keep = (chunk) => {
      output += chunk
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim())
    }
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk
      keep(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}`, stdout }))
    child.once('close', (code) => resolve({ code: code ?? 1, output, stdout }))
  })

/**
 * Hands the terminal to a program until it ends; a signal that ends us is passed on, and the child's own end is waited for.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code, or 128 + the signal's number
 */
export const handOver = (program, args, { env = process.env } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd: projectRoot, stdio: 'inherit' })
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    // Ctrl+C in a terminal reaches the child by itself; twice means "at once" to test runners, and they leave things behind.
    const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
    for (const signal of signals) process.on(signal, passOn)
    const stopListening = () => signals.forEach((signal) => process.off(signal, passOn))
    child.once('error', (error) => (stopListening(), reject(error)))
    child.once('exit', (code, signal) => {
      stopListening()
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1))
    })
  })

/** npm as the person who called us runs it, so that a version manager or Windows' npm.cmd does not matter. */
export const npm = (args, options) => {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options)
}

/** Reads a program's stdout at once, for questions answered in milliseconds; undefined when it is missing or says no. */
export const ask = (program, args) => {
  const answer = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return answer.status === 0 ? answer.stdout : undefined
}

export const findProgram = (name) =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/bin']
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
