import { Textarea, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { seoTitleLength, shownLength } from '../../../../core/article/seo-title'
import { cardTitleLength, descriptionLength } from '../../../../core/checks/previews'
import type { HeadPart } from '../../../../core/publishing/post-head'
import { useField, useSession } from '../../session/use-session'
import { HeadFieldWords } from './head-field-words'
import type { HeadFieldProps } from './head-field-words'

type TextPart = Exclude<HeadPart, 'socialPicture'>

interface Kind {
  /** How much of it is shown, in Latin letters (`shownLength`). */
  readonly most: number
  /** How much may be written, in UTF-16 code units: where that is less than an article takes, Ghost's own bound. */
  readonly longest: number
  /** Where it is empty the headline is shown in its place: in search results, where its length counts, or in cards, where sites may do otherwise. */
  readonly headline: 'counted' | 'shown' | 'none'
}

const kinds: Readonly<Record<TextPart, Kind>> = {
  seoTitle: { most: seoTitleLength, longest: 1_000, headline: 'counted' },
  seoDescription: { most: descriptionLength, longest: 500, headline: 'none' },
  socialTitle: { most: cardTitleLength, longest: 300, headline: 'shown' }
}

/** A text for search engines or social networks, with how long it is there, and what stands in for it where it is empty. */
export function HeadTextField({ part, site, postType }: HeadFieldProps & { readonly part: TextPart }) {
  const { t } = useTranslation('article')
  const session = useSession()
  const text = useField(part)
  const headline = useField('headline')
  const { most, longest, headline: place } = kinds[part]
  const said = text.trim()
  const counted = said === '' && place === 'counted' ? headline.trim() : said
  const length = said === '' && place !== 'counted' ? undefined : { letters: shownLength(counted), most }
  const field = {
    name: part,
    label: t(part),
    description: <HeadFieldWords part={part} site={site} postType={postType} length={length} instead={said === '' ? t(`headLeft.${part}`) : ''} />,
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const],
    maxLength: longest,
    spellCheck: true,
    value: text,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => session.set(part, currentTarget.value)
  }
  return place === 'none' ? <Textarea {...field} rows={2} /> : <TextInput {...field} placeholder={headline} />
}
