/** HR's pages about the question banks. */
export function bankPath(family: string, page = ''): string {
  return `/hr/banks/${family}${page === '' ? '' : `/${page}`}`
}
