# What the server says to the team: calendars, the wall board, commands, the audit.

ical-summary = { $event } : votre table d’employeur
ical-detail = { $label } : { $text }
ical-table = Votre table
ical-seats =
    { $seats ->
        [one] { $table } (une place)
       *[other] { $table } ({ $seats } places)
    }
ical-rounds = Vos tours
ical-round = Tour { $number }, de { $start } à { $end }
ical-openings = Postes annoncés
ical-no-openings = Aucun. Pensez à en annoncer au moins un.
ical-entrance = Pour entrer
ical-transport = Pour venir
ical-host = Organisation
ical-phone = Téléphone
ical-page = Pour répondre

# Calendars that are subscribed to.

feed-tables = Tables : { $tables }
feed-asked = Employeurs invités : { $asked } sur { $employers }
feed-answers = Viennent : { $coming }. Ne viennent pas : { $declined }.
feed-round = Tour { $number }, table { $table }

# Letters to employers.

letter-subject = { $what } : { $event }, { $day }
letter-day = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
letter-one-day = { $day }, de { $start } à { $end }
letter-two-days = { $day } à { $start }, jusqu’au { $until } à { $end }
letter-hello = Bonjour { $name },
letter-hello-you = Bonjour,
letter-new = Invitation
letter-new-said = { $host } vous invite à tenir une table d’employeur.
letter-new-why = Vous y rencontrerez des personnes qui cherchent un emploi.
letter-changed = Invitation modifiée
letter-changed-said = Votre invitation a changé.
letter-changed-why = Celle-ci remplace toutes les précédentes.
letter-update = Mise à jour
letter-update-said = Voici les dernières précisions.
letter-update-why = La date et le lieu ne changent pas.
letter-cancelled = Événement annulé
letter-cancelled-said = Cet événement est annulé.
letter-withdrawn = Invitation retirée
letter-withdrawn-said = Vous n’êtes plus attendu·e à cet événement.
letter-off-why = Vous pouvez l’enlever de votre agenda.
letter-counter = Votre proposition d’horaire
letter-counter-said = L’horaire que vous proposez n’est pas possible.
letter-counter-why = L’invitation reste comme elle était.
letter-ask = Viendrez-vous ?
letter-accepted = Votre réponse : vous venez.
letter-declined = Votre réponse : vous ne venez pas.
letter-tentative = Votre réponse : peut-être.
letter-yes = Je viens
letter-no = Je ne viens pas
letter-other = Vous pouvez changer de réponse.
letter-confirm = La page vous demandera de confirmer.
letter-calendar = Répondez avec les boutons de votre agenda.
letter-question = Une question ? Appelez le { $phone }.
letter-bye = À bientôt,
letter-thanks = Merci de votre compréhension,

# The page where an employer answers, and calendars with an address of their own.

answer-none = Vous n’avez pas encore répondu.
answer-maybe = Peut-être
answer-confirm-yes = Confirmez : vous venez.
answer-confirm-no = Confirmez : vous ne venez pas.
answer-change = Changer de réponse
answer-noted = C’est noté.
answer-over = Cet événement est passé. Merci à vous.
answer-counter = Vous avez proposé un autre horaire. L’organisation vous répondra.
answer-comment-add = Ajouter un mot
answer-comment = Votre mot pour l’organisation, si vous voulez
answer-know = Bon à savoir
answer-write = Une question ? Écrivez à { $email }.
answer-calendar = Dans votre agenda
answer-file = Télécharger l’invitation (.ics)
answer-feed-why = Une adresse d’agenda suit les changements toute seule.
answer-feed-make = Créer mon adresse d’agenda
answer-feed-replaces = Une nouvelle adresse remplace la précédente.
answer-feed-here = Voici votre adresse d’agenda.
answer-feed-secret = Elle n’est montrée qu’une fois. Gardez-la pour vous.
answer-feed-open = L’ouvrir dans mon agenda
answer-feed-copy = Ou copiez cette adresse dans votre agenda :
feed-employer = Tables de { $employer }
feed-organiser = Événements, côté organisation
feed-territory = Rencontres pour l’emploi

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
stop-certificate-pair = Pour servir en HTTPS, donnez les deux fichiers : --certificate et --key.
stop-certificate = Le certificat { $certificate } et la clé { $key_file } ne peuvent pas servir. Il faut deux fichiers PEM, et une clé sans mot de passe.
stop-certificate-mismatch = La clé { $key_file } n’est pas celle du certificat { $certificate }. Prenez les deux fichiers faits ensemble.

verify-file =
    { $changes ->
        [one] { $file } : en ordre, { $changes } changement, { $told } au journal, empreinte { $hash }
       *[other] { $file } : en ordre, { $changes } changements, { $told } au journal, empreinte { $hash }
    }
verify-line = { $file }, ligne { $line } : ce n’est pas ce qui a été écrit. Ici, une ligne a été changée, doublée, déplacée, ajoutée ou enlevée.
verify-told = { $file }, ligne { $line }, entrée { $told } du journal : ce n’est pas ce qui a été écrit. Ici, une entrée a été changée, doublée, ajoutée ou enlevée.
verify-mark = { $file } manque ou ne se lit pas : on ne peut pas dire si la fin du fichier est là.
verify-missing = { $file } manque : le calendrier dit qu’il existe.
verify-stray = { $file } est en trop : le calendrier ne le connaît pas.
verify-lost = { $file } ne continue pas ce qui avait été noté : un fait manque ou a changé.
verify-torn = { $file } : la dernière ligne est à moitié écrite. Elle n’a jamais été confirmée.
stop-token-event = Dites pour quel événement : --event ID.
stop-note = Le fichier { $file } n’est pas une note de « verify --note ».

badge-hint = Écrivez votre prénom
badge-table = Table { $table }
sign-table = Table
sign-openings = Postes ouverts
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

# The audit: one sentence a fact.

audit-itself = Tablée
audit-by-code = Par un code
audit-named = « { $name } »
audit-role =
    { $access ->
        [kiosk] Borne
        [desk] Accueil
        [volunteer] Bénévole
        [organiser] Organisation
        [coordinator] Coordination
        [gateway] Courrier
        [employer_link] Lien employeur
        [attendee_link] Lien personnel
        [board] Tableau
        [employer_feed] Agenda employeur
        [attendee_feed] Agenda personnel
        [organiser_feed] Agenda de l’organisation
        [territory_feed] Agenda public
       *[other] { $access }
    }
audit-column-at = Moment (UTC)
audit-column-who = Qui
audit-column-what = Quoi
audit-column-fact = Fait
audit-column-ids = Identifiants
audit-column-by = Accès
audit-column-scope = Fichier
audit-column-seq = Numéro
audit-column-chain = Empreinte
fact-other = { $fact }
fact-event-planned = Événement créé : { $event_id }
fact-event-booked = Événement inscrit au calendrier : { $event_id }
fact-event-noted = Calendrier mis à jour : { $event_id }
fact-event-struck = Événement retiré du calendrier, il n’avait jamais été écrit : { $event_id }
fact-audit-begun = Les scans refusés ont leur fichier : { $scope }
fact-event-moved =
    { $state ->
        [published] Événement publié : { $event_id }
        [open] Portes ouvertes : { $event_id }
        [running] Tables annoncées : { $event_id }
        [closed] Événement fermé : { $event_id }
        [cancelled] Événement annulé : { $event_id }
       *[other] Événement { $event_id } : { $state }
    }
fact-registered =
    { $walk_in ->
        [yes] Inscription sur place : { $registration_id }
       *[no] Inscription : { $registration_id }
    }
fact-registration-changed = Inscription modifiée : { $registration_id }
fact-withdrawn = Ne viendra pas : { $registration_id }
fact-badges-issued =
    { $count ->
        [one] { $count } badge vierge créé
       *[other] { $count } badges vierges créés
    }
fact-checked-in =
    { $late_sync ->
        [yes] Arrivée transmise après la fermeture : { $registration_id }
       *[no] Arrivée : { $registration_id }
    }
fact-scanned-again = Badge scanné une nouvelle fois : { $registration_id }
fact-check-in-undone = Arrivée annulée : { $check_in_id }
fact-left = Départ : { $registration_id }
fact-came-back = De retour : { $registration_id }
fact-employer-added = Employeur ajouté : { $employer_id }
fact-employer-changed = Employeur modifié : { $employer_id }
fact-employer-arrived = Employeur présent : { $employer_id }
fact-employer-left = Employeur absent : { $employer_id }
fact-employer-late =
    { $first ->
        [0] Employeur à l’heure finalement : { $employer_id }
       *[other] Employeur attendu au tour { $first } : { $employer_id }
    }
fact-seats-released =
    { $registration_ids_count ->
        [one] { $registration_ids_count } personne absente, place libérée : { $registration_ids }
       *[other] { $registration_ids_count } personnes absentes, places libérées : { $registration_ids }
    }
fact-plan-improved =
    { $registration_ids_count ->
        [one] Répartition améliorée pour { $registration_ids_count } personne : { $registration_ids }
       *[other] Répartition améliorée pour { $registration_ids_count } personnes : { $registration_ids }
    }
fact-better-found = Une répartition plus juste attend une décision : { $proposal_id }
fact-better-withdrawn = La répartition proposée n’attend plus : { $proposal_id }
fact-pairings-proposed = Répartition proposée : { $proposal_id }
fact-pairings-confirmed = Répartition confirmée : { $proposal_id }
fact-pairings-changed =
    { $registration_ids_count ->
        [one] Tables changées pour { $registration_ids_count } personne : { $registration_ids }
       *[other] Tables changées pour { $registration_ids_count } personnes : { $registration_ids }
    }
fact-proposal-arranged =
    { $undone ->
        [yes] Changement à la main annulé : { $registration_ids }
       *[no] Proposition changée à la main : { $registration_ids }
    }
fact-seat-locked =
    { $locked ->
        [yes] Place verrouillée : { $pairing_id }
       *[no] Place déverrouillée : { $pairing_id }
    }
fact-round-started = Tour { $number } commencé
fact-round-ended = Tour { $number } terminé
fact-answered = Réponses notées : { $registration_id }
fact-strengths-noted = Forces notées : { $registration_id }
fact-exit-noted = Sortie notée : { $registration_id }
fact-badge-voided = Anciens badges annulés, nouveau badge donné : { $registration_id }
fact-staff-admitted = Accès à l’accueil par badge d’équipe : { $registration_id }
fact-flag-raised =
    { $kind ->
        [scanned_twice] À vérifier, badge scanné sur deux bornes : { $registration_id }
        [badge_shared] À vérifier, badge donné à deux personnes : { $registration_id }
        [unsure_time] À vérifier, heure incertaine : { $registration_id }
       *[other] À vérifier ({ $kind }) : { $registration_id }
    }
fact-flag-settled =
    { $kind ->
        [scanned_twice] Vérifié, badge scanné sur deux bornes : { $registration_id }
        [badge_shared] Vérifié, badge donné à deux personnes : { $registration_id }
        [unsure_time] Vérifié, heure incertaine : { $registration_id }
       *[other] Vérifié ({ $kind }) : { $registration_id }
    }
fact-token-issued =
    { $access ->
        [kiosk] Accès créé (borne) : { $token_id }
        [desk] Accès créé (accueil) : { $token_id }
        [volunteer] Accès créé (bénévole) : { $token_id }
        [organiser] Accès créé (organisation) : { $token_id }
        [coordinator] Accès créé (coordination) : { $token_id }
        [gateway] Accès créé (courrier) : { $token_id }
        [employer_link] Accès créé (lien employeur) : { $token_id }
        [attendee_link] Accès créé (lien personnel) : { $token_id }
        [board] Accès créé (tableau) : { $token_id }
        [employer_feed] Accès créé (agenda employeur) : { $token_id }
        [attendee_feed] Accès créé (agenda personnel) : { $token_id }
        [organiser_feed] Accès créé (agenda de l’organisation) : { $token_id }
        [territory_feed] Accès créé (agenda public) : { $token_id }
       *[other] Accès créé ({ $access }) : { $token_id }
    }
fact-token-prolonged = Accès valable jusqu’à une autre date : { $token_id }
fact-token-revoked = Accès retiré : { $token_id }
fact-account-added =
    { $access ->
        [desk] Compte créé (accueil) : { $account_id }
        [volunteer] Compte créé (bénévole) : { $account_id }
        [organiser] Compte créé (organisation) : { $account_id }
        [coordinator] Compte créé (coordination) : { $account_id }
       *[other] Compte créé ({ $access }) : { $account_id }
    }
fact-secret-changed = Phrase de passe ou code changé : { $account_id }
fact-account-closed = Compte fermé : { $account_id }
fact-signed-in = Connexion : { $account_id }
fact-signed-out = Déconnexion : { $token_id }
fact-sign-in-refused =
    { $count ->
        [one] { $code ->
            [wrong_secret] Connexion refusée : nom ou phrase de passe { $account_id }
            [locked_out] Connexion refusée : trop d’essais { $account_id }
            [unknown_code] Connexion refusée : code d’inscription inconnu ou passé { $account_id }
           *[other] Connexion refusée ({ $code }) { $account_id }
        }
       *[other] { $code ->
            [wrong_secret] { $count } connexions refusées : nom ou phrase de passe { $account_id }
            [locked_out] { $count } connexions refusées : trop d’essais { $account_id }
            [unknown_code] { $count } connexions refusées : code d’inscription inconnu ou passé { $account_id }
           *[other] { $count } connexions refusées ({ $code }) { $account_id }
        }
    }
fact-enrolment-offered =
    { $access ->
        [kiosk] Code d’inscription montré (borne) : { $enrolment_id }
        [desk] Code d’inscription montré (accueil) : { $enrolment_id }
        [board] Code d’inscription montré (tableau) : { $enrolment_id }
       *[other] Code d’inscription montré ({ $access }) : { $enrolment_id }
    }
fact-device-enrolled = Appareil inscrit : { $token_id }
fact-scan-refused =
    { $count ->
        [one] { $code ->
            [unreadable] Scan refusé : illisible { $badge }
            [unknown] Scan refusé : badge inconnu { $badge }
            [void] Scan refusé : badge annulé { $badge }
            [other_event] Scan refusé : badge d’un autre événement { $badge }
            [blank] Scan refusé : badge sans nom { $badge }
            [withdrawn] Scan refusé : venue annulée { $badge }
            [not_open] Scan refusé : portes fermées { $badge }
            [closed] Scan refusé : événement terminé { $badge }
            [too_many_tries] Scan refusé : trop d’essais { $badge }
           *[other] Scan refusé ({ $code }) { $badge }
        }
       *[other] { $code ->
            [unreadable] { $count } scans refusés : illisible
            [unknown] { $count } scans refusés : badge inconnu
            [void] { $count } scans refusés : badge annulé
            [other_event] { $count } scans refusés : badge d’un autre événement
            [blank] { $count } scans refusés : badge sans nom
            [withdrawn] { $count } scans refusés : venue annulée
            [not_open] { $count } scans refusés : portes fermées
            [closed] { $count } scans refusés : événement terminé
            [too_many_tries] { $count } scans refusés : trop d’essais
           *[other] { $count } scans refusés ({ $code })
        }
    }
fact-consents-changed = Accords de { $registration_id } : { $given_count } en plus, { $withdrawn_count } en moins
fact-data-shown = Données montrées : { $registration_id }
fact-link-made = Page personnelle donnée : { $registration_id }
fact-feed-made = Adresse d’agenda donnée : { $subject_id }
fact-list-given =
    { $kind ->
        [attendees] Liste des participants sortie
        [employers] Liste des employeurs sortie
        [badges] Badges sortis
        [audit] Journal sorti
       *[other] Liste sortie : { $kind }
    }
fact-forgotten =
    { $by ->
        [person] Personne effacée, à sa demande : { $registration_id }
        [desk] Personne effacée, par l’accueil : { $registration_id }
       *[date] Personne effacée, à la date prévue : { $registration_id }
    }
fact-employer-forgotten = Contact d’un employeur effacé : { $employer_id }
fact-retention-dated = Prochaine date d’effacement revue : { $event_id }
fact-counted = Tout le monde est effacé, il reste des nombres : { $event_id }

## Refusals that only the team meets: what happened, then what to do. The keys are the error codes.

## People and badges

error-preview_changed = Le nombre de personnes à effacer a changé entre-temps.
next-preview_changed = Regardez de nouveau la liste, puis confirmez.

## The event

error-event_exists = Un événement de ce nom existe déjà à cette date.
next-event_exists = Choisissez un autre nom ou une autre date.
error-ends_before_start = La fin vient avant le début.
next-ends_before_start = Corrigez l’heure de fin.

## The floor

error-undo_too_late = Ce pointage a plus de quinze minutes.
next-undo_too_late = Marquez plutôt la personne comme partie.
error-already_undone = Ce pointage est déjà annulé.
next-already_undone = Il n’y a rien à faire.
error-not_present = Cette personne n’est pas dans la salle.
next-not_present = Vérifiez le nom, ou pointez-la d’abord.
error-round_order = Ce tour ne peut pas commencer ou finir maintenant.
next-round_order = Terminez le tour en cours, puis lancez le suivant.
error-no_proposal = Aucune proposition n’attend.
next-no_proposal = Demandez d’abord une proposition.
error-no_employers = Aucun employeur n’a de table.
next-no_employers = Ajoutez un employeur, puis recommencez.
error-stale_proposal = La salle a changé depuis cette proposition.
next-stale_proposal = Demandez une nouvelle proposition.
error-seat_taken = Il n’y a plus de place libre à cette table.
next-seat_taken = Choisissez une autre table, ou un échange.
error-seated_twice = Cette personne a déjà une table à ce tour.
next-seated_twice = Choisissez un autre tour.
error-not_together = Cette personne ne peut pas aller à cette table.
next-not_together = Choisissez une autre table.
error-not_there = Cette personne ou cet employeur n’est pas là à ce tour.
next-not_there = Choisissez un autre tour.
error-seat_locked = Cette place est verrouillée.
next-seat_locked = Déverrouillez-la d’abord, ou choisissez une autre place.
error-nothing_to_undo = Il n’y a rien à annuler.
next-nothing_to_undo = Tous les changements à la main sont déjà annulés.
error-no_email = Il manque une adresse e-mail pour l’invitation de { $name }.
next-no_email = Ajoutez l’adresse de l’employeur.
error-no_badges = Il n’y a aucun badge à imprimer.
next-no_badges = Inscrivez des personnes, ou demandez des badges vierges.

## Lists

error-too_long = Ce texte est trop long.
next-too_long = Raccourcissez-le.
error-not_a_time = Ce n’est pas une heure.
next-not_a_time = Écrivez par exemple 9h30, ou le numéro d’un tour.
error-not_a_number = Ce n’est pas un nombre.
next-not_a_number = Écrivez un nombre entier.
error-out_of_range = Ce nombre est trop petit ou trop grand.
next-out_of_range = Choisissez un nombre permis.
error-unknown_employer = Cet employeur n’est pas à cet événement.
next-unknown_employer = Vérifiez le nom, ou ajoutez d’abord l’employeur.
error-bad_email = Cette adresse e-mail n’a pas la bonne forme.
next-bad_email = Vérifiez-la.
error-bad_phone = Ce numéro de téléphone n’a pas la bonne forme.
next-bad_phone = Vérifiez-le.
error-bad_siret = Ce SIRET n’est pas bon.
next-bad_siret = Vérifiez les quatorze chiffres.
error-column_count = Cette ligne a trop de cases.
next-column_count = Vérifiez les séparateurs et les guillemets de la ligne.
error-empty_file = Le fichier est vide.
next-empty_file = Choisissez un autre fichier.
error-not_text = Ce fichier n’est pas un tableau en texte.
next-not_text = Dans votre tableur, enregistrez au format CSV.
error-is_xlsx = C’est un classeur Excel.
next-is_xlsx = Dans Excel : Enregistrer sous, puis CSV UTF-8.
error-is_pdf = C’est un PDF.
next-is_pdf = Demandez la liste au format CSV.
error-open_quote = Un guillemet n’est pas fermé.
next-open_quote = Cherchez le guillemet seul et fermez-le.
error-upload_running = Une liste de cet événement est déjà en cours d’envoi.
next-upload_running = Attendez qu’elle soit arrivée, puis recommencez.
error-no_required_column = Il manque la colonne { $column }.
next-no_required_column = Ajoutez cette colonne à la première ligne.
error-double_column = La colonne { $column } est là deux fois.
next-double_column = Gardez-en une seule.

## Any request

error-wrong_secret = Le nom ou la phrase de passe n’est pas bon.
next-wrong_secret = Vérifiez les deux, puis recommencez. Oubliée ? L’organisateur peut en donner une autre.
error-weak_secret = { $why ->
    [short] Cette phrase de passe est trop courte.
    [name] Cette phrase de passe contient le nom.
   *[simple] Cette phrase de passe se devine trop facilement.
}
next-weak_secret = Prenez au moins douze caractères, par exemple quatre mots. Accueil et bénévoles : six chiffres suffisent.
error-name_taken = Ce nom a déjà un accès.
next-name_taken = Prenez un autre nom, ou changez la phrase de passe de celui qui existe.
error-whole_folder_only = Votre accès est pour un seul événement.
next-whole_folder_only = Demandez à la personne qui gère tous les événements.
error-folder_key = Cet accès est la clé du dossier : il ne se retire pas d’ici.
next-folder_key = Pour en changer, effacez le fichier organiser.token, redémarrez le serveur, puis retirez l’ancien accès.

## Invitations and answers

error-sample_event = Cet événement est un exemple : personne n’est invité.
next-sample_event = Préparez votre propre événement.
error-no_mail = L’envoi de lettres n’est pas installé.
next-no_mail = Donnez le fichier ou le lien vous-même, ou suivez docs/calendars.md.
error-not_published = « { $event } » n’est pas publié.
next-not_published = Publiez-le, puis invitez.
error-event_over = « { $event } » est terminé.
next-event_over = Il n’y a plus rien à faire.
error-not_invited = Cet employeur n’est pas invité.
next-not_invited = Invitez-le d’abord.
error-no_counter = Aucun autre horaire n’est proposé.
next-no_counter = Rechargez la liste : quelqu’un a peut-être déjà répondu.
error-counter_outside = Ces heures ne laissent aucun tour à cet employeur.
next-counter_outside = Refusez-les, ou déplacez l’événement pour tout le monde.
error-not_an_answer = Ce calendrier n’est pas une réponse.
next-not_an_answer = N’envoyez ici que les réponses des employeurs.
error-not_a_calendar = Ce n’est ni un e-mail ni un calendrier.
next-not_a_calendar = Vérifiez ce que la passerelle envoie.
error-unsupported_kind = Ce type de contenu n’est pas pris.
next-unsupported_kind = Envoyez message/rfc822 ou text/calendar.

letter-error-connect = Le serveur de courrier ne répond pas. Les lettres attendent.
letter-error-tls = Le chiffrement avec le serveur de courrier échoue. Vérifiez le certificat et l’adresse.
letter-error-login = Le serveur de courrier refuse le mot de passe. Vérifiez-le.
letter-error-busy = Le serveur de courrier n’a pas pris la lettre. Un nouvel essai suivra.
letter-error-refused = Le serveur de courrier refuse cette lettre. Vérifiez l’adresse.
letter-error-broken_off = L’envoi s’est interrompu. Un nouvel essai suivra.
letter-error-damaged = Le fichier de cette lettre est abîmé. Invitez de nouveau.
letter-error-bounced = La lettre est revenue. Vérifiez l’adresse, ou téléphonez.
mailbox-error-connect = La boîte aux lettres ne répond pas. Les réponses attendent.
mailbox-error-tls = Le chiffrement avec la boîte aux lettres échoue. Vérifiez le certificat et l’adresse.
mailbox-error-login = La boîte aux lettres refuse le mot de passe. Vérifiez-le.

fact-invited = Employeur invité par e-mail : { $employer_id }
fact-invitation-handed = Invitation remise en main : { $employer_id }
fact-invitation-withdrawn = Invitation retirée : { $employer_id }
fact-invitation-answered = Réponse d’un employeur ({ $status }, { $outcome }) : { $employer_id }
fact-counter-proposed = Autres heures proposées : { $employer_id }
fact-counter-accepted = Autres heures acceptées : { $employer_id }
fact-counter-declined = Autres heures refusées : { $employer_id }
fact-contact-changed = Contact changé : { $employer_id }
fact-letter-written = Lettre préparée : { $letter_id }
fact-letter-sent = Lettre envoyée : { $letter_id }
fact-letter-failed = Lettre non partie ({ $error }) : { $letter_id }
fact-letter-resent = Lettre à renvoyer : { $letter_id }
fact-event-rescheduled = Événement déplacé ou précisé : { $event_id }
fact-review-kept = Un message attend une décision : { $review_id }
fact-review-settled = Message traité : { $review_id }
fact-reviews-dropped = Messages effacés après trente jours : { $count }
fact-thread-begun = Invitation prête à recevoir des réponses : { $invitation_id }
fact-mailbox-read = Boîte aux lettres lue, nouveaux messages : { $count }

# Mail: its settings, and the verb that tries them.

stop-config-toml = { $file }, ligne { $line } : cette ligne ne se lit pas. Écrivez chaque réglage ainsi : nom = "valeur".
stop-config-unknown = { $file } : le réglage { $field } n’existe pas. Corrigez son nom, ou retirez-le.
stop-config-value =
    { $name ->
        [public] { $file } : l’adresse publique ne convient pas. Écrivez par exemple : public = "https://cafe.example".
        [host] { $file } : { $field } manque ou ne convient pas. Écrivez par exemple : host = "mail.example.org".
        [port] { $file } : { $field } ne convient pas. Écrivez par exemple : port = 587.
        [security] { $file } : { $field } ne convient pas. Écrivez "starttls", "tls" ou "none".
        [address] { $file } : { $field } manque ou ne convient pas. Écrivez par exemple : address = "rdv@asso.example".
        [user] { $file } : { $field } manque ou ne convient pas. Écrivez par exemple : user = "rdv@asso.example".
        [plus] { $file } : { $field } ne convient pas. Écrivez true ou false.
       *[other] { $file } : { $field } ne convient pas. Comparez avec docs/calendars.md.
    }
stop-config-secret = { $file } : un mot de passe ne s’écrit pas ici. Écrivez-le seul dans le fichier { $section }.password, à côté.
stop-config-open = D’autres comptes peuvent lire { $file }. Protégez-le avec : chmod 600 { $file }.
stop-config-password = Il manque un mot de passe. Écrivez-le dans { $file }, ou donnez { $variable }.
stop-config-clear = { $field } : un mot de passe ne part pas en clair. Écrivez "starttls" ou "tls".
stop-config-authority = { $field } : { $file } n’est pas un certificat lisible. Il faut un fichier PEM.
stop-mail-none = L’envoi de lettres n’est pas réglé. Écrivez les réglages dans { $file } (docs/calendars.md).
mail-from =
    { $plus ->
        [yes] Lettres : de { $address }, avec une adresse de réponse par invitation (+).
       *[no] Lettres : de { $address }.
    }
mail-public = Les liens des lettres commencent par { $public }.
mail-no-public = Les lettres n’ont pas de lien : public n’est pas réglé.
mail-reached =
    { $security ->
        [none] { $signed ->
            [yes] { $kind } { $server } : connecté, en clair, identifié.
           *[no] { $kind } { $server } : connecté, en clair.
        }
       *[other] { $signed ->
            [yes] { $kind } { $server } : connecté, chiffré, identifié.
           *[no] { $kind } { $server } : connecté, chiffré.
        }
    }
mail-connect = { $kind } { $server } : le serveur ne répond pas. Vérifiez host et port, puis le réseau.
mail-tls = { $kind } { $server } : la connexion chiffrée échoue. Vérifiez security, host et ca_file.
mail-login =
    { $kind ->
        [IMAP] { $kind } { $server } : l’accès est refusé. Vérifiez user, folder et le mot de passe.
       *[other] { $kind } { $server } : l’accès est refusé. Vérifiez user et le mot de passe.
    }
mail-busy = { $kind } { $server } : la lettre n’est pas prise pour l’instant. Recommencez plus tard.
mail-refused = { $kind } { $server } : la lettre est refusée. Vérifiez l’adresse d’envoi et celle du destinataire.
mail-broken-off = { $kind } { $server } : la liaison s’est coupée pendant la lettre. Recommencez.
mail-said = Le serveur a répondu : { $status }.
mail-sent = Lettre d’essai remise au serveur, pour { $to }.
mail-subject = Lettre d’essai de Tablée
mail-body = Cette lettre vient de Tablée. L’envoi de lettres fonctionne. Il n’y a rien à faire.
