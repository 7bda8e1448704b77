/** Usual first names of many countries, in lower case; written by npm run detect:train. Sources: data/LICENCE.md. */
export const usualFirstNames: ReadonlySet<string> = new Set(`
aada aadhya aage aamir aarav aariz aarne aaron aarya aase aasha aasiya aatos abbas abbasi abd abdalla abdallah abdel-rahman abdelaziz abdelhak
abdelkader abdi abdirahman abdolreza abdoulaye abdul abdulahi abdulaziz abdulla abdullah abdullahi abdullo abdulqawi abdulrahman abdur abdurrahman
abedin abedini abtahi abtin abubakar abubakr abukar abulfazl adam adama adan adeem adel adele adem adib adin aditi adler adomas adrian adriana adrians
adéla afaq afia afonso aftab afzal agha agnes agneta agnete agnieszka agolli agustina agustín ahmad ahmadi ahmed ahmet aiden aijaz aikaterini aimar
aino ainun aisha aisultan aisyah aitana aitzaz aiur ajda ajla akbar akbarpour akrami aksel akseli alam alanoud alba alban albert alberte albin aldiyar
alejandro aleks aleksa aleksandar aleksander aleksandr aleksandra aleksandre aleksanteri aleksi alen alessandro alessia alex alexander alexandra
alexandru alexey alf alfie alfred ali ali-akbar ali-reza alice alicja alikhan alina aline alinur alipour alisa alise aliya alizadeh allan alma
alparslan altaf alteo althea alvis alysha amahle amaia amal amalie amanda amani amanullah amar amara amaris amayra ambra ambre amelia amelija amelja
amina aminata amine amir amir-abbas amir-ali amir-hossein amira amiri ammar amna amy amálie amēlija ana anahit anar anastasia anastasija anastasiya
anders andi andranik andrea andreas andreea andrei andrej andria andrias andrija andriy androula andrzej andré andrés ane aneta anette angel angela
angeliki angelina angeline angelo anis anita anja anjum anker ann anne anne-marie anne-mette anneli annelise annemette annette anni annie anniina
annika annikki annukka anny anohito ansari antero anthony antić anton antonella antoni antonio antti antônia antônio anwar anzu aoi aoife aputsiaq
aramayis aras arash arben archie ardian ardit areg areni ari aria ariana arianna ariel arif arild arjan arjun arkadiusz arman armando armas armin
armine arne aron arpi arsenijević artan artem arthur artiom artturi artur artyom aruuke aruuzat arvid arya arzani asad asadi asaf asbjørn asel
asemahle asemani asgaroladi asger asha ashot ashraqat ashtiani asilim asiya asja askari aske aslam asli aslı asma asmaa asmita assia asta astrid asya
ataullah athanasios atif atlas aud aukusti aulikki aulis aurora ava aviana avigail awa axel aya ayala ayalah ayan ayesha aygun ayim ayla aylin ayman
aysel ayşe azadeh azam azari azem bagheri bahar baig bakhtiar bakhtiari baloch banuri barbara bartosz barış basham bashkim bastian batoul bayat bayram
başak beata behbahani behdad behnam bekir bengt benjamin benny bent bente berisha berit bernt bertil bertram besnik betina bettina betty beyza bhat
bhatti bibi bijlighar bilal birger birgit birgitta birgitte birte birthe bjarke bjarne björn bjørn blažević boban bodil bogdan bogusław bojan bojana
boško bošnjak bożena božović branimir branislav branka bratislav brian britt britt-marie britta bruno bukhari burak burhan bushra butt börje børge
bülent büşra camilla carina carl carla caroline carsten casper cathrine cecil cecilia cecilie celina cem cemal cemile cengiz ceren cezary charlotta
charlotte chris christer christian christina christine christoffer christopher claes clara claus conni connie conny czesław d'souza dacia dagmar dalal
dalia damian damir dan danaeifard danica daniel danijel danilo danny danuta dariush dariusz darko daud david davud dawid deen dejan delić deniz dennis
derambakhsh derya dhimitër diana didem dilan dilek dimitrije dinah dini dirie ditte dobrila dominik dominika dorian doris dorota dorte dorthe dragan
dragoljub dragoslav dražen dubbe dubravka dusan dutta ebadi ebba ebbe ebrahim ebrahimi ebru ece eda edin edith edmond edvard edvin edward edyta eemeli
eemil eerik eero eeva ege egil egon einar einari eino eirik eivind ejaz ejvind elena elham elias elif eliisa elin elina elisa elisabet elisabeth elise
ella ellen elliot elly elmeri elmi elnaz elsebeth elżbieta emad emami emanuel emil emilia emilie emily emine emma emre engin ensio ercan erdal eren
eric erik erika erkan erkki erlend erling erna ernst erol esben eskandarian eslami esmaeil espen esra ester esteri esther eva eveliina evert ewa fadi
fadia fadil fadime fahad faisal fakir fallah farahani farhan fariborz farideh farkhondeh farooq farshid faruk farzaneh fatema fatemi fatih fatiha
fatima fatma fawad fazal felix ferdinand ferenc ferhat feride fie filip filipović filippa filiz finn flemming flood folke forough francis freddy frede
frederik frederikke fredrik freja freya frida frode funda furkan gabriel gamze geir georg georgia gerd gerda gert ghada ghalib ghamari ghanbari ghanem
ghasem ghasemi ghazala ghazi ghorbani gilani gitte gjergj gjon golshiri gordana gotovac grażyna grete grethe gro gry grzegorz gudrun gunilla gunn
gunnar gunnel gunvor gurli gustaf gustav gëzim gökhan gönül göran gösta gül gülay güler gülsüm güven hacer haddadi hadi hadil hafsa haghighi haider
hajizadeh hakan hale halil halim halima halina haluk hamed hameed hamideh hampus hamza hanaa hanadi hande hanife haniifa hanin hanna hannah hanne
hannele haq harald haris harry hasan hashem hashemi hashim hashmi hassan hassanzadeh hatice havva hawa hayat hayk hayriye heba hedayati hege heidi
heikki hejazi helen helena helene helga helge helinä helle hellevi helmi hemmat hemmati henning henny henriette henriikka henrik henrikki henry henryk
hermanni heydar hiba hicham hilde hillevi hjalte hoda hodan holger hooman horvat hossain hossein houshang hubert huda hugo huq hushang hussein hussen
håkan hülya hüseyin iben ibrahim ida idil idris iida iisakki ilari ilham ilhan ilija ilić ilmari ilona ilse ina inge inge-lise ingeborg ingegerd
ingegärd ingela ingelise ingemar inger ingrid ingvar inkeri ipek iqbal iraj irena irene irfan irmeli isabella isak isidora ismail ismet israa israr
issa ivan ivana ivančić ivar ivo iwona izabela jaakko jacek jack jacob jadwiga jafari jakob jakub jakšić jalmari jama jameel jamil jamilla jan jana
jane janet janina janković janne janni jannie jannik janusz jarle jarosław jasmin jasmina javad javid jeanette jeanne jenny jens jeppe jerzy jes
jesper jessica jette jim jimmi jimmy joachim joakim joan joanna joel johan johanna johanne johannes john johnny jokić jolanta jon jonas jonathan jonna
joonas joonatan jorunn josefiina josefine joseph josephine josip jovana juha juhana juhani juho jukka julia julian julie julius justyna jytte józef
jörgen jørgen jørn kaan kaarina kaarlo kacper kadir kaisa kaiser kaj kakar kalervo kalevi kalle kamal kamel kamil kamila kamilla karam karen kari
karim karima karin karina karl karla karoliina karolina karoline karsten kasim kasper katariina katarina katarzyna kate kathrine katja katriina
katrine kazem kazemi kazi kazimierz keld kemal kenneth kent kermani ketty kevin khadija khadra khalida khalili khan khatami khattak khayre khosrow
kiani kim kimiya kinga kiran kirsten kirstine kjeld kjell kjersti kjetil klas klaus knežević knud knut kolë konrad kovačič krister kristian kristiina
kristin kristina kristine kristoffer krstić krystyna krzysztof ksenija kullervo kumail kurt kustaa kyllikki kübra ladan laila lana lars lasse latifa
lauge laura lauri laurits lawrence layla lazar lazić lea leena leif leila lena lene lennart leo leon leszek levent leyla liam liban lidia liisa lilian
lilli lillian lilly lina linda linn linnea linus lis lisa lisbet lisbeth lise lise-lotte liselotte lissi liva ljubica ljubiša ljubomir lone loni lotte
louis louise lovrić luan lucas lucyna ludvig lukas lukić lulu luna lærke maaria maarit maciej mads magdalena magne magnus mahad mahdi mahmood mahmoudi
mahmut mahsa maija maiken maj-britt maja majbritt majid majken makhmalbaf maksimović malek malene malik malika malin malou malte malthe manal mani
mansoor mansourian manzoor marc marcello marcin marco marcus marek maren margareta margit margrethe mari maria marian mariane marianne mariano marie
marie-louise marika marit marita maritta marius mariusz marić marja marjaana marjan marjatta marjukka marjut marketta markku marko marković markus
marlene marta marte martha martin martine martinović martti marwa marwan mary maryam masroor mateusz mathias mathilde matias matija matilda matilde
matić mats matti mattias max maya małgorzata mehdi mehmet mehrdad mehreen melanie melek melissa merete merle mert merve meryem metin mette mia michael
michał michelle mieczysław mihailo mihailović mihajlović mikael mikaela mikail mike mikkel mikko miladin miladinović milani milena milka milojević
milorad milovan miloš milošević milutin minna miodrag mir mira miriam mirjam mirjami mirjana mirko miroslav mirosław mirosława mitrović mićić
mladenović moazzam mogens mohamad mohamed mohammad mohammed mohasses mona monica monika moradi morten morteza mostafa mouna mounir moussa mubashir
muhamed muhammad mumin mumtaz muna munawar munir murat mursal musa musse mustafa muzaffer mykhailo mölsä nabila nader nadia nadir nadja naeem nahid
naia naila naima naja nakić nana nanna naraghi naser nasreen nasser natalia natascha natasja nataša naved navid nawal nazar nazlı negin nenad nenadić
nergis neslihan nesrin nicholas nick nicklas niclas nicolai nicolaj nicolas nicole nicoline niels nihat niklas nikolai nikolaj nikolina nikoline nils
nima nina ninna noah noor nora nour novak nuran nurcan nuri odd okan ola olav olavi oliver olivera olivia olle olof olov omar omid onerva onur orhan
orla orvokki oscar oskar oskari osman otto ove paavo palle palmisano pappu parveen patrick patrik patrycja paul pauliina paulina pavle paweł payam
peder pedram pegah pekka pelle pentti pernille peter petkovic petri petrit petro petrović petter petteri peyman peyton pešić philip phillip pia piotr
pir pontus poul preben przemysław päivikki pär pınar qadir qasim qureshi rabia radić radmila radomir radosavljević radosław radulović rafael rafał
ragnar ragnhild rahi rahim rahimi rahma rahmani rajabi ramadan ramazan ramezani rami rana randa randi rania rasha rasheed rashid rasmus rasoul razia
rebecca rebekka recep reidar reidun renata rené rezaei rezaie richard rickard ridwan riitta rikke ristić rita roar robert robin roger roland rolf
ronja ronni rosa rouhani roy rubina rune ruth ryszard rıza sa'id saad sabah sabine sabri sabrina sadeghi sadiq sadr safdar safia sahir sahra saida
saima sajid sajjad sakari salar saleh salih salim salima sally samah samer sami samina samir samson samuel samuli sanaullah sander sandra sanne
santeri sara sarah sarwar savić saša sead sebastian sedat selim selma sema semra seppo serdar serkan serpil sevda sevgi sevim seyed shabana shabani
shah shaheer shahnaz shahram sharif sheikh shirin shkëlzen shoaib siad sialvi sibel siddiqui sidra sidsel signe sigrid sigurd silas silje silke simen
simić simon simone simović sinan sindre singh sinikka siniša siri sisko sissel siv slavica slavoljub snežana sofia sofie sofija sofus soheil sohrab
soltani solveig sondre songül sonja sophia sophie souad spiro srđan stanislav stanisław stanisława steen stefan steffen stein steinar stella stephanie
stevan stian stig stina stine stojan stojanović suad sulejman sultan sumaya sune susan susanna susanne suzana svein sven svend sverre svetozar
sylvester sylvia sylwia szymon sören søren süleyman sławomir tabatabaei tabrizi tadeusz tadić tahir tahira talebi talukder taneli tanja tapani tapio
tara tarik tariq tarık tehrani tellervo teresa terje thea theis theo theodor thi thomas thor thorkild tijana tilde tim tina tine tobias toivo tolga
tom tomas tomasz tommy tonje tonny tony topias tor torben torbjörn tore torill torsten tove trine tristan troels trond tufail tuncay tuomas turgut
turid tuulia tuulikki tuğba tülay uffe ufuk ulf ulla ulrik ulrika umut unni uolevi urszula usman usmani uzma vagn valdemar valtteri vanja varasteh
vasil vedat vegard veikko vera verner vibeke victor victoria vida vidar vigga viggo vihtori viktor vilhelm vilhelmiina vilho viljami villads villy
vincent viola vita vivi vivian vojislav volkan vrdoljak vuk väinö wa'ays wacław waldemar walid wanda waqas waris wenche weronika wiesław wiesława
wilhelm william winnie witold wojciech władysław włodzimierz yaghmai yalçın yasar yasemin yasin yasser yavuz yaşar yelena yngve yonis younes yousuf
yunus yusuf yvonne yıldız yılmaz zack zafer zahoor zakaria zakia zaman zanjani zara zarina zbigniew zdzisław zehra zeliha zenon zerrin zeynep zlatko
zofia zohreh zorica zygmunt åke åsa çağlar ömer özgür özlem ümit đorđe đurić đuro łukasz şahin şerife şule žarko`.trim().split(/\s+/u))
