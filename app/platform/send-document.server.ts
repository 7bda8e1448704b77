import { documentFileName, mediaTypes, type NamedDocument } from '~/domain/recruitment/documents'

/** A document on its way to somebody who may read it. */
export interface DocumentToSend extends NamedDocument {
  readonly bytes: number
  /** Opened part by part, as it is asked for. */
  readonly content: AsyncGenerator<Buffer>
}

/**
 * A document as a file to keep, never to be shown within the site: named by us, of the kind that we found it to be, without any right to run. A part is opened
 * when the one before has been taken, so that a slow reader holds one part in memory.
 */
export function sendDocument({ content, bytes, ...named }: DocumentToSend): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await content.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await content.return(undefined)
    },
  }, { highWaterMark: 0 })
  return new Response(body, {
    headers: {
      'Content-Type': mediaTypes[named.type], 'Content-Length': String(bytes), 'Content-Disposition': `attachment; filename="${documentFileName(named)}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store',
    },
  })
}
