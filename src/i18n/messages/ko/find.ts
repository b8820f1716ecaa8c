import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const find: SameKeys<(typeof en)['find']> = {
  title: '찾기 및 바꾸기',
  find: '찾기',
  replaceWith: '바꿀 내용',
  next: '다음',
  previous: '이전',
  replace: '바꾸기',
  replaceAll: '모두 바꾸기',
  close: '닫기',
  matchCase: '대소문자 구분',
  wholeWord: '온전한 단어',
  pattern: '정규식',
  options: '찾는 방법',
  position: '{{total}}개 중 {{current}}번째',
  found_one: '{{count}}개 찾음',
  found_other: '{{count}}개 찾음',
  nothing: '결과가 없습니다',
  replaced_one: '{{count}}개를 바꿨습니다',
  replaced_other: '{{count}}개를 바꿨습니다',
  left_one: '{{count}}개는 글이 너무 길어져 그대로 두었습니다',
  left_other: '{{count}}개는 글이 너무 길어져 그대로 두었습니다',
  problem: {
    'pattern-not-valid': '올바른 정규식이 아닙니다.',
    'pattern-not-supported': '전방·후방 탐색과 역참조는 여기에서 쓸 수 없습니다.',
    'too-slow': '글이 길어 찾는 데 시간이 너무 오래 걸립니다.'
  },
  place: {
    headline: '제목',
    dek: '부제',
    'lead-caption': '대표 사진의 설명',
    'lead-credit': '대표 사진의 출처',
    'lead-alt': '대표 사진의 대체 텍스트',
    caption: '사진 {{number}}의 설명',
    credit: '사진 {{number}}의 출처',
    alt: '사진 {{number}}의 대체 텍스트',
    embed: '임베드',
    linkCard: '관련 기사 링크',
    itemHeading: '항목 {{rank}}의 제목',
    item: '항목 {{rank}}',
    heading: '소제목',
    text: '본문'
  }
}
