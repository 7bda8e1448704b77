import type { ServerResponse } from 'node:http'

interface Sentence {
  readonly da: string
  readonly en: string
}

/** What is refused before any page is looked for. Both languages, since nothing is known of the reader yet. */
const refusals = {
  400: { da: 'Adressen kunne ikke læses.', en: 'The address could not be read.' },
  403: {
    da: 'Formularen blev ikke sendt fra dette websted og er derfor ikke behandlet. Gå tilbage, genindlæs siden og send igen.',
    en: 'The form was not sent from this website, so nothing was done with it. Go back, reload the page and send it again.',
  },
  404: { da: 'Filen findes ikke.', en: 'There is no such file.' },
  405: { da: 'Handlingen findes ikke på denne adresse.', en: 'This address does not take that action.' },
  413: {
    da: 'Det sendte er for stort og er ikke gemt. Gå tilbage, gør teksten kortere og send igen.',
    en: 'What was sent is too large and was not saved. Go back, make the text shorter and send it again.',
  },
  415: {
    da: 'Formularen kunne ikke læses, og intet er gemt. Gå tilbage, genindlæs siden og send igen.',
    en: 'The form could not be read, and nothing was saved. Go back, reload the page and send it again.',
  },
  500: { da: 'Noget gik galt hos os. Prøv igen om lidt.', en: 'Something went wrong on our side. Please try again in a little while.' },
} as const satisfies Record<number, Sentence>
export type RefusedStatus = keyof typeof refusals

/** Answers with a small page in Danish and English. */
export function refuse(response: ServerResponse, status: RefusedStatus, incidentId?: string): void {
  const { da, en } = refusals[status]
  const html = `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} – Uset</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>Uset</h1><p>${da}</p><p lang="en">${en}</p>${incidentId === undefined ? '' : `<p>${incidentId}</p>`}<p><a href="/">Forsiden · <span lang="en">Front page</span></a></p></main></body>
</html>
`
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(html))
  response.end(html)
}
