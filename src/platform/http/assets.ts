import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Assets } from '../html/assets.ts'
import { findBrandCss } from '../html/brand/brand-href.ts'

/** Serves what the browser keeps: style sheet, script and icon, under names that change with their content. */
export async function serveAssets(app: FastifyInstance, { directory, iconHref }: Assets): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    allowedPath: path => !path.includes('/.'),
  })
  app.get('/favicon.ico', { config: { rateLimit: false } }, (_request, reply) => reply.redirect(iconHref, 302))
  app.get<{ Params: { file: string } }>('/brand/:file', { config: { rateLimit: false } }, ({ params }, reply) => {
    const css = findBrandCss(params.file)
    if (css === undefined) return reply.callNotFound()
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(css)
  })
  app.get('/robots.txt', { config: { rateLimit: false } }, (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  )
}
