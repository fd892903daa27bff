import { expect, test } from 'vitest'
import { nodeCodesIn } from './mandate.ts'

test.for([
  ['Cơ quan thường trực CTMTQG 1719; tổng hợp, báo cáo; DA1, DA2, DA9, DA10', 'DA1 DA2 DA9 DA10'],
  ['Chủ đầu tư công trình DA4', 'DA4'],
  ['Rà soát hộ nghèo; DA5.TDA3', 'DA5.TDA3'],
  ['DA6; truyền thông; DA10.TDA2', 'DA6 DA10.TDA2'],
  ['DA1.ND4a và DA1.ND4b, DA1.ND4a', 'DA1.ND4a DA1.ND4b'],
  ['HP2.3; HP1.10.', 'HP2.3 HP1.10'],
  ['DA10.TDA3 (kiểm tra)', 'DA10.TDA3'],
  ['Thanh tra, kiểm tra', ''],
  ['BQLDA1 và ADA2', ''],
] as const)('in "%s" finds "%s"', ([mandate, codes]) => {
  expect(nodeCodesIn(mandate).join(' ')).toBe(codes)
})
