# What the server says to people: next steps, reasons, calendars, pages.

next-table-now = Allez à la table { $table }. On vous attend.
next-table-at = Rendez-vous à la table { $table } à { $time }. En attendant, prenez un café.
next-wait-plan = Votre table sera bientôt affichée. En attendant, prenez un café.
next-wait-seat = Toutes les places sont prises. La prochaine place libre est pour vous.
next-recruiter = Votre table est la { $table }. Merci d’être là.
next-team = Merci d’être là. L’accueil vous dit où aider.
next-desk = Voyez l’accueil pour la suite.

reason-wish = Vous avez souhaité rencontrer cet employeur.
reason-employer_wish = Cet employeur a souhaité vous rencontrer.
reason-same_trade = C’est le métier que vous cherchez.
reason-same_domain = C’est tout proche du métier que vous cherchez.
reason-same_family = C’est dans la même famille de métiers.
reason-open = Cette table est ouverte à tous les profils.
reason-contract = Le contrat proposé vous convient.
reason-hours = Les horaires vous conviennent.
reason-travel = Le lieu de travail vous convient.
reason-none = Une place est libre, et chaque rencontre compte.

ical-summary = { $event } : votre table d’employeur
ical-table =
    { $seats ->
        [one] Votre table : { $table } (une place).
       *[other] Votre table : { $table } ({ $seats } places).
    }
ical-openings = Postes annoncés : { $openings }.
ical-no-openings = Pensez à annoncer au moins un poste ouvert.
ical-host = Organisé par { $host }.
ical-stop = Table { $table } : { $employer }

board-title = Tableau de la salle
board-present =
    { $present ->
        [one] { $present } personne dans la salle
       *[other] { $present } personnes dans la salle
    }
board-round = Tour { $number }
board-no-round = Le premier tour commence bientôt
board-pause = Entre deux tours
board-until = jusqu’à { $time }
board-next-at = Prochain tour à { $time }
board-table = Table
board-employer = Employeur
board-now = Maintenant
board-next = Ensuite
board-free = place libre
board-absent = pas encore là
board-away = L’écran cherche le serveur…
board-ended = C’est fini. Merci d’être venus.

stop-locked = Le dossier { $folder } est déjà ouvert par un autre serveur (processus { $pid }). Arrêtez-le, ou choisissez un autre dossier avec --data.
stop-folder = Le dossier { $folder } ne peut pas s’ouvrir : { $reason }. Choisissez-en un autre avec --data.
stop-port = L’adresse { $host }:{ $port } est prise : { $reason }. Choisissez un autre port avec --port, ou --port 0.
stop-file = Le fichier { $file } ne peut pas se lire : { $reason }.
stop-event = L’événement { $event } n’existe pas dans ce dossier.
stop-new-event = Écrivez l’événement ainsi : new:NOM@AAAA-MM-JJ.
stop-server = Le serveur de ce dossier ne répond pas. Arrêtez-le, puis recommencez.

verify-file =
    { $changes ->
        [one] { $file } : en ordre, { $changes } changement, empreinte { $hash }.
       *[other] { $file } : en ordre, { $changes } changements, empreinte { $hash }.
    }

badge-hint = Écrivez votre prénom
badge-table = Table { $table }
role-seeker = Participant·e
role-recruiter = Employeur
role-volunteer = Bénévole
role-staff = Équipe

stop-no-folder = Le dossier { $folder } n’existe pas. Vérifiez son nom, ou choisissez-en un autre avec --data.

import-refused = Ligne { $line }, colonne { $column } : { $why } Lu : « { $value } ». Attendu : { $expected }. La ligne est refusée.
import-at = Ligne { $line } : { $what }
import-done = { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
} : { $imported } en plus, { $updated } à jour, { $unchanged } sans changement, { $refused } en refus.
import-dry = Essai, rien n’est changé. Lignes lues : { $rows }. Entreraient : { $imported }. Changeraient : { $updated }. En refus : { $refused }.
warning-unknown-column = La colonne { $column } n’est pas connue. Elle est laissée de côté.
warning-outside-event = L’heure de { $column } est hors de l’événement. Elle est gardée.
warning-no-round = L’heure de { $column } ne laisse aucun tour entier.
