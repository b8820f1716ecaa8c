import { link, lstat, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'

/** What a file's directory entry tells of its content without reading it. */
export interface FileStamp {
  readonly size: number
  readonly mtimeMs: number
}

/** Whether two looks at a file saw the same content, as far as its directory entry tells. */
export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs
}

export interface OpenedFile {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>
  sync(): Promise<void>
  stat(): Promise<FileStamp>
  close(): Promise<void>
}

/** The calls to the disk that storing needs, and no more, so that a test can make each of them fail. */
export interface FileSystem {
  open(path: string, flags: 'wx' | 'r' | 'a'): Promise<OpenedFile>
  rename(from: string, to: string): Promise<void>
  link(existing: string, path: string): Promise<void>
  unlink(path: string): Promise<void>
  mkdir(path: string): Promise<unknown>
  readFile(path: string): Promise<Uint8Array>
  /** The first so many bytes, or all where there are fewer. */
  readHead(path: string, length: number): Promise<Uint8Array>
  readdir(path: string): Promise<string[]>
  /** Fails with ENOENT where there is nothing. */
  stat(path: string): Promise<FileStamp>
}

export const diskFileSystem: FileSystem = { open, rename, link, unlink, mkdir, readFile, readHead, readdir, stat: lstat }

async function readHead(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
