import { linkCardAttributes } from '../../../../../core/article/document'
import { findTypedAddress } from '../link/typed-address'
import { cardNode } from '../card/card-node'

/** A link to an article that goes with this one, as a card. */
export const LinkCard = cardNode({
  name: 'linkCard',
  schema: linkCardAttributes,
  kind: (t) => ({
    className: 'link-card',
    fields: [
      { name: 'title', label: t('linkCard.title'), hint: t('linkCard.titleHint'), maximumLength: 500 },
      { name: 'description', label: t('linkCard.description'), hint: t('linkCard.descriptionHint'), maximumLength: 1_000 }
    ],
    addressHint: t('linkCard.addressHint'),
    refusal: t('link.notValid'),
    readAddress: findTypedAddress,
    faceOf: () => ({ icon: 'link', source: t('linkCard.name'), nameWith: (title) => (title === '' ? t('linkCard.name') : `${t('linkCard.name')}: ${title}`) })
  })
})
