/** Why a recruitment was given up. Each is a text in the locale files. */
export const cancelReasons = ['post-withdrawn', 'post-changed', 'too-few-applications', 'error-in-post', 'filled-otherwise', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]
