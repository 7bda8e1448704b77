const words = (text: string): string[] => text.trim().split(/\s+/u)

/** Usual first names for the two groups whose lists hold last names only. */
export const turkishFirstNames = words(`
  mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah mahmut recep salih fatih
  kadir emre hakan adem kemal yaşar bekir musa metin orhan serkan bayram cemal burak engin erkan sinan tolga ufuk volkan yavuz zafer
  cengiz bülent deniz ercan erdal erol ferhat gökhan güven haluk ilhan kaan levent nihat okan onur özgür rıza sedat selim serdar şahin
  tarık tuncay turgut umut ümit veli vedat yalçın yılmaz barış can cem çağlar ege eren mert fatma ayşe emine hatice zeynep elif meryem
  şerife sultan hanife merve havva zeliha esra fadime özlem hacer yasemin hülya melek gülsüm sevim leyla dilek rabia songül hayriye aysel
  büşra cemile derya ebru filiz gamze gül gülay güler gönül hale hande ipek kübra nazlı nergis nesrin neslihan nurcan pınar sema semra
  serpil sevgi sibel sevda şule tuğba tülay yıldız zehra zerrin aylin aslı bahar başak beyza ceren didem dilan ece eda feride funda`)

export const polishFirstNames = words(`
  anna maria katarzyna małgorzata agnieszka krystyna barbara ewa elżbieta zofia jadwiga teresa magdalena joanna janina monika danuta
  aleksandra helena irena hanna halina beata dorota jolanta grażyna iwona marta karolina bożena alicja urszula wanda renata aneta
  sylwia natalia julia stanisława wiesława edyta justyna paulina kinga weronika izabela lucyna mirosława patrycja kamila lidia dominika
  jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz jerzy tadeusz adam łukasz zbigniew ryszard
  dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafał jacek janusz mirosław maciej sławomir jarosław kamil wiesław
  roman władysław jakub artur zdzisław edward mieczysław damian dawid przemysław sebastian czesław leszek daniel waldemar kacper bartosz
  szymon arkadiusz radosław filip zygmunt wacław włodzimierz bogdan bogusław witold dominik adrian hubert cezary konrad zenon`)
