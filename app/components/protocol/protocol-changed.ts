import type { FormReply } from '~/forms/form-errors'

/** Here nothing was typed that could be kept: what is stale is the protocol that was read. */
export function asProtocolChanged(reply: FormReply | undefined): FormReply | undefined {
  return reply?.refusal === 'stale' ? { ...reply, refusal: 'protocol-changed' } : reply
}
