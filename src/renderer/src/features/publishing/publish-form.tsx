import { Button, Group, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'
import { formatDayAndTime } from '../../ui/format-moment'
import { countLostReferences } from '../../../../core/listicle/lost-references'
import { summarisePictures } from './picture-warnings'
import type { PictureWarning } from './picture-warnings'

interface PublishFormProps {
  readonly sites: readonly SiteListing[]
  readonly chosen: SiteListing
  readonly onChoose: (siteId: string) => void
  readonly onPublish: () => void
  readonly onPassword: () => void
  readonly onClose: () => void
}

/** Where it goes, what will happen there, and what is worth a look before. */
export function PublishForm({ sites, chosen, onChoose, onPublish, onPassword, onClose }: PublishFormProps) {
  const { t, i18n } = useTranslation('publishing')
  const session = useSession()
  const [pictures] = useState(() => summarisePictures({ leadPicture: session.get('leadPicture'), body: session.currentBody() }))
  const [lostReferences] = useState(() => countLostReferences(session.currentBody()))
  const headline = session.get('headline').trim()
  const remote = session.remotes.find(({ siteId }) => siteId === chosen.site.id)
  const isPasswordMissing = chosen.password === 'missing'

  const whatHappens = () => {
    if (remote === undefined) return t('willCreate')
    if (remote.status === 'draft') return t('willFinish')
    return t('willUpdate', { when: formatDayAndTime(new Date(remote.publishedAt), i18n.language) })
  }
  const warningWords = ({ number, lack }: PictureWarning) => {
    const picture = number === undefined ? t('leadPicture') : t('pictureNumber', { number })
    const sentences = { credit: t('withoutCredit', { picture }), alt: t('withoutAlt', { picture }), both: t('withoutBoth', { picture }) }
    return sentences[lack]
  }
  const warnings = [
    ...(headline === '' ? [t('headlineMissing')] : []),
    ...pictures.warnings.map(warningWords),
    ...(pictures.emptyPlaces === 0 ? [] : [t('emptyPlaces', { count: pictures.emptyPlaces })]),
    ...(lostReferences === 0 ? [] : [t('lostReferences', { count: lostReferences })]),
    ...(isPasswordMissing ? [t('passwordNeeded')] : [])
  ]

  return (
    <div className="publish-form">
      <p className="publish-headline">{headline === '' ? t('untitled') : headline}</p>
      <Select
        label={t('site')}
        data={sites.map(({ site }) => ({ value: site.id, label: site.name }))}
        value={chosen.site.id}
        allowDeselect={false}
        onChange={(siteId) => siteId !== null && onChoose(siteId)}
      />
      <p className="publish-summary">
        {whatHappens()} {pictures.count === 0 ? t('noPictures') : t('pictures', { count: pictures.count })}
      </p>
      {warnings.length === 0 ? null : (
        <section className="publish-warnings" aria-label={t('warnings', { count: warnings.length })}>
          <h3>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
            {t('warnings', { count: warnings.length })}
          </h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        {isPasswordMissing ? (
          <Button data-autofocus onClick={onPassword}>
            {t('enterPassword')}
          </Button>
        ) : (
          <Button data-autofocus onClick={onPublish}>
            {t('now')}
          </Button>
        )}
      </Group>
    </div>
  )
}
