import type { documentFailures as en } from '../en/document-failures'
import type { SameKeys } from '../same-keys'

export const documentFailures: SameKeys<typeof en> = {
  'document-type-not-supported': {
    what: '“{{name}}” 파일로는 기사를 만들 수 없습니다.',
    advice: 'Word 문서(.docx), Markdown, 웹페이지, 텍스트 파일, 다른 Copydesk의 .copydesk 파일을 가져올 수 있습니다. 예전 .doc나 PDF, 다른 프로그램의 문서는 이 가운데 하나로 저장하세요.'
  },
  'document-not-found': {
    what: '{{path}} 위치에 파일이 없습니다.',
    advice: '경로를 확인하거나 파일을 다시 고르세요.'
  },
  'document-too-large': {
    what: '“{{name}}” 파일은 기사 하나로 만들기에 너무 큽니다.',
    advice: '문서를 나누거나 사진을 줄여서 나눠 가져오세요. 파일은 그대로입니다.'
  },
  'document-unreadable': {
    what: '“{{name}}” 파일을 읽을 수 없습니다.',
    advice: '손상되었거나, 암호가 걸려 있거나, 이름과 다른 형식일 수 있습니다. 원래 프로그램에서 열어 새로 저장하세요. 파일은 그대로입니다.'
  },
  'document-too-new': {
    what: '“{{name}}” 파일은 더 새로운 Copydesk에서 만들었습니다.',
    advice: 'Copydesk를 업데이트한 뒤 여세요. 파일은 그대로입니다.'
  },
  'document-empty': {
    what: '“{{name}}” 파일에는 글도 사진도 없습니다.',
    advice: '기사를 만들지 않았습니다.'
  },
  'post-not-offered': {
    what: '이 글은 사이트에 더 이상 없거나 비공개입니다.',
    advice: '사이트에서 찾아보세요. 사이트 휴지통에 있는 글과 비공개 글은 여기서 열지 않습니다.'
  },
  'article-in-trash': {
    what: '이 글에 해당하는 “{{headline}}” 기사가 보관함 휴지통에 있습니다.',
    advice: '휴지통에서 복원하세요. 두 기사가 한 글을 맡으면 서로 덮어쓰게 됩니다.'
  }
}
