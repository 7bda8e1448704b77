declare module 'virtual:hints-url' {
  /** Where the finder of hints is served: `/assets/hints-<hash>.js`. */
  const hintsUrl: string
  export default hintsUrl
}

declare module 'virtual:enhancer-url' {
  /** Where the applicants' one script is served: `/assets/enhancer-<hash>.js`. */
  const enhancerUrl: string
  export default enhancerUrl
}
