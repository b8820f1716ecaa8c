import type { Icon } from '@tabler/icons-react'
import { memo } from 'react'
import type { ActionId } from '../../../../ipc/actions'
import { runAction } from '../../actions/action-registry'
import { useKeysOf } from '../../actions/keys-in-use'
import { keyLabel } from '../../ui/key-label'

const platform = navigator.userAgent.includes('Mac') ? 'darwin' : 'linux'

interface ToolProps {
  readonly action: ActionId
  readonly name: string
  readonly icon: Icon
  readonly label?: string
  readonly isActive?: boolean
  readonly isDisabled?: boolean
  readonly tabIndex?: number
}

/** One tool. Pressing it with the pointer leaves the selection where it is. */
export const Tool = memo(function Tool({ action, name, icon: ToolIcon, label, isActive, isDisabled, tabIndex }: ToolProps) {
  const keys = useKeysOf(action)
  return (
    <button
      type="button"
      className="tool"
      tabIndex={tabIndex}
      aria-label={name}
      aria-pressed={isActive}
      aria-disabled={isDisabled}
      data-tip={keys === undefined ? name : `${name}  ${keyLabel(keys, platform)}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(action)}
    >
      <ToolIcon size={17} stroke={1.6} aria-hidden />
      {label === undefined ? null : <span className="tool-label">{label}</span>}
    </button>
  )
})
