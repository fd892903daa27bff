import { defineText } from '#kernel/text.ts'

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
