import { useTranslation } from 'react-i18next'
import type { PicturePlace, PictureSize } from '../../../../core/picture/picture'
import { compareText } from '../../ui/compare/compare-words'
import { PiecesView } from './pieces-view'

/** With its size where it stands in the text; a lead picture has none. */
type ShownPicture = PicturePlace & { readonly size?: PictureSize }

interface PictureViewProps {
  readonly before: ShownPicture | null
  readonly after: ShownPicture | null
}

/** A picture of either version, side by side where the file is another one, with its words compared. */
export function PictureView({ before, after }: PictureViewProps) {
  const { t } = useTranslation('versions')
  const present = after ?? before
  if (present === null) return null
  const isSameFile = before?.pictureId === after?.pictureId
  const sizeOf = (picture: ShownPicture | null) => (picture?.size === undefined ? '' : t(`picture.sizes.${picture.size}`))
  const size = sizeOf(before) === sizeOf(after) ? [] : compareText(sizeOf(before), sizeOf(after))
  const change = before === null ? 'added' : after === null ? 'removed' : JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed'
  return (
    <figure className="version-picture" data-change={change} aria-label={t(`picture.${change}`)}>
      <div className="version-picture-files">
        {isSameFile || before === null ? null : <PictureFile picture={before} kind="removed" />}
        {after === null ? null : <PictureFile picture={after} kind={isSameFile ? 'same' : 'added'} />}
      </div>
      <figcaption>
        {(['alt', 'caption', 'credit'] as const).map((name) => {
          const pieces = compareText(before?.[name] ?? '', after?.[name] ?? '')
          return pieces.length === 0 ? null : (
            <p key={name} data-name={name}>
              <span className="version-label">{t(`picture.${name}`)}</span> <PiecesView pieces={pieces} />
            </p>
          )
        })}
        {size.length === 0 || change !== 'changed' ? null : (
          <p data-name="size">
            <span className="version-label">{t('picture.size')}</span> <PiecesView pieces={size} />
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function PictureFile({ picture, kind }: { readonly picture: PicturePlace; readonly kind: 'same' | 'removed' | 'added' }) {
  const { t } = useTranslation('versions')
  if (picture.pictureId === null) return <p className="version-picture-empty" data-kind={kind}>{t('picture.none')}</p>
  return <img data-kind={kind} src={`/media/${picture.pictureId}`} alt={picture.alt} width={picture.width ?? undefined} height={picture.height ?? undefined} loading="lazy" />
}
