// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { LanguageProvider, useLanguage } from './language.tsx'
import { formatMessage } from './message.ts'
import { useT } from './text.ts'

const overdue = {
  vi: 'Quá hạn {n, number} nhiệm vụ',
  en: '{n, plural, one {# task is overdue} other {# tasks are overdue}}',
}

function OverdueLine() {
  const t = useT()
  const { chooseLanguage } = useLanguage()
  return (
    <button
      type="button"
      onClick={() => {
        chooseLanguage('en')
      }}
    >
      {t(overdue, { n: 1250 })}
    </button>
  )
}

beforeEach(() => {
  localStorage.clear()
})

test('fills in ICU arguments by the rules of each language', () => {
  expect(formatMessage(overdue, 'vi', { n: 1250 })).toBe('Quá hạn 1.250 nhiệm vụ')
  expect(formatMessage(overdue, 'en', { n: 1 })).toBe('1 task is overdue')
  expect(formatMessage({ vi: 'Đơn vị', en: "Don't" }, 'en')).toBe("Don't")
})

test('switches every text at once, tells the screen reader, and remembers the choice', async () => {
  render(
    <LanguageProvider>
      <OverdueLine />
    </LanguageProvider>,
  )
  expect(document.documentElement.lang).toBe('vi')

  await userEvent.click(screen.getByRole('button', { name: 'Quá hạn 1.250 nhiệm vụ' }))

  expect(screen.getByRole('button').textContent).toBe('1,250 tasks are overdue')
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('chitieu.language')).toBe('en')
})
