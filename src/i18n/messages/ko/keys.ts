import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const keys: SameKeys<(typeof en)['keys']> = {
  title: '키보드 단축키',
  close: '키보드 단축키 닫기',
  search: '단축키 검색',
  nothing: '“{{query}}”에 해당하는 단축키가 없습니다.',
  resetAll: '모두 초기화',
  change: '변경',
  changeOf: '단축키 변경: {{action}}',
  reset: '초기화',
  resetOf: '단축키 초기화: {{action}}',
  none: '단축키 없음',
  newKeys: '새 단축키: {{action}}',
  press: '새 단축키를 누르세요',
  hint: 'Esc를 누르면 그대로 둡니다. 백스페이스를 누르면 단축키를 없앱니다.',
  refused: {
    typing: '{{keys}}: 글자를 입력하는 키입니다. {{mod}} 키와 함께 누르거나 기능 키를 사용하세요.',
    editing: '{{keys}}: 글을 쓰는 모든 곳에서 이동, 삭제, 복사, 실행 취소에 쓰이므로 바꿀 수 없습니다.',
    system: '{{keys}}: 창이나 시스템에서 사용하는 키입니다.'
  },
  taken: '{{keys}}: 이미 “{{action}}”에 쓰이고 있습니다.',
  take: '여기에 사용',
  swap: '서로 바꾸기',
  keep: '그대로 두기',
  given: '{{action}}: {{keys}}',
  resetDone: '모든 단축키를 처음 상태로 되돌렸습니다.',
  fixed: '어디서나 같은 키',
  fixedNames: {
    newline: '줄 바꿈',
    blocks: '블록 메뉴(빈 문단에서)',
    selectTools: '열린 것 닫기, 입력란에서 나가기'
  }
}
