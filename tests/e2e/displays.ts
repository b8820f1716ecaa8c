/** A display for each worker, since a display has one clipboard and one window with the focus. None where all share one that was there. */
export const displaysForTests = (process.env['COPYDESK_TEST_DISPLAYS'] ?? '').split(' ').filter((display) => display !== '')

/** Has whatever this worker starts from now on open its windows on the worker's own display. */
export function useOwnDisplay(): void {
  const display = displaysForTests[Number(process.env['TEST_PARALLEL_INDEX'])]
  if (display !== undefined) process.env['DISPLAY'] = display
}
