import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import './tabs.css'

interface Tab<Key extends string> {
  readonly key: Key
  readonly label: string
  /** A count beside the label, e.g. of what is due. */
  readonly count?: number
  readonly content: ReactNode
}

interface TabsProps<Key extends string> {
  /** What the tabs divide, for screen readers. */
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  /** Keep it in the address, so that a view can be sent to a colleague. */
  readonly current: Key
  readonly onChoose: (key: Key) => void
}

/** Views of one thing, one at a time; only the chosen one is built. */
export function Tabs<Key extends string>(props: TabsProps<Key>): ReactNode {
  const { label, tabs, current, onChoose } = props
  return (
    <BaseTabs.Root
      className="tabs"
      value={current}
      onValueChange={(value: Key) => {
        onChoose(value)
      }}
    >
      <BaseTabs.List className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.key} value={tab.key} className="tab">
            {tab.label}
            {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.key} value={tab.key} className="tab-panel">
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
