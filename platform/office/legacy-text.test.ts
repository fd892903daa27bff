import { fc, test as prop } from '@fast-check/vitest'
import { toTCVN3 } from 'vietnamese-conversion'
import { describe, expect, test } from 'vitest'
import { convertLegacyText } from './legacy-encoding.ts'
import { judgeLegacyText, settleLegacyTexts } from './legacy-text.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

test('a file that is surely in one old encoding settles what could be read both ways', () => {
  expect(settleLegacyTexts(['Tr¹m TÊu', 'Lý A Sóng', 'Pa Cheo'])).toEqual([
    { kind: 'converted', text: 'Trạm Tấu', encoding: 'tcvn3' },
    { kind: 'converted', text: 'Lý A Súng', encoding: 'tcvn3' },
    { kind: 'kept', text: 'Pa Cheo' },
  ])
})

test('a file that mixes Unicode with an old encoding leaves the doubt to a person', () => {
  expect(settleLegacyTexts(['Tr¹m TÊu', 'Lý A Sóng', 'Hộ nghèo'])).toEqual([
    { kind: 'converted', text: 'Trạm Tấu', encoding: 'tcvn3' },
    { kind: 'in doubt', text: 'Lý A Sóng', readings: { tcvn3: 'Lý A Súng' } },
    { kind: 'kept', text: 'Hộ nghèo' },
  ])
})

test('a file that is surely in one old encoding settles the names of other peoples', () => {
  expect(settleLegacyTexts(['Tr¹m TÊu', 'HuyÖn §a Kr«ng', 'Café'])).toEqual([
    { kind: 'converted', text: 'Trạm Tấu', encoding: 'tcvn3' },
    { kind: 'converted', text: 'Huyện Đa Krông', encoding: 'tcvn3' },
    { kind: 'kept', text: 'Café' },
  ])
})

test('a text that is Vietnamese only by half is in doubt when nothing else tells', () => {
  expect(settleLegacyTexts(['HuyÖn §a Kr«ng'])).toEqual([
    { kind: 'in doubt', text: 'HuyÖn §a Kr«ng', readings: { tcvn3: 'Huyện Đa Krông' } },
  ])
})

test('the Icelandic Ð that some keyboards wrote becomes the Vietnamese Đ', () => {
  expect(settleLegacyTexts(['Hoa \u00d0ào', '\u00d0iện Biên', '\u00d0'])).toEqual([
    { kind: 'kept', text: 'Hoa Đào' },
    { kind: 'kept', text: 'Điện Biên' },
    { kind: 'kept', text: '\u00d0' },
  ])
})

test('a file in Unicode is never in doubt', () => {
  expect(settleLegacyTexts(['Lý A Sóng', 'Toán']).map(({ kind }) => kind)).toEqual(['kept', 'kept'])
})

describe('sure, and converted', () => {
  test.for([
    ['Tr¹m TÊu', 'tcvn3', 'Trạm Tấu'],
    ['Giµng A Sïng', 'tcvn3', 'Giàng A Sùng'],
    ['Uû ban nh©n d©n x· H¸t L×u', 'tcvn3', 'Uỷ ban nhân dân xã Hát Lìu'],
    ['Tæng sè hé nghÌo n¨m 2023', 'tcvn3', 'Tổng số hộ nghèo năm 2023'],
    ['§­êng giao th«ng (km)', 'tcvn3', 'Đường giao thông (km)'],
    ['TRÇN V¡N H¦NG', 'tcvn3', 'TRẦN VĂN HƯNG'],
    ['QuyÕt ®Þnh sè 1719/Q§-TTg', 'tcvn3', 'Quyết định số 1719/QĐ-TTg'],
    ['Hç trî 1.000 ®ång/hé', 'tcvn3', 'Hỗ trợ 1.000 đồng/hộ'],
    ['Traïm Taáu', 'vni', 'Trạm Tấu'],
    ['Nguyeãn Vaên Höôùng', 'vni', 'Nguyễn Văn Hướng'],
    ['UÛy ban nhaân daân huyeän', 'vni', 'Ủy ban nhân dân huyện'],
    ['Kyõ thuaät, ngöøng', 'vni', 'Kỹ thuật, ngừng'],
    ['ÑÖÔØNG PHOÁ', 'vni', 'ĐƯỜNG PHỐ'],
  ] as const)('%s (%s)', ([text, encoding, converted]) => {
    expect(judgeLegacyText(text)).toEqual({ kind: 'legacy', encoding, converted })
  })
})

test.for([
  'Trạm Tấu',
  'Hộ nghèo năm 2023: 3.543',
  'Krông Pắc, Đắk Lắk',
  'Pá Hu; Tà Xi Láng',
  'Toán',
  'à',
  'Café',
  'São Tomé',
  'München',
  '5 µg/m³',
  '© 2024 FAO',
  'm²',
  '21°30’',
  '½ ngày',
  '« Bản »',
  '12 × 3',
  'Ý',
  'Tổng · cộng',
  'TONG CONG',
  '',
])('leaves "%s" as it stands', (text) => {
  expect(judgeLegacyText(text).kind).not.toBe('legacy')
})

test('asks where both readings are good Vietnamese', () => {
  expect(judgeLegacyText('Lý A Sóng')).toEqual({
    kind: 'unsure',
    isVietnamese: true,
    readings: { tcvn3: 'Lý A Súng' },
  })
})

const TREATIES = `Mục tiêu cụ thể: tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số giảm trên sáu phẩy năm điểm
phần trăm một năm; hỗ trợ nhà ở, nước sinh hoạt; giải quyết tình trạng thiếu đất ở, đất sản xuất; quy hoạch, sắp xếp,
bố trí, ổn định dân cư ở những nơi cần thiết; phát triển sản xuất nông, lâm nghiệp bền vững, phát huy tiềm năng, thế
mạnh của các vùng miền để sản xuất hàng hóa theo chuỗi giá trị; đầu tư cơ sở hạ tầng thiết yếu, phục vụ sản xuất, đời
sống; phát triển giáo dục, đào tạo nâng cao chất lượng nguồn nhân lực; bảo tồn, phát huy giá trị văn hóa truyền thống
tốt đẹp của các dân tộc gắn với phát triển du lịch; chăm sóc sức khỏe nhân dân, nâng cao thể trạng, tầm vóc người;
phòng chống suy dinh dưỡng trẻ em; thực hiện bình đẳng giới và giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ
em; truyền thông, tuyên truyền, vận động; kiểm tra, giám sát, đánh giá việc tổ chức thực hiện chương trình; quyết toán
nguồn vốn; khuya khoắt, ngoằn ngoèo, quýnh quáng, thuở, huơ, khuỷu, giặt giũ, gì, giếng, yếu, rượu, nghiêng, khuếch`

const words = TREATIES.match(/\p{Letter}+/gu) ?? []

test('knows the words of a programme decision as Vietnamese', () => {
  expect(words.filter((word) => !isVietnameseSyllable(word))).toEqual([])
})

test.for(['cafộ', 'Toỏn', 'mỹnchen', 'hạc̣', 'bat', 'kờp', 'oỏ', 'strong', 'ngá́'])(
  'knows that "%s" is no Vietnamese syllable',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(false)
  },
)

prop.prop([fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })])(
  'what an old typewriter program wrote in TCVN3 comes back letter for letter',
  (sentence) => {
    const text = sentence.join(' ')
    const old = Array.from(text, (letter) => toTCVN3(letter, 'unicode')).join('')
    expect(convertLegacyText(old, 'tcvn3')).toBe(text)
    const judged = judgeLegacyText(old)
    if (judged.kind === 'legacy') expect(judged.converted).toBe(text)
  },
)

prop.prop([fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })])(
  'Vietnamese in Unicode is never taken for an old encoding',
  (sentence) => {
    expect(judgeLegacyText(sentence.join(' ')).kind).not.toBe('legacy')
  },
)

prop.prop([fc.string({ unit: 'binary' })])('no text makes the judge fall over', (text) => {
  expect(judgeLegacyText(text)).toHaveProperty('kind')
})
