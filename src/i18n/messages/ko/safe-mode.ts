import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const safeMode: SameKeys<(typeof en)['safeMode']> = {
  title: '안전 모드',
  heading: '기사는 안전합니다',
  cause: {
    page: '화면이 1분 안에 세 번 멈춰서 열지 않았습니다.',
    start: 'Copydesk가 시작하자마자 세 번 연달아 멈춰서 화면을 열지 않았습니다.',
    asked: 'Copydesk를 안전 모드로 시작했습니다.'
  },
  safe: '저장된 내용은 모두 {{directory}}에 있습니다. 여기서는 아무것도 바뀌지 않으며, 읽고 복사하고 내보낼 수 있습니다.',
  again: '다시 시도',
  againAbout: '평소처럼 화면을 엽니다.',
  without: '기사를 열지 않고 시작',
  withoutAbout: '기사 하나가 원인이라면 그 기사를 닫아 둡니다.',
  quit: '종료',
  ways: '다음 단계',
  export: {
    title: '모두 내보내기',
    about: '날짜가 붙은 폴더에 모든 기사를 글로, 원본 파일과 모든 사진을 그대로 담습니다. 손상된 기사도 바이트 그대로, 읽을 수 있는 글과 함께 담습니다.',
    folder: '내보낼 폴더',
    choose: '선택…',
    start: '모두 내보내기…',
    copying: '파일 복사 중 {{done}}/{{total}}',
    verifying: '다시 읽는 중 {{done}}/{{total}}',
    writing: '기사를 글 파일로 저장하는 중 {{done}}/{{total}}',
    progress: '내보내기',
    done_one: '{{folder}}에 기사 {{count}}건을 내보내고 모든 파일을 다시 읽어 확인했습니다.',
    done_other: '{{folder}}에 기사 {{count}}건을 내보내고 모든 파일을 다시 읽어 확인했습니다.',
    damaged_one: '{{count}}건은 손상되어 읽을 수 있는 글만 담았습니다.',
    damaged_other: '{{count}}건은 손상되어 읽을 수 있는 글만 담았습니다.',
    notUnderstood_one: '{{count}}건은 이 Copydesk가 모르는 내용이 있어 읽을 수 있는 글만 담았습니다.',
    notUnderstood_other: '{{count}}건은 이 Copydesk가 모르는 내용이 있어 읽을 수 있는 글만 담았습니다.',
    tooNew_one: '{{count}}건은 더 새로운 Copydesk에서 쓴 기사여서 읽을 수 있는 글만 담았습니다.',
    tooNew_other: '{{count}}건은 더 새로운 Copydesk에서 쓴 기사여서 읽을 수 있는 글만 담았습니다.',
    missing: '디스크에서 읽지 못한 파일: {{files}}'
  },
  articles: {
    title: '기사',
    filter: '제목 찾기',
    reading: '보관함을 읽는 중…',
    count_one: '기사 {{count}}건',
    count_other: '기사 {{count}}건',
    untitled: '제목 없음',
    inTrash: '휴지통',
    none: '기사가 없습니다.',
    nothing: '“{{query}}”이(가) 들어 있는 제목이 없습니다.'
  },
  text: {
    title: '기사 내용',
    choose: '읽을 기사를 선택하세요.',
    pieces: {
      damaged: '손상된 파일입니다. 읽을 수 있는 글만 보여 드립니다.',
      'not-understood': '파일은 온전하지만 이 Copydesk가 모르는 내용이 있습니다. 읽을 수 있는 글만 보여 드립니다.',
      'too-new': '더 새로운 Copydesk에서 쓴 기사입니다. 읽을 수 있는 글만 보여 드립니다.'
    },
    noWords: '읽을 수 있는 글이 없습니다.',
    copy: '글 복사',
    copied: '복사했습니다'
  }
}
