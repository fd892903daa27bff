import { defineText } from '#kernel/text.ts'

/** What each role is called in the offices, by its code in role.ts. */
export const roleText = defineText({
  steering_office: {
    vi: 'Văn phòng Ban Chỉ đạo (Phòng Dân tộc thường trực)',
    en: 'Steering committee office (ethnic affairs division)',
  },
  finance_office: { vi: 'Phòng Tài chính - Kế hoạch', en: 'Finance and planning division' },
  department: { vi: 'Phòng, ban chuyên môn', en: 'Department' },
  commune_officer: { vi: 'Cán bộ xã', en: 'Commune officer' },
  commune_chair: { vi: 'Chủ tịch Ủy ban nhân dân xã', en: 'Commune chair' },
  district_chair: {
    vi: 'Chủ tịch Ủy ban nhân dân huyện (Trưởng Ban Chỉ đạo)',
    en: 'District chair (head of the steering committee)',
  },
  inspector: { vi: 'Cán bộ thanh tra, giám sát', en: 'Inspector' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
})
