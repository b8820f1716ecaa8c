import { useTranslation } from 'react-i18next'
import type { CheckedArticle } from '../../../../core/checks/check-article'
import { previewAsCard, previewInSearch } from '../../../../core/checks/previews'
import type { SiteListing } from '../../../../ipc/contract'
import { CardPicture } from '../../ui/card-picture'

interface PreviewsProps {
  readonly article: CheckedArticle
  /** The site the article is meant for. */
  readonly site: SiteListing | undefined
}

/** How readers meet the article elsewhere: in search results, and as a card in social networks. */
export function Previews({ article, site }: PreviewsProps) {
  const { t } = useTranslation('checks')
  const address = site === undefined ? undefined : new URL(site.site.address)
  const host = address?.host ?? t('preview.anySite')
  // The address of an endpoint is not where readers are.
  const folders = site?.site.kind === 'endpoint' ? [] : (address?.pathname.split('/') ?? [])
  const trail = [host, ...folders, article.slug].filter((part) => part !== '').join(' › ')
  const found = previewInSearch(article)
  const card = previewAsCard(article)
  const title = (words: string) => (words === '' ? t('preview.untitled') : words)
  return (
    <>
      <section className="preview" aria-labelledby="preview-search">
        <h2 id="preview-search">{t('preview.search')}</h2>
        <div className="preview-search">
          <p className="preview-address">{trail}</p>
          <p className="preview-title">{title(found.title)}</p>
          <p className="preview-words">{found.description}</p>
        </div>
      </section>
      <section className="preview" aria-labelledby="preview-card">
        <h2 id="preview-card">{t('preview.card')}</h2>
        <div className="preview-card">
          {card.picture === undefined ? <p className="preview-no-picture">{t('preview.noPicture')}</p> : <CardPicture key={card.picture.pictureId} picture={card.picture} />}
          <div>
            <p className="preview-address">{host}</p>
            <p className="preview-title">{title(card.title)}</p>
            <p className="preview-words">{card.description}</p>
          </div>
        </div>
      </section>
      <p className="preview-hint">{t('preview.hint')}</p>
    </>
  )
}
