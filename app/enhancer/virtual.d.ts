declare module 'virtual:enhancer-url' {
  /** Where the applicants' one script is served: `/assets/enhancer-<hash>.js`. */
  const enhancerUrl: string
  export default enhancerUrl
}
