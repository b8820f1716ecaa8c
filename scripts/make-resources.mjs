// Renders what is drawn as SVG to the files that the app and the example library use: out/resources/. Run by the build.
import { copyFile, cp, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const project = join(dirname(fileURLToPath(import.meta.url)), '..')
const resources = join(project, 'resources')
const output = join(project, 'out', 'resources')
/** The sizes that desktops ask for; icon.png is the one for windows. */
const iconSizes = [16, 32, 48, 64, 128, 256, 512, 1024]
const windowIconSize = 512

async function makeExample() {
  const from = join(resources, 'example')
  const to = join(output, 'example')
  await mkdir(to, { recursive: true })
  const names = await readdir(from)
  await Promise.all(
    names.map(async (name) => {
      const { name: stem, ext } = parse(name)
      if (ext !== '.svg') return cp(join(from, name), join(to, name))
      const picture = join(to, `${stem}.jpg`)
      if (await isNewer(picture, join(from, name))) return
      await sharp(join(from, name)).flatten().jpeg({ quality: 86, mozjpeg: true }).toFile(picture)
    })
  )
}

async function makeIcons() {
  const source = join(resources, 'icon.svg')
  if (await isNewer(join(output, 'icon.png'), source)) return
  const drawing = await readFile(source)
  await mkdir(join(output, 'icons'), { recursive: true })
  for (const size of iconSizes) {
    await sharp(drawing).resize(size, size).png().toFile(join(output, 'icons', `${size}x${size}.png`))
  }
  await copyFile(join(output, 'icons', `${windowIconSize}x${windowIconSize}.png`), join(output, 'icon.png'))
}

/** English is shipped; other dictionaries are those of the system. */
async function copyDictionary() {
  const to = join(output, 'dictionaries')
  const from = dirname(fileURLToPath(import.meta.resolve('dictionary-en')))
  await mkdir(to, { recursive: true })
  await Promise.all([copyFile(join(from, 'index.aff'), join(to, 'en_US.aff')), copyFile(join(from, 'index.dic'), join(to, 'en_US.dic')), copyFile(join(from, 'license'), join(to, 'en_US.txt'))])
}

/** Rendering takes seconds, so what is newer than its drawing stays. */
async function isNewer(made, source) {
  const [first, second] = await Promise.all([stat(made).catch(() => undefined), stat(source)])
  return first !== undefined && first.mtimeMs > second.mtimeMs
}

await mkdir(output, { recursive: true })
await Promise.all([makeExample(), makeIcons(), copyDictionary()])
