import { defineText } from '#kernel/text.ts'

export const chartsText = defineText({
  showTable: { vi: 'Xem dạng bảng', en: 'Show as a table' },
  showChart: { vi: 'Xem dạng hình', en: 'Show as a picture' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  noValue: { vi: 'Chưa có số liệu', en: 'No figure' },
  between: { vi: '{from} đến {to}', en: '{from} to {to}' },
  unitOf: { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  place: { vi: 'Đơn vị', en: 'Place' },
  value: { vi: 'Giá trị', en: 'Value' },
  mapHelp: {
    vi: 'Dùng phím mũi tên để đi qua từng đơn vị, Enter để chọn.',
    en: 'Use the arrow keys to go from place to place, Enter to choose.',
  },
})
