import { useTranslation } from 'react-i18next'
import type { Finding, PictureAt } from '../../../core/checks/check-article'
import { longestHeadline } from '../../../core/checks/check-article'
import { assertNever } from '../../../core/assert-never'

/** What is found, and where there is a way to it, what the way is called. */
interface FindingWords {
  readonly words: string
  readonly way?: string
}

/** How findings are told in the language of the interface. */
export function useFindingWords(): { readonly wordsOf: (finding: Finding) => FindingWords; readonly nameOf: (picture: PictureAt) => string } {
  const { t } = useTranslation('checks')
  const nameOf = ({ name }: PictureAt) => (name === 'lead' ? t('leadPicture') : name === 'social' ? t('socialPicture') : t('pictureNumber', { number: name }))
  const wordsOf = (finding: Finding): FindingWords => {
    switch (finding.kind) {
      case 'headline-missing':
        return { words: t('headlineMissing'), way: t('go.headline') }
      case 'headline-long':
        return { words: t('headlineLong', { count: finding.length, most: longestHeadline }), way: t('go.headline') }
      case 'count-differs':
        return { words: t('countDiffers', { stated: finding.stated, count: finding.items }), way: t('go.headline') }
      case 'item-bare':
        return { words: t('itemBare', { rank: finding.rank }), way: t('go.item') }
      case 'item-empty':
        return { words: t('itemEmpty', { rank: finding.rank }), way: t('go.item') }
      case 'credit-missing':
        return { words: t('creditMissing', { picture: nameOf(finding.picture) }), way: t('go.there') }
      case 'alt-missing':
        return { words: t('altMissing', { picture: nameOf(finding.picture) }), way: t('go.there') }
      case 'alt-repeats-headline':
        return { words: t('altRepeatsHeadline', { picture: nameOf(finding.picture) }), way: t('go.there') }
      case 'tks':
        return { words: t('tks', { count: finding.count }), ...(finding.isOnPage ? { way: t('go.there') } : {}) }
      case 'empty-places':
        return { words: t('emptyPlaces', { count: finding.count }), way: t('go.there') }
      case 'empty-cards':
        return { words: t('emptyCards', { count: finding.count }), way: t('go.there') }
      case 'lost-references':
        return { words: t('lostReferences', { count: finding.count }), way: t('go.there') }
      case 'links-nowhere':
        return { words: t('linksNowhere', { count: finding.count }), way: t('go.there') }
      case 'category-missing':
        return { words: t('categoryMissing'), way: t('go.category') }
      default:
        return assertNever(finding)
    }
  }
  return { wordsOf, nameOf }
}
