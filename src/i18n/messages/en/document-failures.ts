/** What is said of documents, and posts of a site, that articles are made from. */
export const documentFailures = {
  'document-type-not-supported': {
    what: 'Copydesk cannot make an article from “{{name}}”.',
    advice: 'It takes Word documents (.docx), Markdown, web pages, plain text and articles of another Copydesk (.copydesk). Save an older .doc, a PDF or a document of another program as one of these.'
  },
  'document-not-found': {
    what: 'There is no file at {{path}}.',
    advice: 'Check the path, or choose the file anew.'
  },
  'document-too-large': {
    what: '“{{name}}” is too large for one article.',
    advice: 'Divide it, or make its pictures smaller, and import the parts. The file was not changed.'
  },
  'document-unreadable': {
    what: '“{{name}}” cannot be read.',
    advice: 'It may be damaged, be protected by a password, or not be what its name says. Open it in the program it comes from and save it anew. The file was not changed.'
  },
  'document-too-new': {
    what: '“{{name}}” was made by a newer Copydesk.',
    advice: 'Update Copydesk to open it. The file was not changed.'
  },
  'document-empty': {
    what: 'There are no words and no pictures in “{{name}}”.',
    advice: 'No article was made from it.'
  },
  'post-not-offered': {
    what: 'This post is no longer on the site, or it is private there.',
    advice: 'Look for it on the site. What lies in its trash or is private is not opened here.'
  },
  'article-in-trash': {
    what: '“{{headline}}”, which is this post, lies in the trash of the library.',
    advice: 'Restore it there: two articles that keep one post would write over each other.'
  }
}
