import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyLabel } from '../../ui/key-label'
import { namesQuery } from './names-query'

interface FixedKeysProps {
  readonly platform: string
  readonly query: string
  /** What is shown where the query names none of them. */
  readonly otherwise: ReactNode
}

/** Keys that are everybody's: the clipboard's, the window's, and the few of the text that are no actions. */
export function FixedKeys({ platform, query, otherwise }: FixedKeysProps) {
  const { t } = useTranslation('keys')
  const { t: tAction } = useTranslation('actions')
  const rows = [
    { name: tAction('menu.cut'), keys: 'CommandOrControl+X' },
    { name: tAction('menu.copy'), keys: 'CommandOrControl+C' },
    { name: tAction('menu.paste'), keys: 'CommandOrControl+V' },
    { name: tAction('menu.paste-plain'), keys: 'CommandOrControl+Shift+V' },
    { name: tAction('menu.select-all'), keys: 'CommandOrControl+A' },
    { name: t('fixedNames.newline'), keys: 'Shift+Enter' },
    { name: t('fixedNames.blocks'), keys: '/' },
    { name: t('fixedNames.selectTools'), keys: 'Escape' },
    { name: tAction('menu.zoom-in'), keys: 'CommandOrControl+=' },
    { name: tAction('menu.zoom-out'), keys: 'CommandOrControl+-' },
    { name: tAction('menu.zoom-reset'), keys: 'CommandOrControl+0' },
    { name: tAction('menu.close'), keys: 'CommandOrControl+W' },
    { name: tAction('menu.quit'), keys: 'CommandOrControl+Q' }
  ].filter(({ name, keys }) => namesQuery([name, keyLabel(keys, platform)], query))
  if (rows.length === 0) return otherwise
  return (
    <section className="keys-group" aria-labelledby="keys-fixed">
      <h3 id="keys-fixed">{t('fixed')}</h3>
      <ul>
        {rows.map(({ name, keys }) => (
          <li key={name} className="keys-row">
            <span className="keys-name">{name}</span>
            <Kbd>{keyLabel(keys, platform)}</Kbd>
          </li>
        ))}
      </ul>
    </section>
  )
}
