import type { Rule } from '../rule'

export const hypothetical: Rule = {
  name: 'hypothetical',
  level: 'warning',
  heedsNegation: false,
  patterns: {
    da: {
      inQuestion: [
        '(?:hvad|hvordan|hvilken) ville (?:din|dit|dine|Deres) (?:\\p{L}+ )?(?:reaktion|svar|løsning|tilgang|første skridt|fremgangsmåde|første handling|plan|strategi|holdning)(?: [^\\s?.]+)*',
        '(?:hvad|hvordan|hvem|hvilke@?t?|hvornår|hvorfor|hvor)(?: \\p{L}+){0,3} ville (?:du|De|I)(?! (?:beskrive (?:dit|din|dine)|have gjort anderledes|gøre anderledes|karakterisere (?:dig|dit)|selv sige|vurdere (?:dit|din)|gerne))(?: [^\\s?.]+)*(?! anderledes)',
        '(?:hvad|hvordan) (?:vil|kunne) (?:du|De) (?!beskrive|have|gerne|karakterisere|vurdere (?:dit|din|dine)|sige|bidrage)(?:\\p{L}+)(?: [^\\s?.]+)*\\?',
        '(?:forestil|tænk) (?:dig|Dem|jer)(?! om)(?: .*)?',
        '(?:antag|lad os (?:sige|antage|forestille os)|sæt nu|sæt at|hvis nu|tænkt situation|i en tænkt situation|hypotetisk@)(?: at)?(?: .*)?',
        'hvis (?:du|De|en|et|din|dit|dine|der|to|nogen|man|borgeren|barnet|systemet|i morgen|vi|kollegaen)(?: [^\\s?.!]+){1,20},? (?:hvad|hvordan|hvilke@?t?|hvem) (?:ville|vil|gør|kunne|skulle|siger)(?: [^\\s?.]+)*',
        'hvad (?:gør|siger|svarer|vil) (?:du|De)(?: \\p{L}+)? hvis(?: [^\\s?.]+)*',
        'hvordan (?:reagerer|håndterer|svarer|handler|forholder|løser|griber) (?:du|De)(?: \\p{L}+){0,4},? (?:hvis)(?: [^\\s?.]+)*',
        '(?:ville|kunne) (?:du|De)(?: [^\\s?.]+){1,10} hvis(?: [^\\s?.]+)*',
        '(?:ville|kunne) (?:du|De) (?:være i stand til|kunne|turde|gribe ind|sige (?:fra|ja|nej)|vælge|acceptere|reagere|handle|gøre|hjælpe|anmelde|fortælle (?!om))(?: [^\\s?.]+)* hvis(?: [^\\s?.]+)*',
        'hvis (?:du|De) (?:var|blev|fik|kunne|skulle|opdagede|stod|mødte|oplevede|så|hørte|havde)(?: [^\\s?.!]+){1,20},? (?:hvad|hvordan|hvilke@?t?|hvem|ville)(?: [^\\s?.]+)*',
      ],
      except: [
        '(?:læs|se|brug|ud fra|på baggrund af|i den|i)(?: \\p{L}+){0,4} (?:vedlagte|vedhæftede|nedenfor|herunder|nedenstående|bilag@|casen|materialet|mailen|teksten)[^?]*\\?[^?]*\\??',
        '(?:læs|se) (?:mailen|sagen|casen|teksten|brevet|materialet|om|referatet|notatet|bilaget)[^?]*\\?[^?]*\\??',
        'hvis (?:du|De) (?:ikke )?har(?: \\p{L}+)? (?:et eksempel|spørgsmål|prøvet|oplevet)@',
        'hvad ville (?:du|De)[^?]*anderledes[^?]*',
        '(?:nedenstående|vedlagte|ovenstående) (?:case|sag|mail|tekst|brev|materiale|tal)@[^?]*',
      ],
    },
    en: {
      inQuestion: [
        '(?:what|how) would your (?:\\p{L}+ )?(?:reaction|response|answer|solution|approach|first step|plan|strategy|action)(?: [^\\s?.]+)*',
        '(?:what|how|who|which|when|why|where)(?: \\p{L}+){0,3} would you(?! (?:have done differently|do differently|describe (?:your|the)|rate|characteri[sz]e|like|say (?:is|are|was|were)|rank|sum up|define your|assess your)| now do differently)(?: [^\\s?.]+)*',
        '(?:imagine|suppose|(?<!we )assume|picture(?= (?:this|yourself|a))|say(?= (?:that )?(?:a|you|your) )|let us (?:say|imagine|assume)|let\'s (?:say|imagine|assume)|hypothetically|pretend(?! play)|supposing|assuming|consider (?:a|the) (?:hypothetical|situation)|in a hypothetical|given a hypothetical)(?: .*)?',
        'if (?:you|a|an|your|there|two|somebody|someone|one|the|we|tomorrow|another)(?: [^\\s?.!]+){1,20}, (?:what|how|which|whom?|would)(?: [^\\s?.]+)*\\?',
        '(?:what|how) (?:do|would|will|could|might|should) you(?: [^\\s?.]+){1,10},? (?:if|were|in the event|should a)(?: [^\\s?.]+)*',
        '(?:would|could|might) you(?: [^\\s?.]+){1,10} if(?: [^\\s?.]+)*',
        'how (?:will|might|could) you (?!be |contribute|describe)(?:\\p{L}+)(?: [^\\s?.]+)*\\?',
        'what (?:might|could) you do(?: [^\\s?.]+)*\\?',
        'what if (?:a|an|you|your|the|there)(?: [^\\s?.]+)*',
      ],
      except: [
        '(?:read|see|look at|study|use|based on|from)(?: \\p{L}+){0,5} (?:enclosed|attached|below|above|following|case|material|mail|letter|text|figures|note|brief)[^?]*\\?[^?]*\\??',
        'if you have (?:no|an|a|been|any)(?: \\p{L}+)? ?(?:example|questions?|through)?',
        'would you[^?]*differently[^?]*',
        'how will you make the day work',
        '(?:enclosed|attached|following) (?:case|mail|letter|text|figures|material)[^?]*',
      ],
    },
  },
  reason: {
    da: 'Det, folk har gjort, forudsiger bedre end det, de siger, de ville gøre (Taylor og Small 2002; vejledningen om strukturerede interview fra U.S. Office of Personnel Management, 2008).',
    en: 'What people have done predicts better than what they say they would do (Taylor and Small 2002; the guide to structured interviews of the U.S. Office of Personnel Management, 2008).',
  },
  suggestion: {
    da: 'Spørg om noget, der er sket: "Fortæl om en gang, hvor … Hvad gjorde du?", eller giv en rigtig opgave med materiale.',
    en: 'Ask for something that happened: "Tell us about a time when … What did you do?", or set a real task with material.',
  },
}
