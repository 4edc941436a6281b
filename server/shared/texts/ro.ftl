# Ce spune intrarea oamenilor. Aceleași chei ca în fr.ftl.
# ecuson = badge · masă = table · angajator = employeur · recepție = accueil · rundă = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = Acest cod nu se poate citi.
next-unreadable = Arătați ecusonul încă o dată sau scrieți cele cinci litere.
error-unknown = Acest ecuson nu este cunoscut aici.
next-unknown = Arătați-l la recepție: cineva vă ajută.
error-void = Acest ecuson nu mai este valabil.
next-void = Folosiți ecusonul primit la recepție sau cereți unul.
error-other_event = Acest ecuson este pentru alt eveniment: { $event }.
next-other_event = Cereți un ecuson la recepție. Este gratuit și rapid.
error-blank = Acest ecuson nu are încă un nume.
next-blank = Scrieți prenumele: acest ecuson devine al dumneavoastră.
error-withdrawn = Ați spus că nu veniți.
next-withdrawn = Sunteți binevenit oricum: spuneți la recepție.
error-badge_taken = Acest ecuson este deja al altcuiva.
next-badge_taken = Luați alt ecuson gol.
error-too_many_tries = Prea multe încercări la rând.
next-too_many_tries = Așteptați { $seconds ->
    [one] o secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
} sau întrebați la recepție.
error-forgotten = Datele acestei persoane au fost șterse.
next-forgotten = Dacă este aici, înscrieți-o din nou: prenumele este de ajuns.
error-too_young = Acest eveniment este de la 15 ani.
next-too_young = Vorbiți cu recepția: vă spune cine vă poate ajuta.
error-referrer_needed = De la 15 la 17 ani, trebuie să vă sprijine cineva.
next-referrer_needed = Spuneți la recepție ce serviciu, școală sau asociație vă sprijină.

error-not_open = Ușile nu sunt încă deschise.
next-not_open = { $hour ->
    [none] Recepția se deschide în curând. Vorbiți cu cineva din echipă.
   *[other] Reveniți la ora { $hour }:{ $minute } sau întrebați la recepție.
}
error-closed = Evenimentul s-a terminat.
next-closed = Întrebați la recepție data următorului.
error-cancelled = Evenimentul este anulat.
next-cancelled = Întrebați la recepție data următorului.
error-wrong_state = Acest pas nu este posibil acum.
next-wrong_state = Vedeți unde a ajuns evenimentul, apoi alegeți alt pas.
error-unknown_value = Această valoare nu este cunoscută.
next-unknown_value = Alegeți o valoare din listă.
error-missing = Lipsește o valoare.
next-missing = Completați acest câmp.
error-too_large = Este prea mare.
next-too_large = Împărțiți fișierul în mai multe părți.

## Any request

error-bad_request = Cererea nu este înțeleasă.
next-bad_request = Corectați-o și încercați din nou.
error-too_slow = Trimiterea a durat prea mult.
next-too_slow = Verificați rețeaua și încercați din nou.
error-command_reused = Această comandă a servit deja la altceva.
next-command_reused = Luați-o de la început.
error-not_signed_in = Este nevoie de un acces: cheia lipsește sau nu este cunoscută.
next-not_signed_in = Conectați-vă sau cereți un cod organizatorului.
error-expired = Accesul dumneavoastră a expirat.
next-expired = Conectați-vă din nou sau cereți alt cod organizatorului.
error-revoked = Acest acces a fost retras.
next-revoked = Cereți alt cod organizatorului.
error-locked_out = Prea multe încercări greșite. Conectarea este închisă un timp.
next-locked_out = Așteptați { $seconds ->
    [one] o secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
} sau întrebați organizatorul.
error-unknown_code = Acest cod de înscriere nu este bun sau nu mai este valabil.
next-unknown_code = Cereți alt cod la consolă: ține zece minute, o singură dată.
error-foreign_form = Această cerere vine de pe alt site.
next-foreign_form = Deschideți chiar dumneavoastră pagina, apoi încercați din nou.
error-forbidden = Accesul dumneavoastră nu permite această acțiune.
next-forbidden = Rugați organizatorul s-o facă sau să vă dea alt acces.
error-not_found = { $what ->
    [event] Acest eveniment nu există sau accesul nu este pentru el.
    [page] Această pagină nu există sau nu mai există.
   *[other] Așa ceva nu există aici.
}
next-not_found = { $what ->
    [event] Alegeți un eveniment din listă sau cereți acces organizatorului.
    [page] Verificați adresa sau cereți alta la recepție.
   *[other] Verificați adresa sau numele.
}
error-method_not_allowed = Această adresă nu face asta.
next-method_not_allowed = Verificați cererea.
error-internal = Ceva nu a mers de partea noastră.
next-internal = Încercați din nou. Dacă ține, anunțați organizatorul.
error-store_full = Discul este plin. Nimic nu s-a pierdut, nimic nu s-a schimbat.
next-store_full = Faceți loc, apoi încercați din nou.
error-store_broken = Discul are o defecțiune. Nimic din ce s-a confirmat nu s-a pierdut.
next-store_broken = Verificați discul, apoi reporniți serverul.
error-store_damaged = Fișierul { $file } este stricat la rândul { $line }.
next-store_damaged = Puneți la loc fișierul dintr-o copie. Celelalte evenimente continuă.
error-store_newer = Fișierul { $file } este dintr-o versiune mai nouă.
next-store_newer = Instalați ultima versiune Tablée.

## Where to go

next-table-now = Mergeți la masa { $table }. Sunteți așteptat.
next-table-at = Veniți la masa { $table } la ora { $time }. Până atunci, luați o cafea.
next-wait-plan = Masa dumneavoastră apare în curând. Până atunci, luați o cafea.
next-wait-seat = Toate locurile sunt ocupate. Următorul loc liber este al dumneavoastră.
next-recruiter = Masa dumneavoastră este { $table }. Mulțumim că ați venit.
next-team = Mulțumim că ați venit. Recepția vă spune unde să ajutați.
next-desk = Mergeți la recepție pentru ce urmează.

## Why this table

reason-wish = Ați dorit să întâlniți acest angajator.
reason-employer_wish = Acest angajator a dorit să vă întâlnească.
reason-same_trade = Este meseria pe care o căutați.
reason-same_domain = Este foarte aproape de meseria pe care o căutați.
reason-same_family = Este din aceeași familie de meserii.
reason-open = Această masă este deschisă tuturor.
reason-contract = Contractul propus vi se potrivește.
reason-hours = Programul vi se potrivește.
reason-travel = Locul de muncă vi se potrivește.
reason-none = Un loc este liber și fiecare întâlnire contează.

## What somebody may ask for

help-company = Să vină cineva cu mine
help-interpreter = Un interpret
help-large_print = Un text cu litere mari
help-seat = Un loc pe scaun

## How it went, and what comes next

mood-good = Bine
mood-fair = Așa și așa
mood-bad = Rău
onward-second_interview = Un al doilea interviu
onward-training = Un curs de formare
onward-association = Ajutor de la o asociație
onward-search_on = Caut mai departe
onward-undecided = Nu știu încă

## The slip to take along

slip-next = Mergeți la masa { $table } la ora { $time }.
slip-wait = Masa dumneavoastră va fi afișată în sală.
slip-thanks = Mulțumim că ați venit.
slip-table = Masa { $table }
slip-help = Ați cerut: { $help }.
slip-strengths = Punctele dumneavoastră forte văzute azi
slip-onward = Ce urmează: { $onward }
slip-host = Organizat de { $host }
slip-code = Codul dumneavoastră scurt:
slip-name = Scrieți aici prenumele.
