import { booting } from './app/booting'
import { showUpdateMeanwhile } from './app/show-update-meanwhile'
import './app/zod-without-eval'

/** The question to main is on its way before the code of the page is even read. */
async function begin(): Promise<void> {
  const { start } = await import('./app/start')
  await start(await showUpdateMeanwhile(booting))
}

void begin()
