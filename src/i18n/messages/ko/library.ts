import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const library: SameKeys<(typeof en)['library']> = {
  title: '보관함',
  search: '기사 검색',
  new: '새 기사',
  list: '기사 목록',
  untitled: '제목 없음',
  filters: '보기',
  filter: { all: '전체', drafts: '초안', live: '발행됨', trash: '휴지통' },
  status: { draft: '초안', published: '발행됨', changed: '발행됨 · 수정 중', trashed: '휴지통' },
  now: '방금',
  loading: '보관함을 읽는 중…',
  empty: {
    all: '아직 기사가 없습니다. ‘새 기사’를 눌러 템플릿으로 시작하세요.',
    drafts: '초안이 없습니다. 쓰기 시작한 기사는 발행하기 전까지 여기에 있습니다.',
    live: '아직 발행된 기사가 없습니다. 발행하면 여기에 나타납니다.',
    trash: '휴지통이 비어 있습니다.',
    search: '“{{query}}”이(가) 들어간 제목이 없습니다.'
  },
  menu: { name: '기사', open: '열기', duplicate: '복제', trash: '휴지통으로 이동', restore: '복원' },
  trashHint: '복원할 기사를 고르세요.',
  trashDays: '여기 둔 지 {{days}}일이 지나면 완전히 지워집니다.',
  deleteForGood: '완전히 삭제',
  emptyTrash: '휴지통 비우기',
  confirm: {
    one: '“{{headline}}” 기사를 완전히 삭제할까요?',
    all_one: '기사 {{count}}개를 완전히 삭제할까요?',
    all_other: '기사 {{count}}개를 완전히 삭제할까요?',
    about: '원고와 모든 버전이 사라집니다. 사진은 보관함에 남고, 사이트의 글도 그대로입니다.',
    cancel: '취소'
  },
  deleted_one: '기사 {{count}}개를 완전히 삭제했습니다',
  deleted_other: '기사 {{count}}개를 완전히 삭제했습니다',
  trashed: '“{{headline}}” 기사를 휴지통으로 옮겼습니다',
  undo: '실행 취소',
  restored: '“{{headline}}” 기사를 보관함으로 되돌렸습니다',
  create: {
    title: '새 기사',
    template: '템플릿',
    topReasons: '이유 N가지',
    topReasonsAbout: '번호 매긴 리스트. 항목마다 소제목, 사진, 본문이 있습니다.',
    blank: '빈 원고',
    blankAbout: '아무것도 없는 원고입니다.',
    count: '항목 수',
    countHint: '{{minimum}}개에서 {{maximum}}개까지. 항목은 나중에도 더하거나 뺄 수 있습니다.',
    headline_one: '꼭 봐야 하는 이유 {{count}}가지',
    headline_other: '꼭 봐야 하는 이유 {{count}}가지',
    create: '만들기',
    cancel: '취소'
  }
}
