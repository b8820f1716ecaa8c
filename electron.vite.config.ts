import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The fallback runtime (Electron 33: Chromium 130, Node 20.18), not the installed electron package, is the oldest that must run
// what is built; electron-vite would derive newer targets. out/ is self-contained: every package is bundled.
const nodeTarget = 'node20.18'
const chromiumTarget = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve('src/main/index.ts') }, output: { format: 'es' } }
    }
  },
  preload: {
    build: {
      target: nodeTarget,
      minify: true,
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file that requires nothing but electron.
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: chromiumTarget,
      cssTarget: chromiumTarget,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } }
    }
  }
})
