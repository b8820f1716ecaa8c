import { IconFilter } from '@tabler/icons-react'

/** What the button of the filters shows. */
export function FilterFace({ isActive }: { readonly isActive: boolean }) {
  return (
    <>
      <IconFilter size={16} stroke={1.6} aria-hidden="true" />
      {isActive ? <span className="filter-dot" aria-hidden="true" /> : null}
    </>
  )
}

/** Stands in for that button until its code has been read. */
export function FilterStandIn() {
  return (
    <span className="plain-button filter-button">
      <FilterFace isActive={false} />
    </span>
  )
}
