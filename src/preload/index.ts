import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { buildBridge } from './build-bridge'

contextBridge.exposeInMainWorld(
  'copydesk',
  buildBridge({
    invoke: (channel, input) => ipcRenderer.invoke(channel, input),
    subscribe: (channel, listener) => {
      const hear = (_event: IpcRendererEvent, payload: unknown) => {
        listener(payload)
      }
      ipcRenderer.on(channel, hear)
      return () => {
        ipcRenderer.off(channel, hear)
      }
    }
  })
)
