# Refusals that only the team meets: what happened, then what to do. The keys are the error codes.

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
