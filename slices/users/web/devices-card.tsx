import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { accountText } from '../core/account.text.ts'
import type { DeviceView } from '../core/session.contract.ts'
import { ActButton } from './act-button.tsx'
import { devicesQuery } from './user-fetch.ts'

/** Where one is signed in; a lost phone is signed out from here. */
export function DevicesCard(): ReactNode {
  const t = useT()
  const format = useFormat()
  const { items } = useSuspenseQuery(devicesQuery).data
  const nameOf = (device: DeviceView) =>
    device.label === '' ? t(accountText.unknownDevice) : device.label
  return (
    <Card title={t(accountText.devices)}>
      <DataTable
        caption={t(accountText.devices)}
        isCaptionHidden
        columns={[
          {
            key: 'device',
            header: t(accountText.device),
            isRowHeader: true,
            cell: (device) => (
              <>
                {nameOf(device)}{' '}
                {device.isCurrent && <Badge tone="info">{t(accountText.thisDevice)}</Badge>}
              </>
            ),
          },
          {
            key: 'begun',
            header: t(accountText.signedInAt),
            cell: (device) => format.instant(device.createdAt),
          },
          {
            key: 'seen',
            header: t(accountText.lastSeenAt),
            cell: (device) => format.instant(device.lastSeenAt),
          },
          {
            key: 'acts',
            header: t(accountText.acts),
            cell: (device) =>
              !device.isCurrent && (
                <ActButton
                  path={`/sessions/${device.id}/revocation`}
                  refreshes={[devicesQuery.queryKey]}
                  label={t(accountText.signOutDeviceNamed, { device: nameOf(device) })}
                >
                  {t(accountText.signOutDevice)}
                </ActButton>
              ),
          },
        ]}
        rows={items}
        rowKey={(device) => device.id}
      />
    </Card>
  )
}
