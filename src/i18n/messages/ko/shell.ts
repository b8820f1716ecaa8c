import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const shell: SameKeys<(typeof en)['shell']> = {
  pictureDialog: { title: '사진 넣기', button: '넣기', pictures: '사진' },
  documentDialog: { title: '가져오기', button: '가져오기', documents: '문서' },
  folderDialog: { title: '폴더 선택', button: '선택' },
  startFailed: {
    title: 'Copydesk를 시작하지 못했습니다',
    what: 'Copydesk를 시작하는 동안 문제가 생겼습니다.',
    advice: '기사는 그대로 있습니다. Copydesk를 다시 시작하세요. 같은 일이 세 번 이어지면 모든 기사를 읽고 내보낼 수 있는 안전 모드로 열립니다.'
  },
  noPage: {
    title: '화면을 표시할 수 없습니다',
    what: '안전 모드 화면도 계속 멈춰서 Copydesk를 닫습니다.',
    advice: '기사는 안전합니다. {{directory}}에 일반 파일로 있습니다.'
  },
  copyHeadline: '{{headline}} (다른 곳에서 변경됨)',
  libraryInUse: {
    title: '보관함이 다른 곳에서 열려 있습니다',
    what: '다른 Copydesk가 {{directory}}에 있는 보관함을 열어 두었습니다.',
    advice: '동시에 열면 서로의 글을 덮어쓸 수 있습니다. 다른 Copydesk를 닫고 다시 시작하세요. 다른 컴퓨터가 방금 정전으로 꺼졌다면 30초쯤 기다리세요.'
  },
  libraryVanished: {
    title: '보관함이 없습니다',
    what: '{{directory}}에 보관함이 더 이상 없습니다.',
    advice: '디스크가 연결되지 않았거나 폴더를 옮겼거나 이름을 바꿨을 수 있습니다. 연결하거나 되돌린 뒤 다시 시도하세요. 직접 고르기 전에는 새 보관함을 만들지 않습니다.',
    again: '다시 시도',
    create: '그 자리에 새 보관함 만들기',
    quit: '종료'
  },
  libraryNotCopied: {
    title: '보관함을 복사하지 못했습니다',
    what: '{{directory}}에 있는 보관함은 이전 Copydesk에서 만든 것입니다. 내용을 바꾸기 전에 먼저 복사해 두는데, 복사하지 못했습니다.',
    advice: '보관함은 바뀌지 않았습니다. 사본은 {{folder}}에 만듭니다. 그곳에 쓸 수 있는지, 최대 {{megabytes}}MB의 공간이 있는지 확인한 뒤 다시 시도하세요.',
    again: '다시 시도',
    quit: '종료'
  },
  libraryFailed: {
    title: '보관함을 열 수 없습니다',
    what: '{{directory}}에 있는 보관함을 열 수 없습니다.',
    advice: '변경된 내용은 없습니다. 폴더가 있는지, 쓰기 권한이 있는지 확인한 뒤 Copydesk를 다시 시작하세요.',
    quit: '종료',
    openUsual: '기본 보관함 열기'
  }
}
