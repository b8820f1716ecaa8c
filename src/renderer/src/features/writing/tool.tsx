import type { Icon } from '@tabler/icons-react'
import { memo } from 'react'
import { actions } from '../../../../ipc/actions'
import type { ActionId } from '../../../../ipc/actions'
import { runAction } from '../../actions/action-registry'
import { keyLabel } from '../../ui/key-label'

const platform = navigator.userAgent.includes('Mac') ? 'darwin' : 'linux'

function tip(name: string, action: ActionId): string {
  const accelerator = actions.find(({ id }) => id === action)?.accelerator
  return accelerator === undefined ? name : `${name}  ${keyLabel(accelerator, platform)}`
}

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
  return (
    <button
      type="button"
      className="tool"
      tabIndex={tabIndex}
      aria-label={name}
      aria-pressed={isActive}
      aria-disabled={isDisabled}
      data-tip={tip(name, action)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(action)}
    >
      <ToolIcon size={17} stroke={1.6} aria-hidden />
      {label === undefined ? null : <span className="tool-label">{label}</span>}
    </button>
  )
})
