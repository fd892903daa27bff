import type { ReactNode } from 'react'

/** Line drawings on a 20 × 20 grid. They only ever accompany words, so they are hidden from readers. */
const PATHS = {
  dashboard: 'M3 11h5V3H3zM12 17h5V9h-5zM3 17h5v-3H3zM12 6h5V3h-5z',
  plan: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  target: 'M10 3a7 7 0 1 0 7 7M10 7a3 3 0 1 0 3 3M10 10l7-7',
  task: 'M3 5l1.5 1.5L7 4M3 10.5l1.5 1.5L7 9.5M3 16l1.5 1.5L7 15M10 5.5h7M10 11h7M10 16.5h7',
  report: 'M3 17V8M8 17V3M13 17v-6M17.5 17h-16',
  filing: 'M6 3h6l3 3v11H6zM12 3v3h3M8.5 12.5l1.5 1.5 3-3.5',
  place:
    'M10 17.5s-5.5-4.6-5.5-9a5.5 5.5 0 0 1 11 0c0 4.4-5.5 9-5.5 9zM10 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  programme: 'M8 3h4v4H8zM2.5 13h4v4h-4zM13.5 13h4v4h-4zM10 7v3M4.5 13v-3h11v3',
  document: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9h5M7.5 12h5',
  organisation:
    'M3 17.5h14M5 17.5V5l5-2.5L15 5v12.5M8 8h.01M12 8h.01M8 11.5h.01M12 11.5h.01M10 17.5V15',
  admin: 'M10 2.5l6 2.5v4.5c0 4-2.6 6.7-6 8-3.4-1.3-6-4-6-8V5zM7.5 10l2 2 3.5-4',
  menu: 'M3 5h14M3 10h14M3 15h14',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5',
  chevronDown: 'M5 8l5 5 5-5',
  chevronRight: 'M8 5l5 5-5 5',
  arrowUp: 'M10 16V4M5 9l5-5 5 5',
  arrowDown: 'M10 4v12M5 11l5 5 5-5',
  sort: 'M7 8l3-3 3 3M7 12l3 3 3-3',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4L16 6',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2h.01',
  stop: 'M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4.5M10 13.5h.01',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.5V14M10 6.5h.01',
  question:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 7.8a2.2 2.2 0 1 1 3 2.2c-.6.3-.8.7-.8 1.3M10 13.8h.01',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2',
  returned: 'M8 5L4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 12h8v5H6z',
  upload: 'M10 13V3M6 7l4-4 4 4M3 13v4h14v-4',
  download: 'M10 3v10M6 9l4 4 4-4M3 13v4h14v-4',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5l4.5 4.5',
  plus: 'M10 4v12M4 10h12',
  edit: 'M4 16l.8-3.5L13.5 3.8l2.7 2.7-8.7 8.7z',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  chart: 'M3 3v14h14M6.5 13V9M10 13V6M13.5 13v-2',
  link: 'M8.5 11.5l3-3M9 6l1.5-1.5a3.2 3.2 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.2 3.2 0 0 1-5-5L6 9',
  sparkle: 'M10 3v4M10 13v4M3 10h4M13 10h4',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  readonly name: IconName
  /** Width and height, px. */
  readonly size?: number
}

export function Icon({ name, size = 20 }: IconProps): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
