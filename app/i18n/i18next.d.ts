import type account from './locales/da/account.json'
import type admin from './locales/da/admin.json'
import type applicant from './locales/da/applicant.json'
import type audit from './locales/da/audit.json'
import type clearing from './locales/da/clearing.json'
import type committee from './locales/da/committee.json'
import type common from './locales/da/common.json'
import type hr from './locales/da/hr.json'
import type publicTexts from './locales/da/public.json'
import type refusals from './locales/da/refusals.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      account: typeof account
      admin: typeof admin
      applicant: typeof applicant
      audit: typeof audit
      clearing: typeof clearing
      committee: typeof committee
      common: typeof common
      hr: typeof hr
      public: typeof publicTexts
      refusals: typeof refusals
    }
  }
}
