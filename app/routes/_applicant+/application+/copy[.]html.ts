import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerWithCopy } from '~/documents/own-copy/answer-with-copy.server'

export async function loader(args: LoaderFunctionArgs) {
  return answerWithCopy(args, 'html')
}
