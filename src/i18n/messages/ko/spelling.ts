import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const spelling: SameKeys<(typeof en)['spelling']> = {
  title: '맞춤법',
  check: '본문에서 맞춤법이 틀린 단어 표시',
  languages: '사전',
  languagesHint:
    '선택한 사전 가운데 하나에 있는 단어는 맞는 것으로 봅니다. 설정 파일 옆 “dictionaries” 폴더의 사전(.aff, .dic 파일)과 시스템의 사전을 쓸 수 있으며, 사전을 내려받는 일은 없습니다. 한국어, 일본어, 중국어 단어는 검사하지 않습니다.',
  own: '내 단어',
  ownHint: '한 줄에 하나씩 적습니다. 본문의 “사전에 추가”를 누르면 여기에 더해집니다.',
  menu: '“{{word}}”의 맞춤법',
  add: '“{{word}}” 사전에 추가',
  noneFound: '맞춤법이 틀린 단어가 없습니다.'
}
