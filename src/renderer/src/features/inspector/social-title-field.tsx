import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shownLength } from '../../../../core/article/seo-title'
import { cardTitleLength } from '../../../../core/checks/previews'
import { useField, useSession } from '../../session/use-session'
import { HeadFieldWords } from './head-field-words'
import type { HeadFieldProps } from './head-field-words'

/** Ghost's own bound, in UTF-16 code units. */
const longest = 300

/** The title of the article's card in social networks. Empty, it is the headline, which is shown in its place. */
export function SocialTitleField({ site, postType }: HeadFieldProps) {
  const { t } = useTranslation('article')
  const session = useSession()
  const socialTitle = useField('socialTitle')
  const headline = useField('headline')
  const isEmpty = socialTitle.trim() === ''
  const length = isEmpty ? undefined : { letters: shownLength(socialTitle.trim()), most: cardTitleLength }
  return (
    <TextInput
      label={t('socialTitle')}
      description={<HeadFieldWords part="socialTitle" site={site} postType={postType} length={length} instead={isEmpty ? t('socialTitleLeft') : ''} />}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={headline}
      maxLength={longest}
      spellCheck
      value={socialTitle}
      onChange={(event) => session.set('socialTitle', event.currentTarget.value)}
    />
  )
}
