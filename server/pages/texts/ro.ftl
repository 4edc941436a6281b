# Ce spun paginile, calendarele și datele proprii. Aceleași chei ca în fr.ftl.

ical-stop = Masa { $table }: { $employer }

my-name = { $event }: sunteți pe listă cu acest nume: { $name }, din { $date }.
my-contact = Pentru a vă contacta: { $contact }.
my-no-contact = Nu ați lăsat nici e-mail, nici telefon.
my-adult = Grupă de vârstă: 18 ani sau mai mult.
my-language = Limba dumneavoastră: { $spoken }.
my-reference = Numărul dumneavoastră pe lista celui care v-a înscris: { $reference }.
my-minor = Aveți între 15 și 17 ani: niciun contact nu ajunge la un angajator.
my-referrer = Cine vă sprijină: { $referrer }.
my-company = Ați cerut să nu veniți fără companie.
my-help = Ați cerut: { $help }. Se șterge la sfârșitul evenimentului.
my-strengths = Puncte forte văzute azi: { $strengths }.
my-mood = La plecare ați spus: { $mood }.
my-onward = Pasul următor: { $onward }.
my-flag-scanned_twice = Ecusonul a fost citit la două terminale. Echipa verifică.
my-flag-badge_shared = Primul ecuson era deja al altcuiva. Echipa verifică.
my-flag-unsure_time = Ora trecerii dumneavoastră nu este sigură.
my-search = Ce căutați: { $search }.
my-wishes = Ați dori să întâlniți: { $employers }.
my-no-thanks = Preferați să nu întâlniți: { $employers }.
my-arrival = Ați sosit pe { $date } la ora { $time }.
my-table = Runda { $round }: masa { $table }, { $employer }.
my-table-maybe = Runda { $round }: masa { $table }, { $employer }. Se mai poate schimba.
my-badge = Ecusonul și codul scurt deschid ușa. Nu spun nimic despre dumneavoastră.
my-why = Toate acestea servesc ca să vă primim și să vă propunem mese. La nimic altceva fără acordul dumneavoastră.
my-agreed = Sunteți de acord cu acestea: { $consents }
my-agreed-nothing = Nu ați dat niciun alt acord.
my-not-shown = Nimeni nu a deschis această fișă până astăzi.
my-shown =
    { $count ->
        [one] Această fișă a fost deschisă o dată, de dumneavoastră sau de echipă, pe { $date }.
        [few] Această fișă a fost deschisă de { $count } ori, de dumneavoastră sau de echipă, ultima dată pe { $date }.
       *[other] Această fișă a fost deschisă de { $count } de ori, de dumneavoastră sau de echipă, ultima dată pe { $date }.
    }
my-lists =
    { $count ->
        [one] Organizația a scos o listă cu toată lumea, pe { $date }.
        [few] Organizația a scos { $count } liste cu toată lumea, ultima pe { $date }.
       *[other] Organizația a scos { $count } de liste cu toată lumea, ultima pe { $date }.
    }
my-until = Păstrăm toate acestea cel mult până pe { $date }. Apoi rămân numai cifre.
my-rights = Puteți cere acum ștergerea a tot, fără să spuneți de ce: la terminal, la recepție sau pe pagina dumneavoastră.

consent-follow_up = Puteți să mă contactați ca să aflați ce a urmat.
consent-card_to_employer = Pot da datele mele de contact unui angajator, masă cu masă.
consent-keep_longer = Puteți păstra datele mele până la 24 de luni.

me-title = Datele dumneavoastră
me-hello = Bună ziua, { $name }
me-what = Ce păstrăm
me-consents = Acordurile dumneavoastră
me-consents-hint = Nimic nu este bifat dinainte. Vă puteți răzgândi oricând.
me-save = Salvați
me-saved = S-a notat.
me-erase = Ștergeți tot
me-erase-hint = Numele, contactele, dorințele și ecusonul vor fi șterse. Locul la masă trece la altcineva.
me-erase-ask = Chiar vreți să ștergeți tot?
me-erase-sure = Nu se mai poate reveni.
me-erase-yes = Da, ștergeți tot
me-erase-no = Nu, păstrați datele mele
me-gone-title = S-a șters
me-gone = Nimic de aici nu mai poartă numele dumneavoastră. Această adresă nu se mai deschide.
me-gone-again = Puteți reveni oricând: prenumele este de ajuns. Mulțumim că ați venit.
me-notice = De ce și cum se păstrează aceste date

notice-title = Datele dumneavoastră, pe înțelesul tuturor
notice-lead = Această pagină spune ce se păstrează despre dumneavoastră, de ce, cât timp și ce puteți cere.
notice-who = Cine vă păstrează datele?
notice-who-text = Asociația care organizează evenimentul. Numele și contactul ei sunt la intrare, iar recepția vi le dă. Totul rămâne pe calculatorul ei: nimic nu pleacă, nimic nu se vinde.
notice-what = Ce se păstrează?
notice-what-first = Prenumele. Este singurul lucru obligatoriu.
notice-what-more = Dacă doriți: numele, e-mailul, telefonul, limba, ce căutați, pe cine ați dori sau nu să întâlniți.
notice-what-age = O grupă de vârstă: 18 ani sau mai mult, ori de la 15 la 17. Nu înscriem pe nimeni sub 15 ani. De la 15 la 17 vă sprijină o instituție și niciun contact nu ajunge la un angajator.
notice-what-day = Ora sosirii, mesele și întâlnirile dumneavoastră.
notice-never = Nu cerem niciodată: numărul de asigurare socială, contul bancar, data nașterii, cetățenia, familia, sănătatea, adresa.
notice-why = La ce folosește?
notice-why-text = Ca să vă primim, să vă propunem întâlniri și să numărăm câți oameni au venit. Legea numește asta interes legitim: veniți la eveniment, iar noi îl organizăm. Pentru orice altceva este nevoie de acordul dumneavoastră.
notice-consents = Acordurile dumneavoastră
notice-consents-text = Sunt trei, fiecare separat, iar evenimentul merge la fel de bine și fără ele. Le puteți retrage oricând, la recepție sau pe pagina dumneavoastră.
notice-tables = Cum se aleg mesele?
notice-tables-text = Cu reguli scrise de oameni, aceleași pentru toți: întâi ca fiecare să aibă o întâlnire, apoi dorințele și meseriile. Nimeni nu primește notă sau loc într-un clasament. Vârsta, numele și adresa nu contează. Fiecare masă este propusă cu motivul ei, iar un om decide.
notice-sees = Cine ce vede?
notice-sees-room = În sală și la masă: prenumele dumneavoastră.
notice-sees-team = Recepția și voluntarii: numele și mesele dumneavoastră.
notice-sees-host = Organizația: tot ce ați dat. Fiecare deschidere a fișei lasă o urmă.
notice-sees-employer = Un angajator nu are niciodată e-mailul sau telefonul, decât dacă i le dați chiar dumneavoastră.
notice-long = Cât timp?
notice-long-text = Până la 7 luni după eveniment. Dacă sunteți de acord cu mai mult: până la 24 de luni. Apoi totul se șterge: rămân numai cifre.
notice-rights = Drepturile dumneavoastră
notice-rights-see = Să vă vedeți datele, să le corectați, să le primiți într-un fișier, să vă opuneți, să limitați sau să ștergeți tot.
notice-rights-how = Treceți ecusonul pe la terminal, vorbiți cu recepția sau deschideți pagina dumneavoastră, dacă aveți adresa. Este gratuit și fără motiv.
notice-rights-cnil = Dacă răspunsul nu vă convine, puteți face plângere la CNIL: cnil.fr, sau 3 place de Fontenoy, 75007 Paris.
notice-law = Texte: regulamentul (UE) 2016/679 (RGPD), articolele 6, 7, 13 și 15–22.

page-welcome = Bun venit
page-waiting = Țineți ecusonul în fața cititorului sau scrieți codul.
page-badge = Ecusonul sau codul dumneavoastră
page-badge-send = Confirmați
page-checking = Un moment…
page-hello = Bună ziua, { $name }
page-already = Sosirea dumneavoastră este deja notată.
page-table = Masa { $table }
page-why = De ce această masă?
page-code = Codul dumneavoastră:
page-code-keep = Notați acest cod. Ține loc de ecuson.
page-without = Vin fără ecuson
page-new = Veniți fără ecuson?
page-new-how = Prenumele este de ajuns. Restul vine mai târziu.
page-name = Prenumele dumneavoastră
page-name-send = Am sosit
page-age = Câți ani aveți?
page-age-adult = 18 ani sau mai mult
page-age-minor = de la 15 la 17 ani
page-age-child = sub 15 ani
page-referrer = Ce școală, serviciu sau asociație vă trimite?
page-back = Înapoi
page-stay = Păstrați mesajele pe ecran
page-stay-no = Ștergeți mesajele după 8 secunde
page-stay-here = Rămâneți pe această pagină
page-next-person = Persoana următoare
page-languages = Limbi
page-away = Serverul nu răspunde.
page-away-next = Pagina mai încearcă. Puteți vorbi și cu recepția.
page-enrol = Această pagină nu este încă înscrisă.
page-enrol-how = Organizatorul arată un cod pe consolă.
page-enrol-field = Cod de înscriere, de exemplu BCDF-GHJK
page-enrol-send = Înscrieți
page-out = Scos din funcțiune
