import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import type { Session } from 'electron'
import type { PictureId } from '../../core/picture/picture'
import { mimeTypeOf } from '../../core/picture/picture'
import { assetPolicy, pagePolicy } from './content-security-policy'
import { appScheme, findResource } from './find-resource'

export interface AppFiles {
  /** The folder of the built pages. */
  readonly pageDirectory: string
  readonly pathOfPicture: (id: PictureId) => Promise<string>
}

type Body = ConstructorParameters<typeof Response>[0]

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin'
}

/** Makes the app's own scheme a proper, secure origin. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }
  ])
}

/** Answers all requests to the app's own scheme: the built pages, their assets and the pictures of the library; nothing else. */
export function serveAppScheme(session: Session, files: AppFiles): void {
  session.protocol.handle(appScheme, async (request) => {
    const resource = request.method === 'GET' ? findResource(request.url) : undefined
    if (resource === undefined) return notFound()
    try {
      switch (resource.kind) {
        case 'page':
          return await answerPage(join(files.pageDirectory, resource.file))
        case 'asset':
          return await answerAsset(join(files.pageDirectory, resource.path), resource.contentType)
        case 'picture':
          return await answerPicture(await files.pathOfPicture(resource.id), mimeTypeOf(resource.id))
      }
    } catch {
      return notFound()
    }
  })
}

/** The first answer of all makes Node read its HTTP client, which takes a twentieth of a second: to be called while the page's process still starts. */
export function prepareAnswers(): void {
  notFound()
}

async function answerPage(path: string): Promise<Response> {
  return answer(await readFile(path), 'text/html; charset=utf-8', pagePolicy, { 'Cache-Control': 'no-store' })
}

async function answerAsset(path: string, contentType: string): Promise<Response> {
  return answer(await readFile(path), contentType, assetPolicy)
}

async function answerPicture(path: string, contentType: string): Promise<Response> {
  const { size } = await stat(path)
  const body = Readable.toWeb(createReadStream(path))
  return answer(body, contentType, assetPolicy, { 'Content-Length': String(size) })
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { ...commonHeaders, 'Content-Security-Policy': assetPolicy } })
}

function answer(body: Body, contentType: string, policy: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    headers: { ...commonHeaders, 'Content-Type': contentType, 'Content-Security-Policy': policy, ...headers }
  })
}
