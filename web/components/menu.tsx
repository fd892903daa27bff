import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './button.css'
import './menu.css'

interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  readonly onChoose: () => void
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

interface MenuProps {
  readonly label: string
  readonly icon?: IconName
  readonly items: readonly MenuItem[]
}

/** The less frequent acts of a page or a row, behind one button. */
export function Menu({ label, icon, items }: MenuProps): ReactNode {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger className="button button-plain">
        {icon && <Icon name={icon} size={18} />}
        {label}
        <Icon name="chevronDown" size={16} />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-positioner" sideOffset={4} align="end">
          <BaseMenu.Popup className="menu">
            {items.map((item) => (
              <BaseMenu.Item
                key={item.label}
                className={item.isDanger === true ? 'menu-item menu-item-danger' : 'menu-item'}
                disabled={item.isDisabled ?? false}
                onClick={item.onChoose}
              >
                {item.icon && <Icon name={item.icon} size={18} />}
                {item.label}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
