import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'

/** What lists and search results show of the article. */
export function ExcerptField() {
  const { t } = useTranslation('article')
  const session = useSession()
  return (
    <Textarea
      name="excerpt"
      label={t('excerpt')}
      description={t('excerptHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      rows={3}
      maxLength={10_000}
      spellCheck
      defaultValue={session.get('excerpt')}
      onChange={(event) => session.set('excerpt', event.currentTarget.value)}
    />
  )
}
