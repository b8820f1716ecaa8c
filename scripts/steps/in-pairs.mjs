/**
 * Does the work for every thing, two at a time, starting in their order.
 *
 * @template Thing, Outcome
 * @param {readonly Thing[]} things
 * @param {(thing: Thing) => Promise<Outcome>} work
 * @returns {Promise<Outcome[]>} in the order of the things
 */
export const inPairs = async (things, work) => {
  const outcomes = new Array(things.length)
  let next = 0
  const worker = async () => {
    while (next < things.length) {
      const place = next++
      outcomes[place] = await work(things[place])
    }
  }
  await Promise.all([worker(), worker()])
  return outcomes
}
