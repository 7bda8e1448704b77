import type account from './locales/da/account.json'
import type signIn from './locales/da/sign-in.json'
import type admin from './locales/da/admin.json'
import type findings from './locales/da/findings.json'
import type advert from './locales/da/advert.json'
import type answers from './locales/da/answers.json'
import type applicant from './locales/da/applicant.json'
import type audit from './locales/da/audit.json'
import type calibration from './locales/da/calibration.json'
import type caseDocuments from './locales/da/case-documents.json'
import type caseFile from './locales/da/case-file.json'
import type checkpoints from './locales/da/checkpoints.json'
import type clearing from './locales/da/clearing.json'
import type clerk from './locales/da/clerk.json'
import type committee from './locales/da/committee.json'
import type common from './locales/da/common.json'
import type blindness from './locales/da/blindness.json'
import type equality from './locales/da/equality.json'
import type evaluation from './locales/da/evaluation.json'
import type experience from './locales/da/experience.json'
import type custody from './locales/da/custody.json'
import type banks from './locales/da/banks.json'
import type documents from './locales/da/documents.json'
import type messages from './locales/da/messages.json'
import type ownAccess from './locales/da/own-access.json'
import type ownDocuments from './locales/da/own-documents.json'
import type ownMessages from './locales/da/own-messages.json'
import type draft from './locales/da/draft.json'
import type drafting from './locales/da/drafting.json'
import type dryRun from './locales/da/dry-run.json'
import type exchange from './locales/da/exchange.json'
import type hearing from './locales/da/hearing.json'
import type hr from './locales/da/hr.json'
import type interviews from './locales/da/interviews.json'
import type learned from './locales/da/learned.json'
import type standIns from './locales/da/stand-ins.json'
import type letters from './locales/da/letters.json'
import type lock from './locales/da/lock.json'
import type outcome from './locales/da/outcome.json'
import type post from './locales/da/post.json'
import type protocol from './locales/da/protocol.json'
import type publicTexts from './locales/da/public.json'
import type questionnaire from './locales/da/questionnaire.json'
import type reread from './locales/da/reread.json'
import type ranking from './locales/da/ranking.json'
import type refusals from './locales/da/refusals.json'
import type retention from './locales/da/retention.json'
import type trial from './locales/da/trial.json'
import type comparison from './locales/da/comparison.json'
import type saving from './locales/da/saving.json'
import type wording from './locales/da/wording.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      account: typeof account
      'sign-in': typeof signIn
      admin: typeof admin
      findings: typeof findings
      advert: typeof advert
      answers: typeof answers
      applicant: typeof applicant
      audit: typeof audit
      calibration: typeof calibration
      'case-documents': typeof caseDocuments
      'case-file': typeof caseFile
      checkpoints: typeof checkpoints
      clearing: typeof clearing
      clerk: typeof clerk
      committee: typeof committee
      common: typeof common
      banks: typeof banks
      blindness: typeof blindness
      equality: typeof equality
      evaluation: typeof evaluation
      experience: typeof experience
      custody: typeof custody
      documents: typeof documents
      messages: typeof messages
      'own-access': typeof ownAccess
      'own-documents': typeof ownDocuments
      'own-messages': typeof ownMessages
      draft: typeof draft
      drafting: typeof drafting
      'dry-run': typeof dryRun
      exchange: typeof exchange
      hearing: typeof hearing
      hr: typeof hr
      interviews: typeof interviews
      learned: typeof learned
      'stand-ins': typeof standIns
      letters: typeof letters
      lock: typeof lock
      outcome: typeof outcome
      protocol: typeof protocol
      post: typeof post
      public: typeof publicTexts
      questionnaire: typeof questionnaire
      reread: typeof reread
      ranking: typeof ranking
      refusals: typeof refusals
      retention: typeof retention
      trial: typeof trial
      comparison: typeof comparison
      saving: typeof saving
      wording: typeof wording
    }
  }
}
