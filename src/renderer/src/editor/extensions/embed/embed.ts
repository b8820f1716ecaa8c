import { embedAttributes } from '../../../../../core/article/document'
import { findEmbedAddress } from '../../../../../core/embed/embed-address'
import { cardNode } from '../card/card-node'
import { hostOf } from '../picture-origins/picture-origins'

/** Something that stands at a service, as a card that needs no network. */
export const Embed = cardNode({
  name: 'embed',
  schema: embedAttributes,
  kind: (t) => ({
    className: 'embed',
    fields: [
      { name: 'title', label: t('embed.title'), hint: t('embed.titleHint'), maximumLength: 500 },
      { name: 'caption', label: t('picture.caption'), hint: t('embed.captionHint'), maximumLength: 5_000, isUnder: true }
    ],
    addressHint: t('embed.addressHint'),
    refusal: t('embed.refused'),
    readAddress: (typed) => findEmbedAddress(typed)?.address,
    faceOf: (address) => {
      const service = findEmbedAddress(address)?.service
      const source = service === undefined ? (address === '' ? t('embed.empty') : hostOf(address)) : t(`embed.service.${service}`)
      return { icon: service ?? 'embed', source, nameWith: (title) => (title === '' ? source : `${source}: ${title}`) }
    }
  })
})
