declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Random public ids: the only names of things that leave the server. They say nothing of order or time. */
export type PersonId = Branded<'PersonId'>
export type RecruitmentId = Branded<'RecruitmentId'>
export type ApplicationId = Branded<'ApplicationId'>
export type CandidateId = Branded<'CandidateId'>
export type QuestionId = Branded<'QuestionId'>
