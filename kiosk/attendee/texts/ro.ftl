# Terminalul în română. Aceleași chei ca în fr.ftl.
# terminal = borne · ecuson = badge · masă = table · recepție = accueil · rundă = tour

# waiting

welcome = Bun venit
present = Țineți ecusonul în fața cititorului.
or-code = Aveți un cod? Scrieți-l, apoi apăsați Enter.
reading = Se citește ecusonul…
checking = Un moment…
typed = Codul dumneavoastră:
sample = Pentru probă, scrieți acest ecuson, apoi Enter:
help = Aveți nevoie de ajutor? La recepție este cineva.

# keys at the foot of the screen

key-walk-in = Fără ecuson
key-back-name = Esc
key-back = Înapoi
key-letters = Litere mari
key-typing = Tastatură
key-another-person = Altă persoană

# the event

not-open = Recepția se deschide la { $time }.
closed = Această întâlnire s-a terminat.
cancelled = Această întâlnire este anulată.

# greeting

hello = Bună ziua { $name }
hello-alone = Bună ziua
may-change = Terminalul este singur. Masa se mai poate schimba.
already = Sosirea este deja notată.
table = Masa { $number }
now = acum
at = la { $time }
at-round = la { $time }, runda { $round }
why = De ce această masă? { $reason }
recruiter = Mulțumim că primiți la această masă.
recruiter-no-table = Mulțumim că primiți oameni astăzi.
volunteer = Mulțumim că însoțiți astăzi.
staff = Mulțumim că primiți lumea astăzi.
no-table = Masa dumneavoastră apare în curând.
your-code = Codul dumneavoastră: { $code }
keep-code = Notați acest cod. La terminal, el vă spune masa.
choices-again = Pentru alegerile dv., arătați ecusonul încă o dată.
choices-by-badge = Pentru alegerile dv., cereți un ecuson la recepție.

# refusals, where the server sends no words of its own

refused = Acest ecuson nu este acceptat.
refused-next = Vorbiți cu cineva de la recepție.

# without a badge

ask-name = Care este prenumele dumneavoastră?
name-field = Prenumele dumneavoastră
how-name = Scrieți prenumele, apoi apăsați Enter.
blank-badge = Acest ecuson devine al dumneavoastră.
no-badge = Veniți fără ecuson? Sunteți la locul potrivit.
table-later = Veți afla masa mai târziu. Un ecuson gol merge deja.
countdown = Înapoi în { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}. Altă tastă: mai mult timp.

# keys of one's own data

key-your-data = Datele dv.
key-my-data = Datele mele
key-erase = Ștergeți
more = Continuă
how-choose = Apăsați o cifră.

# age, asked of who comes without a badge

ask-age = Câți ani aveți?
age-adult = 18 ani sau mai mult
age-minor = de la 15 la 17 ani
age-child = sub 15 ani

# a first name by big letters

how-letters = Săgeți: alegeți. Enter: luați litera.
letters-space = Spațiu
letters-erase = Ștergeți
letters-done = Gata

# questions, one a screen

question-of = Întrebarea { $number } din { $total }
more-choices = Alte variante ({ $leaf }/{ $leaves })
skip = Treceți peste
go-on = Continuați
to-families = Înapoi la grupe
how-choose-several = Puteți da mai multe răspunsuri.
how-choose-most = Cel mult { $most } răspunsuri.
how-choose-less = Cel mult { $most }: apăsați o variantă ca să o scoateți.
chosen = { $count ->
    [one] { $count } ales.
   *[other] { $count } alese.
}
ask-questions = Câteva întrebări, pentru o masă mai potrivită?
questions-now = Da, un minut
questions-later = Mai târziu
ask-transition = În ce situație sunteți?
ask-trades = Ce meserii căutați?
ask-places = Unde acceptați să lucrați?
ask-opportunities = Ce căutați?
ask-wishes = Pe cine ați dori să întâlniți?
ask-help = De ce aveți nevoie astăzi?
ask-strengths = Ce puncte forte ați văzut astăzi?
ask-mood = Cum a fost vizita dumneavoastră?
ask-onward = Și acum?
ask-follow-up = Putem să vă întrebăm mai târziu ce mai faceți?
follow-up-no = Nu, mulțumesc
follow-up-yes = Da, puteți să-mi scrieți sau să mă sunați

# one's own things

my-things = Alegerile mele
menu-alone = Restul revine odată cu serverul.
menu-programme = Programul meu
menu-wishes = Pe cine vreau să întâlnesc
menu-help = Vreau să vină cineva cu mine
menu-exit = Plec
menu-why = De ce aceste mese
menu-strengths = Punctele mele forte, cu un voluntar
menu-data = Datele mele
menu-lost = Mi-am pierdut ecusonul
stop = { $time }: masa { $number }, { $employer }
why-table = Masa { $number }: { $reason }
lost-what = Recepția vă dă altul. Cel vechi nu mai este valabil.
lost-next = Spuneți prenumele cuiva de la recepție.
thanks = Mulțumim
noted = S-a notat.
noted-next = Arătați ecusonul ca să vă vedeți masa.
noted-alone = Terminalul păstrează. Serverul va afla în curând.
exit-thanks = Mulțumim că ați venit.
exit-next = Reveniți astăzi? Arătați ecusonul.
exit-slip = Luați hârtia dumneavoastră.

# the slip

print = Tipăriți
printing = Hârtia dumneavoastră vine…
printing-what = Durează câteva secunde.
printed = Hârtia dumneavoastră este gata.
printed-next = Luați-o de la imprimantă.
unprinted = Imprimanta nu răspunde.
unprinted-next = Notați aceasta sau cereți o hârtie la recepție.

# what is kept of people

notice = Datele dumneavoastră
notice-what = Păstrăm: nume, contact, răspunsuri, mese.
notice-why = Este ca să vă propunem întâlniri.
notice-how-long = Totul se șterge la șapte luni după eveniment.
notice-longer = Mai mult timp, numai dacă acceptați.
notice-who = Echipa de la recepție vă vede datele.
notice-employers = Un angajator vede prenumele și ce îi dați.
notice-rules = Reguli scrise propun. Un om decide.
notice-rights = Puteți vedea, corecta sau șterge tot.
notice-how = Arătați ecusonul, apoi apăsați F5.
notice-page = Textul întreg: { $address }

# one's own data

data = Iată tot ce păstrăm despre dumneavoastră.
present-again = Arătați ecusonul încă o dată.
present-again-why = Astfel, nimeni altcineva nu vă vede alegerile.
erase = Ștergeți toate datele dumneavoastră?
erase-no = Nu, le păstrez
erase-yes = Da, ștergeți
erase-what = Este pentru totdeauna. Ecusonul nu va mai merge.
erasing = Se șterg datele dumneavoastră…
farewell = La revedere
erased = S-a șters.
erased-badge = Ecusonul nu mai merge. Lăsați-l la recepție.
erased-next = Vreți să rămâneți? Vorbiți cu recepția.
unheard = Serverul nu răspunde.
unheard-next = Încercați peste puțin timp sau vorbiți cu recepția.
unsure = Nu știm dacă s-a șters.
unsure-what = Serverul nu a răspuns. Terminalul nu încearcă singur.
unsure-next = Arătați ecusonul peste puțin timp sau vorbiți cu recepția.

# this kiosk's own access

enrol-first = Acest terminal nu este încă înscris.
enrol-name = Terminal
enrol-ask = Care este codul de înscriere?
enrol-field = De exemplu BCDF-GHJK
enrol-how = Codul este pe consolă. Scrieți-l, apoi Enter.
enrol-again = Terminalul încearcă mai departe singur.
enrol-other = Tasta F8: scrieți alt cod.
code-of-other-role = Acest cod nu este pentru un terminal.
code-of-other-role-next = Cereți organizatorului un cod de terminal.
out-of-service = Scos din funcțiune
out-next = Pentru a intra, mergeți la recepție: cineva vă ajută.
unwanted = Serverul nu cunoaște acest terminal.
unwanted-revoked = Accesul acestui terminal a fost retras.
unwanted-expired = Accesul acestui terminal a expirat.

# the server is away

searching = Terminalul caută serverul…
alone-since = Terminalul este singur de la { $time }.
alone-no-badge = Vorbiți cu recepția ca să primiți un ecuson.
in-memory = Terminalul nu poate scrie pe disc. Nu-l opriți.
kept = { $count ->
    [one] O înregistrare este păstrată.
    [few] { $count } înregistrări sunt păstrate.
   *[other] { $count } de înregistrări sunt păstrate.
}
kept-title = Sosirea dumneavoastră este păstrată.
kept-what = Masa apare când răspunde serverul.
kept-next = Rămâneți lângă terminal sau vorbiți cu recepția.

# kiosk check-in: one line out for each code

line-welcome = Bună ziua { $name }.

line-code = Codul de înscriere, arătat pe consolă:
line-enrolled = Această mașină este înscrisă.

# starting

missing-server = Ce server? Adăugați --server http://ADRESĂ:PORT
missing-server-file = Niciun server în { $path }. Porniți ./run.sh server sau adăugați --server URL
missing-token = Niciun acces păstrat pentru acest server. Rulați o dată kiosk check-in într-un terminal sau adăugați --token-file FIȘIER
missing-token-file = Fișierul cu cheia nu se poate citi: { $path }
missing-certificate = Certificatul serverului nu se poate citi: { $path }
empty-token-file = Fișierul cu cheia este gol: { $path }
missing-terminal = Această comandă are nevoie de un terminal. Fără ecran: kiosk check-in
unreachable = Niciun server Tablée nu răspunde la { $server }. Verificați adresa și încercați din nou.
lost = Acest cod nu a fost înregistrat: { $code }
fault = Terminalul s-a oprit din cauza unei erori. Porniți-l din nou.
fault-log = Detaliile sunt în { $path }.

# a camera that gives no picture

camera-extra = Camera nu citește încă ecusoane. Lipsește tablee[camera].
camera-ffmpeg = Camera nu funcționează încă. Lipsește programul ffmpeg.
camera-silent = Camera nu dă imagine. Cititorul de ecusoane merge.
