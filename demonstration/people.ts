import type { Role } from '#slices/users/core/role.ts'

/** An account of the demonstration; none is a real person. */
export interface DemonstrationPerson {
  readonly username: string
  readonly name: string
  readonly position: string
  readonly role: Role
  readonly organisationCode: string
  /** Shown on the sign-in page; the others are there so that every commune has its two people. */
  readonly isOffered: boolean
}

const DISTRICT_PEOPLE: readonly DemonstrationPerson[] = [
  {
    username: 'chutich',
    name: 'Giàng A Sử',
    position: 'Chủ tịch UBND huyện',
    role: 'district_chair',
    organisationCode: 'ubnd-huyen',
    isOffered: true,
  },
  {
    username: 'thuongtruc',
    name: 'Mùa A Dơ',
    position: 'Trưởng phòng Dân tộc, thường trực Ban Chỉ đạo',
    role: 'steering_office',
    organisationCode: 'phong-dan-toc',
    isOffered: true,
  },
  {
    username: 'taichinh',
    name: 'Hoàng Thị Mai',
    position: 'Chuyên viên phòng Tài chính - Kế hoạch',
    role: 'finance_office',
    organisationCode: 'phong-tckh',
    isOffered: true,
  },
  {
    username: 'nongnghiep',
    name: 'Lò Văn Ún',
    position: 'Chuyên viên phòng Nông nghiệp và PTNT',
    role: 'department',
    organisationCode: 'phong-nnptnt',
    isOffered: true,
  },
  {
    username: 'thanhtra',
    name: 'Nguyễn Văn Khang',
    position: 'Thanh tra viên',
    role: 'inspector',
    organisationCode: 'thanh-tra',
    isOffered: true,
  },
  {
    username: 'quantri',
    name: 'Sùng A Tủa',
    position: 'Quản trị hệ thống',
    role: 'administrator',
    organisationCode: 'ubnd-huyen',
    isOffered: true,
  },
]

/** The commune whose officer and chair are offered on the sign-in page: its third quarter is open. */
export const OFFERED_COMMUNE = '04594'

const OFFICERS = [
  'Giàng A Chu',
  'Thào Thị Mỷ',
  'Hờ A Lử',
  'Sùng Thị Dở',
  'Vàng A Nhà',
  'Mùa Thị Sua',
  'Phàng A Tống',
  'Cứ Thị Ly',
  'Lò Thị Hặc',
  'Giàng Thị Dua',
  'Thào A Khai',
  'Hà Thị Yêu',
]
const CHAIRS = [
  'Tráng A Của',
  'Sùng A Chống',
  'Giàng A Vàng',
  'Mùa A Tu',
  'Phàng A Sinh',
  'Hờ A Của',
  'Vàng A Chư',
  'Cứ A Vàng',
  'Giàng A Lâu',
  'Lò Văn Pâng',
  'Mùa A Giàng',
  'Lò Văn Pản',
]

/** Everyone of the demonstration: the district's people, and an officer and a chair per commune. */
export function demonstrationPeople(
  communeCodes: readonly string[],
): readonly DemonstrationPerson[] {
  return [
    ...DISTRICT_PEOPLE,
    ...communeCodes.flatMap((code, index): readonly DemonstrationPerson[] => [
      {
        username: `canbo.${code}`,
        name: OFFICERS[index] ?? `Cán bộ ${code}`,
        position: 'Công chức Văn hóa - Xã hội',
        role: 'commune_officer',
        organisationCode: `ubnd-${code}`,
        isOffered: code === OFFERED_COMMUNE,
      },
      {
        username: `chutich.${code}`,
        name: CHAIRS[index] ?? `Chủ tịch ${code}`,
        position: 'Chủ tịch UBND xã',
        role: 'commune_chair',
        organisationCode: `ubnd-${code}`,
        isOffered: code === OFFERED_COMMUNE,
      },
    ]),
  ]
}
