import { booting } from './app/booting'
import './app/zod-without-eval'

// The question to main is on its way before the code of the page is even read.
void Promise.all([booting, import('./app/start')]).then(([boot, { start }]) => start(boot))
