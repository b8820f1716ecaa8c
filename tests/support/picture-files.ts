import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** Writes `count` JPEG files of different colours, 1600 × 900 pixels, into a folder that is made for them; the answer is their paths. */
export async function makePictureFiles(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const background = { r: (40 + index * 67) % 256, g: (90 + index * 41) % 256, b: (140 + index * 29) % 256 }
      const path = join(folder, `picture-${index + 1}.jpg`)
      await writeFile(path, await sharp({ create: { width: 1600, height: 900, channels: 3, background } }).jpeg().toBuffer())
      return path
    })
  )
}
