import { button, element } from './element'
import type { Speech } from './speech'

/** Takes everything out into a folder of the editor's choice. */
export function exportPart({ t, say }: Speech): HTMLElement {
  const folder = element('input', 'safe-field')
  folder.id = 'export-folder'
  folder.type = 'text'
  folder.spellcheck = false
  folder.autocomplete = 'off'
  const label = element('label', 'safe-label', t('export.folder'))
  label.htmlFor = folder.id
  const bar = element('progress', 'safe-progress')
  bar.setAttribute('aria-label', t('export.progress'))
  bar.hidden = true
  const said = element('p', 'safe-said')
  said.setAttribute('role', 'status')
  const refused = element('p', 'safe-refused')
  refused.setAttribute('role', 'alert')

  const choose = button('plain-button', t('export.choose'), () => {
    void window.copydesk.storage.chooseFolder().then((chosen) => {
      if (chosen !== null) folder.value = chosen
      update()
    })
  })
  choose.setAttribute('aria-label', `${t('export.folder')}: ${t('export.choose')}`)
  const begin = element('button', 'accent-button', t('export.start'))
  begin.type = 'submit'
  let isRunning = false
  const update = () => {
    begin.disabled = isRunning || folder.value.trim() === ''
    choose.disabled = isRunning
    folder.disabled = isRunning
    bar.hidden = !isRunning
  }
  folder.addEventListener('input', update)
  update()

  window.copydesk.on('storage:progressed', ({ job, phase, done, total }) => {
    if (job !== 'export' || !isRunning) return // told on another way than the outcome, and may come after it
    bar.max = Math.max(total, 1)
    bar.value = done
    said.textContent = t(`export.${phase}`, { done, total })
  })

  const run = async () => {
    isRunning = true
    refused.textContent = ''
    said.textContent = ''
    bar.removeAttribute('value')
    update()
    const outcome = await window.copydesk.rescue.export({ folder: folder.value }).finally(() => {
      isRunning = false
      update()
    })
    if (outcome.ok) {
      const { folder: made, articles, damaged, notUnderstood, tooNew, missing } = outcome.value
      const sentences = [t('export.done', { folder: made, count: articles })]
      if (damaged > 0) sentences.push(t('export.damaged', { count: damaged }))
      if (notUnderstood > 0) sentences.push(t('export.notUnderstood', { count: notUnderstood }))
      if (tooNew > 0) sentences.push(t('export.tooNew', { count: tooNew }))
      if (missing.length > 0) sentences.push(t('export.missing', { files: missing.join(', ') }))
      said.textContent = sentences.join(' ')
    } else {
      said.textContent = ''
      refused.textContent = say(outcome.error)
      folder.focus()
    }
  }
  const form = element('form', 'safe-form', label, element('div', 'safe-row', folder, choose, begin))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!begin.disabled) void run()
  })
  const part = element('section', 'safe-export', element('h2', '', t('export.title')), element('p', 'safe-about', t('export.about')), form, bar, said, refused)
  part.setAttribute('aria-label', t('export.title'))
  return part
}
