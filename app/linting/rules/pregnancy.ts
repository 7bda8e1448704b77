import type { Rule } from '../rule'

export const pregnancy: Rule = {
  name: 'pregnancy',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:graviditet@?|barsels?(?:orlov|planer|plan)?@?|terminsdato|familieplan(?:er|lægning)|fertilitet@|fertilitetsbehandling|forældreorlov|barselsorlov)(?!svikar)',
      ],
      inQuestion: [
        '(?:ønsker|vil|ville|drømmer) {you}(?: {you})?(?: gerne| selv| en dag| om)?(?: have| få| at få)? (?:flere )?børn',
        'er {you}{a} (?:\\p{L}+ )?(?:gravid@?|højgravid|i fertilitetsbehandling|på barsel|ved at prøve at få børn|i lykkelige omstændigheder|på vej på barsel|på barselsorlov|under fertilitetsbehandling|på prævention)(?! {others})',
        '(?:planlægger|ønsker|forventer|overvejer|regner|skal|vil|påtænker|agter|venter|har|håber|drømmer|kunne|satser|tænker|ser) {you}{a} (?:{you} )?(?:\\p{L}+ ){0,5}(?:få|have|stifte|planer om|ønsker? om|flere|at blive|på|gå på|med at|om at få|barn|børn)(?: \\p{L}+){0,2} ?(?<e>(?:børn(?=(?: inden| i den| i de| i løbet| på et| en dag| snart| senere| de næste| når| i fremtiden| og hvornår)|\\s*[?.])(?<=få(?: \\p{L}+){0,2} børn|flere børn|om børn|ønsker? børn|have(?: flere)? børn|vil have børn)|barn(?=\\s*[?.]| til| mere| inden| i )(?<=et barn|venter barn|lille barn)|familie(?=\\s*[?.]| inden| i | snart| de næste| på et)(?<=stifte familie|en familie)|forælder|mor(?=\\s*\\?)|gravid|barsel@?|barselsorlov|forældreorlov|fædreorlov))(?!ss?vikar)',
        '(?:venter|forventer) {you}{a} (?:et )?(?:barn|børn|familieforøgelse)',
        '(?:skal|har) {you}{a} (?:\\p{L}+ ){0,4}(?:på |holdt |afholdt |taget )(?<e>barsel@?|forældreorlov|fædreorlov)(?! med)',
        'har {you}{a} (?:\\p{L}+ )?(?:været gravid|aborteret|haft en abort|født|planer om (?:børn|at få børn|at stifte familie|graviditet|flere børn|barsel)|ønske om (?:børn|at få børn|flere børn)|termin)',
        'hvornår (?:har|skal|er|forventer|planlægger) {you}(?: \\p{L}+){0,4} (?:termin|føde|barsel@?|barselsorlov|børn|gravid|forældreorlov)',
        'bruger {you}{a} prævention',
        '(?:drømmer|tænker) {you} om (?:at få )?børn',
        '(?:vil|kan) {you}(?: \\p{L}+){0,3} (?:blive|blive væk på grund af) gravid@?',
      ],
      inAdvert: [
        '(?:{you}|ansøger@)(?: \\p{L}+){0,3} (?:gravid@?|(?:planlægger|have planer om) (?:at få )?(?:børn|barsel)|(?:ikke|uden) (?:planer om )?(?:barsel@|graviditet|børn inden for))',
        'ikke (?:\\p{L}+ ){0,3}(?:gravid|på barsel)(?: \\p{L}+){0,3}',
        'gravide (?:kan|bør|skal|bedes) ikke',
      ],
      except: [
        '(?:gravide?|gravid) (?:kvinde|borger|patient|medarbejder|kollega|og fødende)@',
        'barselsvikar@',
        'har {you}{a} erfaring@[^?]*',
      ],
      hinted: [
        'gravid@',
        'barsel',
        'barsels(?:orlov|planer|periode)',
        'fertilitet@',
        'graviditet@',
        'familieforøgelse',
        'forældreorlov',
        'termin',
        'familieplaner',
        'stifte familie',
      ],
    },
    en: {
      asked: [
        '(?:pregnanc(?:y|ies)|maternity (?:leave|plans?)|parental leave|due date|family planning|family plans|plans? (?:for|to have|to start|of having|on having|regarding|about) (?:a )?(?:children|family|parenthood)|fertility(?: treatment)?|paternity leave)',
      ],
      inQuestion: [
        'are {you}{a} (?:\\p{L}+ )?(?:pregnant|expecting(?: a (?:child|baby)|(?= *[?.]))|trying (?:for|to have|to conceive|to get pregnant)(?: \\p{L}+){0,2}|on (?:maternity|parental|paternity) leave|undergoing (?:\\p{L}+ )?(?:fertility|ivf)(?: \\p{L}+)?|receiving fertility \\p{L}+|using contracepti\\p{L}+|on birth control|planning (?:a family|a pregnancy|to (?:have|start|get|become|go on|take) (?:\\p{L}+ ){0,2}(?:children|kids|a? ?bab(?:y|ies)|family|pregnant|maternity \\p{L}+|parental leave|parent|child)))',
        '(?:do|did|are|would|have|will|can) {you}{a} (?:\\p{L}+ ){0,2}(?:plan@|intend@|hope@|want@|wish@|expect@|think@|consider@|like|thought|plans?|envisage|see)(?: \\p{L}+){0,5} (?<e>(?:children|kids|bab(?:y|ies)|family|pregnant|maternity(?: leave)?|parental leave|child|paternity leave|parent|pregnancy|mother|father))(?<=(?:have|having|start|starting|become|becoming|get|getting|more|want|on|take|taking|another|a|for|about|any)(?: (?:a|your|own|any|the|more|maternity|parental|paternity|some))* (?:children|kids|bab(?:y|ies)|family|pregnant|maternity|maternity leave|parental leave|child|paternity leave|parent|pregnancy|mother|father))(?= *[?.,]| (?:in|within|soon|one|during|over|some|at|later|while|and|or|the|next|any|if|this)|$)',
        'when (?:is|are|do|will) (?:{you}|{your})(?: \\p{L}+){0,5} (?:due|due date|baby|maternity(?: leave)?|parental leave|give birth|pregnant|children)',
        'have {you}{a} (?:\\p{L}+ )?(?:been pregnant|had an abortion|had a miscarriage|given birth|taken (?:maternity|parental|paternity) leave|been on (?:maternity|parental|paternity) leave)',
        'do {you} use (?:birth control|contracepti\\p{L}+)',
        'will {you} (?:be|go|need|take)(?: \\p{L}+){0,3} (?:maternity|parental|paternity) leave',
        '(?:is|would) a pregnancy(?: \\p{L}+){0,4}',
      ],
      inAdvert: [
        '(?:must not|not|cannot) (?:be )?(?:pregnant|planning (?:a family|a pregnancy|children))(?: \\p{L}+)?',
        '(?:no|without) (?:plans (?:for|to have|of having)) (?:children|a family|maternity leave|pregnancy)',
        'pregnant (?:women|applicants) (?:need not|should not|cannot|are not)',
      ],
      except: [
        'pregnant (?:women|woman|clients?|patients?|residents?|employees?|colleagues?|teenagers?)',
        'maternity cover',
      ],
      hinted: [
        'pregnan@',
        'maternity@',
        'parental leave',
        'fertility@',
        'family planning',
        'start@ a family',
        'family plans',
        'expecting',
      ],
    },
  },
  reason: {
    da: 'Ligebehandlingsloven § 2 forbyder at lægge vægt på køn, herunder graviditet og barsel, ved ansættelse.',
    en: 'The Danish Equal Treatment Act § 2 forbids letting sex count in hiring, pregnancy and maternity leave included.',
  },
  suggestion: {
    da: 'Slet det. Planlægning af fravær hører til efter ansættelsen.',
    en: 'Delete it. Planning of leave belongs after the appointment.',
  },
}
