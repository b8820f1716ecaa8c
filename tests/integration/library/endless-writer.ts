import { draftOf, openTestLibrary } from '../../unit/main/library/sample-article'

/** Saves an article of the library over and over, with the save's number in its words, and says each number once it is acknowledged. */
export async function writeEndlessly(directory: string, first: number): Promise<void> {
  const library = await openTestLibrary(directory)
  const article = await library.open('article-0001')
  if (!article.ok) throw new Error(article.error.code)
  const draft = draftOf(article.value)
  for (let number = first; ; number++) {
    const text = `${String(number)} `.repeat(1 + ((number * 7_919) % 15_000)).slice(0, 100_000)
    const saved = await library.save({ ...draft, headline: String(number), notes: text })
    if (!saved.ok) throw new Error(saved.error.code)
    process.stdout.write(`${String(number)}\n`)
  }
}
