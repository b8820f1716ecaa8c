import { useTranslation } from 'react-i18next'
import type { ArticleComparison } from './compare/compare-articles'
import { PictureView } from './picture-view'
import { PiecesView } from './pieces-view'
import { RowView } from './row-view'

/** An article with everything that differs, in the look of the page. */
export function ComparisonView({ comparison }: { readonly comparison: ArticleComparison }) {
  const { t } = useTranslation('versions')
  const { headline, dek, byline, leadPicture, rows, details } = comparison
  return (
    <section className="version-page" tabIndex={0} aria-label={t('page')}>
      <div className="version-sheet article-body">
        <p className="version-headline">
          <PiecesView pieces={headline} />
        </p>
        {dek.length === 0 ? null : (
          <p className="version-dek">
            <PiecesView pieces={dek} />
          </p>
        )}
        {byline.length === 0 ? null : (
          <p className="version-byline">
            <PiecesView pieces={byline} />
          </p>
        )}
        <PictureView before={leadPicture.before} after={leadPicture.after} />
        {rows.map((compared, index) => (
          <RowView key={index} compared={compared} />
        ))}
        {details.length === 0 ? null : (
          <dl className="version-details" aria-label={t('details')}>
            {details.map(({ name, pieces }) => (
              <div key={name}>
                <dt>{t(`detail.${name}`)}</dt>
                <dd>
                  <PiecesView pieces={pieces} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  )
}
