import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPicture } from '../../../core/picture/picture'
import './card-picture.css'

/** A picture as cards in social networks cut it. A file may be missing in the library, and come back (`showAgain`). */
export function CardPicture({ picture: { pictureId, alt } }: { readonly picture: PlacedPicture }) {
  const { t } = useTranslation('editor')
  const [isLost, setLost] = useState(false)
  return (
    <div className="card-picture" data-lost={isLost ? t('picture.missing') : undefined}>
      <img src={`app://copydesk/media/${pictureId}`} alt={alt} onError={() => setLost(true)} onLoad={() => setLost(false)} />
    </div>
  )
}
