declare module 'virtual:hints-url' {
  /** Where the finder of hints is served: `/assets/hints-<hash>.js`. */
  const hintsUrl: string
  export default hintsUrl
}

declare module 'virtual:detector-url' {
  /** Where the detector for browsers is served: `/assets/detector-<hash>.js`. */
  const detectorUrl: string
  export default detectorUrl
}

declare module 'virtual:knowledge-urls' {
  /** Where what the detector reads is served: `/assets/lexicon-da-<hash>.json` and the others. */
  const knowledgeUrls: Readonly<Record<`lexicon-${'da' | 'en' | 'sv' | 'nb' | 'fi'}` | 'names', string>>
  export default knowledgeUrls
}

declare module 'virtual:enhancer-url' {
  /** Where the applicants' one script is served: `/assets/enhancer-<hash>.js`. */
  const enhancerUrl: string
  export default enhancerUrl
}
