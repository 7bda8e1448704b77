/**
 * The version of what applicants are told before they start (what is kept, who sees what: GDPR article 13). Stored with each
 * application; a new wording of the notice is a new version.
 */
export const noticeVersion = '2026-3'
