import type { Article } from '../article/article'
import { languageOfText } from '../article/language-of-text'
import { generator } from '../documents/generator'
import { carriedText, escapeAttribute, escapeText, oneLine } from './escape'
import { bodyHtmlBeside, pictureHtml } from './html'
import type { WayToPicture } from './markdown'
import { bylineText } from './byline-text'

/**
 * An article as a web page of its own, as readers are to see it: headline, dek, byline, lead picture and text, without a script and without what is
 * said to the desk. Pictures are where `wayTo` says; `head` is the elements that stand in its head: its style, and what search engines are told.
 */
export function webPage(article: Article, wayTo: WayToPicture, head: string): string {
  const { headline, dek, byline, leadPicture, body, excerpt, seoDescription, socialTitle, socialPicture } = article
  const title = escapeText(oneLine(headline))
  const description = oneLine(seoDescription) || oneLine(excerpt)
  const parts = [
    element('h1', title),
    element('p', escapeText(carriedText(dek).trim()), 'dek'),
    element('p', escapeText(bylineText(byline)), 'byline'),
    leadPicture === null ? '' : pictureHtml(leadPicture, wayTo),
    bodyHtmlBeside(body, wayTo)
  ]
  return [
    '<!doctype html>',
    `<html lang="${languageOfText(article)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${generator}">`,
    `<title>${title}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escapeAttribute(description)}">`]),
    ...(socialTitle.trim() === '' ? [] : [`<meta property="og:title" content="${escapeAttribute(oneLine(socialTitle))}">`]),
    ...(socialPicture === null ? [] : [`<meta property="og:image" content="${escapeAttribute(wayTo(socialPicture.pictureId))}">`]),
    head,
    '</head>',
    '<body>',
    '<article>',
    ...parts.filter((part) => part !== ''),
    '</article>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function element(tag: string, html: string, className?: string): string {
  return html === '' ? '' : `<${tag}${className === undefined ? '' : ` class="${className}"`}>${html}</${tag}>`
}
