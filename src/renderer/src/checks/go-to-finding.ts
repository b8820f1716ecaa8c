import type { Finding, PictureAt } from '../../../core/checks/check-article'
import { runAction } from '../actions/action-registry'
import { itemGoTo, linkNowhereGoTo, lostReferenceGoTo } from '../editor/finding-commands'
import { focusInDetails, focusOn } from './focus-on'

/** Puts the focus where a finding can be mended, and shows the place: the first one where there are several. */
export function goToFinding(finding: Finding): void {
  switch (finding.kind) {
    case 'headline-missing':
    case 'headline-long':
    case 'count-differs':
      runAction('focus-headline')
      return
    case 'item-bare':
    case 'item-empty':
      itemGoTo(finding.index)
      return
    case 'credit-missing':
      goToWords(finding.picture, 'credit')
      return
    case 'alt-missing':
    case 'alt-repeats-headline':
      goToPicture(finding.picture)
      return
    case 'tks':
      runAction('next-tk')
      return
    case 'empty-places':
      focusOn(document.querySelector('.article-body .picture.is-empty .picture-empty > button'))
      return
    case 'empty-cards':
      focusOn(document.querySelector('.article-body .card.is-empty :is(input, textarea)'))
      return
    case 'category-missing':
      focusInDetails('categories')
      return
    case 'lost-references':
      lostReferenceGoTo()
      return
    case 'links-nowhere':
      linkNowhereGoTo()
  }
}

/** To the first words of a picture. */
export function goToPicture(picture: PictureAt): void {
  goToWords(picture, 'alt')
}

function goToWords({ name, index }: PictureAt, words: 'alt' | 'credit'): void {
  if (name === 'social') focusInDetails(`social-${words}`)
  else focusOn(document.querySelectorAll('.picture:not(.is-empty)')[index]?.querySelector<HTMLElement>(`.picture-${words} :is(input, textarea)`) ?? null)
}
