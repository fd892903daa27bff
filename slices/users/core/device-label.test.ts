import { expect, test } from 'vitest'
import { deviceLabelOf } from './device-label.ts'

test.for([
  [
    'Mozilla/5.0 (Linux; Android 6.0; SM-J200) AppleWebKit/537.36 Chrome/106.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/120 Chrome/114 Safari/537.36',
    'Cốc Cốc, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/129.0 Safari/537.36 Edg/129.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile Safari/604',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.1; rv:120.0) Gecko/20100101 Firefox/120.0',
    'Firefox, macOS',
  ],
  ['curl/8.5.0', 'curl/8.5.0'],
] as const)('%s is called %s', ([agent, label]) => {
  expect(deviceLabelOf(agent)).toBe(label)
})

test('a device that says nothing has no label', () => {
  expect(deviceLabelOf(undefined)).toBe('')
})
