/** While main copies a library of an older format, `waiting` takes its time; the page shows how far it is. */
export async function showUpdateMeanwhile<Answer>(waiting: Promise<Answer>): Promise<Answer> {
  let isOver = false
  const stop = window.copydesk.on('library:update-progressed', (progress) => {
    void import('./update-splash').then(async ({ showUpdate }) => {
      const draw = await showUpdate(progress)
      if (!isOver) draw()
    })
  })
  try {
    return await waiting
  } finally {
    isOver = true
    stop()
  }
}
