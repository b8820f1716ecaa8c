import { IconChevronDown, IconWorld } from '@tabler/icons-react'

/** What stands on the button that chooses a site. */
export function SiteChoiceFace({ name }: { readonly name: string }) {
  return (
    <>
      <IconWorld size={16} stroke={1.6} aria-hidden="true" />
      <span className="site-choice-name">{name}</span>
      <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
    </>
  )
}
