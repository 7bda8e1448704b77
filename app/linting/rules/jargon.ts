import type { Rule } from '../rule'

export const jargon: Rule = {
  name: 'jargon',
  level: 'warning',
  heedsNegation: false,
  patterns: {
    da: {
      said: [
        '(?:synergi(?:er|effekt\\p{L}*)?|helikopterperspektiv|helikopterblik|eksekver(?:e|er|ing|ingskraft|ingsstærk)|core business|best practice|low-hanging fruits?|lavthængende frugter|win-win|stakeholder\\p{L}*|interessenthåndtering|performance-?kultur|high performer\\p{L}*|deliverables?|onboarding|mindset|drive og gåpåmod|snitflade\\p{L}*|implementeringskraft|forandringsparat\\p{L}*|værdiskabelse|værdiskabende|leverancer|kaskadere\\p{L}*|commitment|empowerment|paradigmeskift\\p{L}*|italesæt\\p{L}*|proaktiv\\p{L}*|agil\\p{L}*|hands-on|dedikeret teamplayer|teamplayer|robustgøre|fagprofessionel\\p{L}*|transformationsrejse|purpose|roadmap|boost\\p{L}*|strømlin\\p{L}*|go-getter|can-do|spidskompetencer|effektuere\\p{L}*|i henhold til gældende|foranlediget af|herværende|nærværende|forefindes|fornøden\\p{L}*)',
      ],
    },
    en: {
      said: [
        '(?:synerg(?:y|ies|istic)|leverag(?:e|es|ing)|low-hanging fruit|stakeholders?|core business|core competenc\\p{L}+|best[- ]in[- ]class|deliverables?|onboarding|mindset|move the needle|paradigm shifts?|think outside the box|blue-sky thinking|deep dives?|touch base|circle back|value[- ]add(?:ed)?|game[- ]changers?|hit the ground running|helicopter view|win-win|bandwidth|empowerment|proactive(?:ly)?|self-starters?|go-getters?|team players?|results-driven|hands-on|fast-paced|can-do attitude|thought leaders?hip|holistic(?:ally)?|streamlin\\p{L}+|utili[sz]e[sd]?|operationali[sz]e\\p{L}*|actionable|roadmaps?|hereinafter|aforementioned|pursuant to|agile|scalable|disruptive)',
      ],
      except: [
        'fast-paced team',
      ],
    },
  },
  reason: {
    da: 'Fagsprog og modeord skjuler, hvad der menes, og udelukker dem, der ikke kender dem.',
    en: 'Jargon and fashionable words hide what is meant and shut out those who do not know them.',
  },
  suggestion: {
    da: 'Skriv det, der sker, med almindelige ord.',
    en: 'Say what happens in everyday words.',
  },
}
