import { defineText } from '#kernel/text.ts'

/** The few words that the form of an administrative document itself brings. */
export const documentText = defineText({
  dear: { vi: 'Kính gửi', en: 'To' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
})
