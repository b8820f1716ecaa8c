import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { version } from '../../../../package.json'

/** What this is, and under which terms. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Modal opened onClose={onClose} title={t('about.title')} size={420} closeButtonProps={{ 'aria-label': t('about.close') }}>
      <p>{t('tagline')}</p>
      <p className="quiet">{t('about.version', { version })}</p>
      <p className="quiet">{t('about.privacy')}</p>
      <p className="quiet">{t('about.fonts')}</p>
    </Modal>
  )
}
