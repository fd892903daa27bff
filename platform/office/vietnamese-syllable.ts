/**
 * Whether a word is spelled as a Vietnamese syllable: onset, rhyme, at most one tone, and only the
 * sắc or nặng tone before a final c, ch, p or t. Some 7,000 words of 18,000 possible are in use, so
 * text decoded with the wrong table almost never passes. It says nothing about names from other
 * languages (Krông Pắc, Đắk Lắk), which are right and not syllables.
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ')

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
   ăc ăm ăn ăng ăp ăt
   âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et
   ê êch êm ên ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
   oăc oăm oăn oăng oăt oe oen oeo oet
   ô ôc ôi ôm ôn ông ôp ôt
   ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêt uêu uơ
   uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu`.split(/\s+/),
)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Unmarked (level), grave, hook and tilde tones do not go before these. */
const STOPPED = /(?:c|ch|p|t)$/
const STOPPED_TONES = /[\u0301\u0323]/

export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONES) ?? []
  if (tones.length > 1) return false
  const base = decomposed.replaceAll(TONES, '').normalize('NFC')
  if (STOPPED.test(base) && !STOPPED_TONES.test(tones.join(''))) return false
  return (
    RHYMES.has(base) ||
    ONSETS.some((onset) => base.startsWith(onset) && RHYMES.has(base.slice(onset.length)))
  )
}
