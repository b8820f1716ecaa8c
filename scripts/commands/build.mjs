import { ensureDependencies } from '../setup/dependencies.mjs'
import { build } from '../steps/build.mjs'

export const command = async () => {
  await ensureDependencies()
  await build(process.env)
  return 0
}
