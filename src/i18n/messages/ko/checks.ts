import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const checks: SameKeys<(typeof en)['checks']> = {
  label: '점검',
  ready: '고칠 것이 없습니다. 제목, 항목, 사진, 링크가 모두 갖춰졌습니다.',
  headlineMissing: '제목이 아직 비어 있습니다.',
  headlineLong: '제목 길이가 {{count}}자(영문 기준)입니다. 검색 결과와 소셜 카드에서는 약 {{most}}자에서 잘립니다.',
  countDiffers_one: '제목에는 {{stated}}, 리스트에는 항목 {{count}}개입니다.',
  countDiffers_other: '제목에는 {{stated}}, 리스트에는 항목 {{count}}개입니다.',
  tks_one: 'TK 표시가 {{count}}곳 남아 있습니다.',
  tks_other: 'TK 표시가 {{count}}곳 남아 있습니다.',
  itemBare: '{{rank}}번 항목에 제목이 없어 번호만 발행됩니다.',
  itemEmpty: '{{rank}}번 항목에 제목밖에 없습니다.',
  creditMissing: '{{picture}}: 출처 없음',
  altMissing: '{{picture}}: 대체 텍스트 없음',
  altRepeatsHeadline: '{{picture}}: 대체 텍스트가 제목을 되풀이할 뿐입니다',
  emptyPlaces_one: '비어 있는 사진 자리 {{count}}곳은 빠집니다.',
  emptyPlaces_other: '비어 있는 사진 자리 {{count}}곳은 빠집니다.',
  emptyCards_one: '주소 없는 카드 {{count}}개는 빠집니다.',
  emptyCards_other: '주소 없는 카드 {{count}}개는 빠집니다.',
  lostReferences_one: '참조 {{count}}개가 삭제된 항목을 가리킵니다. “?번”으로 발행됩니다.',
  lostReferences_other: '참조 {{count}}개가 삭제된 항목을 가리킵니다. “?번”으로 발행됩니다.',
  linksNowhere_one: '아무 데도 가지 않는 링크(#)가 {{count}}개 있습니다.',
  linksNowhere_other: '아무 데도 가지 않는 링크(#)가 {{count}}개 있습니다.',
  categoryMissing: '카테고리를 고르지 않았습니다.',
  leadPicture: '대표 사진',
  socialPicture: '소셜 사진',
  pictureNumber: '사진 {{number}}',
  slots: {
    label: '진행 상황',
    complete: '{{total}}개 중 {{complete}}개 완료',
    show: '템플릿에서 아직 채울 것 보기',
    done: '완료',
    letGo: '진행 상황 그만 보기',
    gone: '이 기사는 더 이상 템플릿을 따르지 않습니다.',
    undo: '실행 취소',
    part: {
      headline: '제목',
      dek: '부제',
      byline: '바이라인',
      'lead-picture': '대표 사진',
      lede: '리드',
      item: '{{number}}번 항목',
      section: '{{number}}번째 소제목',
      closing: '마무리 글',
      categories: '카테고리',
      tags: '태그',
      excerpt: '요약문'
    },
    lack: {
      empty: '비어 있음',
      heading: '제목 없음',
      picture: '사진 없음',
      credit: '출처 없음',
      tk: 'TK 남음',
      shortWords: '분량 {{length}}/{{bound}}',
      shortCharacters: '{{length}}/{{bound}}자',
      longWords: '분량 {{length}}, 최대 {{bound}}',
      longCharacters: '{{length}}자, 최대 {{bound}}자'
    }
  },
  preview: {
    search: '검색 결과에서',
    card: '소셜 카드로',
    anySite: '내 사이트',
    untitled: '제목 없음',
    noPicture: '대표 사진이 없습니다. 사진 없는 카드는 지나치기 쉽습니다.',
    hint: '무엇을 보여 줄지는 검색 엔진과 소셜 네트워크가 정합니다.'
  },
  go: { headline: '제목으로 가기', item: '항목으로 가기', there: '그곳으로 가기', category: '고르기' }
}
