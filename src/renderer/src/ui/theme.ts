import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'

/** Every shade is the token itself: which one a component picks makes no difference, light and dark are the token's business. */
function token(name: string): MantineColorsTuple {
  const shade = `var(${name})`
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade]
}

const compact = { defaultProps: { size: 'xs' } }
const dialogMotion = { transition: 'fade-up', duration: 140 } as const

/** Mantine as Copydesk sets it. Colours, type and space are in tokens.css and mantine-variables.css; here is only what those cannot say. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: token('--accent'), good: token('--good') },
  fontFamily: 'var(--font-interface)',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Alert: { defaultProps: { variant: 'default' } },
    Button: compact,
    // Its placeholder for the first focus is a child that a menu must not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', radius: 'md', transitionProps: { duration: 100 } } },
    // Nothing scrolls behind a dialog anyway (the document does not), and Mantine's lock is a style element, for which the whole window is styled anew.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'md', padding: 'lg', transitionProps: dialogMotion, overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 } } },
    ModalRoot: { defaultProps: { lockScroll: false, centered: true, radius: 'md', transitionProps: dialogMotion } },
    Overlay: { defaultProps: { backgroundOpacity: 0.32 } },
    NativeSelect: compact,
    PasswordInput: compact,
    PillsInput: compact,
    SegmentedControl: compact,
    Select: compact,
    Switch: { defaultProps: { size: 'sm', color: 'good', withThumbIndicator: false } },
    TextInput: compact,
    Textarea: compact,
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 100 } } }
  }
})
