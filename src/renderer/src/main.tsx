import { booting } from './app/booting'
import { tellThatPageBroke } from './app/last-words'
import { showUpdateMeanwhile } from './app/show-update-meanwhile'
import './app/zod-without-eval'

/** The question to main is on its way before the code of the page is even read. Why it is not answered is for main to say. */
async function begin(): Promise<void> {
  const code = import('./app/start')
  const boot = await showUpdateMeanwhile(booting)
  try {
    const { start } = await code
    await start(boot)
  } catch (error) {
    await tellThatPageBroke(error)
  }
}

void begin()
