import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'
import { useTranslation } from 'react-i18next'

/** Where notices appear, each with a button that closes it: in a row of the desk below the page, which gets lower, so that they lie over no line that is written. */
export function NoticesRegion() {
  const { t } = useTranslation('app')
  const closeButtonProps = { 'aria-label': t('notice.close') }
  return (
    <MantineThemeProvider inherit theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}>
      <Notifications position="bottom-center" limit={3} withinPortal={false} />
    </MantineThemeProvider>
  )
}
