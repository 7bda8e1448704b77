import type { Piece } from './piece'

const pairs = `
af av|jeg jeg|ikke ikke|også også|efter etter|kun bare|mig meg|dig deg|sig seg|hvad hva|hvem hvem|nogle noen|nogen noen|noget noe|meget mye|mange mange
uge uke|uger uker|blev ble|bliver blir|blive bli|blevet blitt|være være|gøre gjøre|gør gjør|gjorde gjorde|havde hadde|haft hatt|sagde sa|siger sier|sige si
fik fikk|får får|kom kom|nu nå|siden siden|før før|mellem mellom|imellem imellom|uden uten|inden innen|under under|over over|igen igjen|tilbage tilbake
hjem hjem|hus hus|arbejde arbeid|arbejder arbeider|arbejdet arbeidet|arbejdede arbeidet|spørgsmål spørsmål|spørge spørre|sprog språk|penge penger|måde måte
måned måned|måneder måneder|mandag mandag|onsdag onsdag|lørdag lørdag|søndag søndag|tirsdag tirsdag|torsdag torsdag|fredag fredag|januar januar|februar februar
marts mars|maj mai|juni juni|juli juli|august august|københavn københavn|regering regjering|regeringen regjeringen|virksomhed virksomhet|virksomheder virksomheter
mulighed mulighet|muligheder muligheter|udvikling utvikling|uddannelse utdanning|undervisning undervisning|udenfor utenfor|ud ut|ude ute|udland utland
indtil inntil|ind inn|inde inne|indenfor innenfor|hvordan hvordan|hvorfor hvorfor|fordi fordi|selvom selv om|dog likevel|derfor derfor|desuden dessuten
hende henne|dem dem|jer dere|deres deres|vores vår|hendes hennes|selv selv|hver hver|hvert hvert|anden annen|andet annet|andre andre|første første
sidste siste|næste neste|lige like|ligesom liksom|bedre bedre|bedst best|største største|hele hele|dreng gutt|pige jente|kvinde kvinne|kvinder kvinner|mænd menn
barn barn|børn barn|børnene barna|søn sønn|datter datter|skole skole|kommune kommune|stat stat|politiet politiet|politi politi|formand leder|direktør direktør
siger sier|fortæller forteller|fortalte fortalte|mener mener|tror tror|ved vet|viser viser|tage ta|tager tar|tog tok|taget tatt|give gi|giver gir|givet gitt
lade la|lader lar|holde holde|gå gå|går går|gik gikk|gået gått|stå stå|står står|stod sto|ligge ligge|ligger ligger|lå lå|sætte sette|sætter setter
flere flere|færre færre|mindre mindre|lille liten|små små|stor stor|store store|gammel gammel|gamle gamle|ny ny|nye nye|god god|gode gode|dårlig dårlig
eksempel eksempel|tidligere tidligere|allerede allerede|altid alltid|aldrig aldri|måske kanskje|næsten nesten|ellers ellers|hinanden hverandre|både både
enten enten|hverken verken|eller eller|tyve tjue|halvtreds femti|tres seksti|firs åtti|syv sju|venlig vennlig|hilsen hilsen|tak takk|kære kjære|hej hei`

const norwegian = new Map(pairs.trim().split(/\||\n/u).map((pair): [string, string] => {
  const [danish = '', ...rest] = pair.trim().split(' ')
  return [danish, rest.join(' ')]
}))

/** Danish in Norwegian's most usual words: Norwegian has no corpus among the data, and its bokmål is Danish in most of what surrounds a name. */
export function inNorwegian(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (piece.kind === null ? { ...piece, word: translated(piece.word) } : piece))
}

function translated(word: string): string {
  const found = norwegian.get(word.toLowerCase())
  if (found !== undefined) return /^\p{Lu}/u.test(word) ? found.charAt(0).toUpperCase() + found.slice(1) : found
  return word.replace(/hed(er|erne|en)?$/u, 'het$1').replace(/(?<=..)ede$/u, 'et').replace(/tion/gu, 'sjon').replace(/(?<=[aeiouyæøå])gt$/u, 'kt')
}
