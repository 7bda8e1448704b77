/** HR's pages about the question banks. */
export function bankPath(family: string, page = ''): string {
  return `/hr/banks/${family}${page === '' ? '' : `/${page}`}`
}

/** The skills of a qualification, with what was searched for. */
export function skillsPath({ family, qualificationId, query }: { readonly family: string; readonly qualificationId: string; readonly query: string }): string {
  const search = query === '' ? '' : `?${new URLSearchParams({ skill: query }).toString()}`
  return bankPath(family, `qualifications/${qualificationId}${search}#skills`)
}
