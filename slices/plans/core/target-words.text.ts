import { defineText, type Message } from '#kernel/text.ts'
import type { BreakdownMethod } from './target.ts'

/** The figures of the base that offices divide by, by code; see data/indicators/local.json. */
export const shareWeightText = defineText({
  NEN01: { vi: 'Theo tổng số hộ', en: 'By households' },
  NEN02: { vi: 'Theo số hộ nghèo', en: 'By poor households' },
  NEN04: { vi: 'Theo số hộ dân tộc thiểu số', en: 'By ethnic-minority households' },
  NEN05: {
    vi: 'Theo số hộ nghèo dân tộc thiểu số',
    en: 'By poor ethnic-minority households',
  },
})

/** How a share came about: a figure that offices divide by has its own words. */
export function methodWords(method: BreakdownMethod, figure: string | null): Message {
  if (method === 'proportion' && figure !== null && figure in shareWeightText) {
    return shareWeightText[figure as keyof typeof shareWeightText]
  }
  return targetWordsText[`method_${method}`]
}

/** A target and its breakdown in the words of a decision: used by screens and by exports. */
export const targetWordsText = defineText({
  '>': { vi: 'trên {value} {unit}', en: 'more than {value} {unit}' },
  '>=': { vi: 'ít nhất {value} {unit}', en: 'at least {value} {unit}' },
  '=': { vi: '{value} {unit}', en: '{value} {unit}' },
  '<=': { vi: 'không quá {value} {unit}', en: 'at most {value} {unit}' },
  '<': { vi: 'dưới {value} {unit}', en: 'less than {value} {unit}' },
  between: { vi: 'từ {value} đến {valueTo} {unit}', en: '{value} to {valueTo} {unit}' },
  method_decision: { vi: 'Theo quyết định', en: 'By decision' },
  method_hand: { vi: 'Nhập từng đơn vị', en: 'Entered by hand' },
  method_even: { vi: 'Chia đều', en: 'Divided evenly' },
  method_proportion: { vi: 'Theo tỷ lệ {figure}', en: 'In proportion to {figure}' },
  method_spreadsheet: { vi: 'Từ bảng tính', en: 'From a spreadsheet' },
})
