/** What stands before a name, in lower case, in Danish, Norwegian, Swedish, English and Finnish; each word a token. */
const phrases = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/u)

/** Somebody says what she, he or a child is called: also without a capital. */
export const introductions = phrases(`
  jeg hedder|han hedder|hun hedder|mit navn er|jeg heter|han heter|hun heter|navnet mitt er|mitt navn er|jag heter|hon heter|mitt namn är
  my name is|his name is|her name is|i am called|nimeni on|minun nimeni on|hänen nimensä on`)

/** The end of a letter: the name follows, on the same line or the next, and nothing after it. */
export const farewells = phrases(`
  mvh|mvh .|mange hilsner|med venlig hilsen|venlig hilsen|venlige hilsner|hilsen|hilsner|hilsen fra|kh|vh|de bedste hilsner|bedste hilsner|kærlig hilsen
  med vennlig hilsen|vennlig hilsen|beste hilsen|med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänlig hälsning|hälsningar|hälsar|bästa hälsningar
  best regards|kind regards|warm regards|regards|best wishes|yours sincerely|sincerely|yours faithfully|cheers|many thanks
  terveisin|ystävällisin terveisin|terveiset|parhain terveisin|t .`)

export const titles = phrases(`
  hr|hr .|herr|herre|fru|frk|frk .|frøken|fr .|mr|mr .|mrs|mrs .|ms|ms .|miss|dr|dr .|doktor|herra|rouva|neiti`)

/** People whom a writer calls by name right after. */
export const relations = phrases(`
  min kollega|kollegaen|min tidligere kollega|min leder|min nuværende leder|min tidligere leder|min chef|min tidligere chef|min mand|min kone|min kæreste
  min søn|min datter|min mor|min far|min bror|min søster|min veninde|min ven|min mentor|min vejleder|min lærer|borgeren|sagsbehandler|afdelingsleder|teamleder
  kollegaen min|lederen min|sjefen min|mannen min|kona mi|sønnen min|datteren min|moren min|faren min|min tidligere sjef|min sjef
  kollegan|min man|min fru|min son|min dotter|min mamma|min pappa|min syster|min handledare|min närmaste chef
  my colleague|my manager|my boss|my former boss|my former manager|my supervisor|my husband|my wife|my son|my daughter|my brother|my sister|my mentor
  esimieheni|kollegani|työkaverini|pomoni|mieheni|vaimoni|poikani|tyttäreni|veljeni|siskoni|mentorini`)

/** Fields of a form: a full name follows the colon. */
export const labels = phrases(`
  navn|kontakt|kontaktperson|reference|referencer|sagsbehandler|borger|ansøger|leder|referent|fra|til|att|att .|underskrift|deltagere
  referanse|referanser|saksbehandler|søker|namn|referens|referenser|handläggare|sökande|från|till|deltakere
  name|contact|reference|references|from|to|applicant|signed by|nimi|yhteyshenkilö|suosittelija|suosittelijat|hakija|lähettäjä|vastaanottaja`)

export const particles: ReadonlySet<string> = new Set(phrases('von|van|der|den|de|la|af|av|al|el|bin|bint|ben|ibn|abu|zu|da|di|dos|del|ul|ud|y'))

/** What ends a name that is written without capitals. */
export const nameStoppers: ReadonlySet<string> = new Set(phrases(`
  og|er|som|fra|på|i|jeg|har|med|der|men|til|å|och|är|jag|från|and|am|is|i'm|from|who|who's|ja|on|olen|haen|søger|søker|söker|kommer|bor|arbejder|at|vi|har|mvh|hilsen
  en|et|ett|a|an|the|ikke|inte|not|blevet|kaldet|også|today|currently`))
