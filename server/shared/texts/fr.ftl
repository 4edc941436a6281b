# Every refusal: what happened, then what to do. The keys are the error codes.

## The badge

error-unreadable = Ce code ne se lit pas.
next-unreadable = Présentez le badge une nouvelle fois, ou tapez les cinq lettres du code court.
error-unknown = Ce badge n’est pas connu ici.
next-unknown = Montrez-le à l’accueil : une personne vous aide.
error-void = Ce badge n’est plus valable.
next-void = Prenez le badge que l’accueil vous a donné, ou demandez-en un.
error-other_event = Ce badge est pour un autre événement : { $event }.
next-other_event = Demandez un badge à l’accueil. C’est gratuit et rapide.
error-blank = Ce badge n’a pas encore de nom.
next-blank = Écrivez votre prénom : ce badge sera le vôtre.
error-withdrawn = Vous aviez annulé votre venue.
next-withdrawn = Vous êtes bienvenu·e : dites-le à l’accueil.
error-badge_taken = Ce badge est déjà à quelqu’un.
next-badge_taken = Prenez un autre badge vierge.
error-too_many_tries = Trop d’essais à la suite.
next-too_many_tries = Attendez { $seconds } secondes, ou demandez à l’accueil.
error-forgotten = Les données de cette personne ont été effacées.
next-forgotten = Si elle est là, inscrivez-la de nouveau : un prénom suffit.
error-preview_changed = Le nombre de personnes à effacer a changé entre-temps.
next-preview_changed = Regardez de nouveau la liste, puis confirmez.
error-too_young = Cet événement est ouvert à partir de 15 ans.
next-too_young = Parlez-en à l’accueil : une personne vous dira qui peut vous aider.
error-referrer_needed = De 15 à 17 ans, on vient avec un accompagnement.
next-referrer_needed = Dites à l’accueil quelle mission locale, école ou association vous suit.

## The event

error-not_open = Les portes ne sont pas encore ouvertes.
next-not_open = Revenez à l’heure indiquée, ou demandez à l’accueil.
error-closed = L’événement est terminé.
next-closed = Demandez à l’accueil la date du prochain.
error-cancelled = L’événement est annulé.
next-cancelled = Demandez à l’accueil la date du prochain.
error-wrong_state = Cette étape n’est pas possible maintenant.
next-wrong_state = Regardez où en est l’événement, puis choisissez une autre étape.
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

error-missing = Il manque une valeur.
next-missing = Remplissez cette case.
error-too_long = Ce texte est trop long.
next-too_long = Raccourcissez-le.
error-not_a_time = Ce n’est pas une heure.
next-not_a_time = Écrivez par exemple 9h30, ou le numéro d’un tour.
error-not_a_number = Ce n’est pas un nombre.
next-not_a_number = Écrivez un nombre entier.
error-out_of_range = Ce nombre est trop petit ou trop grand.
next-out_of_range = Choisissez un nombre permis.
error-unknown_value = Cette valeur n’est pas connue.
next-unknown_value = Choisissez une valeur de la liste.
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
error-too_large = C’est trop grand.
next-too_large = Coupez le fichier en plusieurs parties.
error-upload_running = Une liste de cet événement est déjà en cours d’envoi.
next-upload_running = Attendez qu’elle soit arrivée, puis recommencez.
error-no_required_column = Il manque la colonne { $column }.
next-no_required_column = Ajoutez cette colonne à la première ligne.
error-double_column = La colonne { $column } est là deux fois.
next-double_column = Gardez-en une seule.

## Any request

error-bad_request = La demande n’est pas comprise.
next-bad_request = Corrigez-la et recommencez.
error-too_slow = L’envoi a duré trop longtemps.
next-too_slow = Vérifiez le réseau et recommencez.
error-command_reused = Cette commande a déjà servi à autre chose.
next-command_reused = Recommencez l’action depuis le début.
error-not_signed_in = Il faut un accès : le jeton manque ou n’est pas connu.
next-not_signed_in = Connectez-vous, ou demandez un code à l’organisateur.
error-expired = Votre accès est arrivé à sa fin.
next-expired = Connectez-vous de nouveau, ou demandez un nouveau code à l’organisateur.
error-revoked = Cet accès a été retiré.
next-revoked = Demandez un nouveau code à l’organisateur.
error-wrong_secret = Le nom ou la phrase de passe n’est pas bon.
next-wrong_secret = Vérifiez les deux, puis recommencez. Oubliée ? L’organisateur peut en donner une autre.
error-weak_secret = { $why ->
    [short] Cette phrase de passe est trop courte.
    [name] Cette phrase de passe contient le nom.
   *[simple] Cette phrase de passe se devine trop facilement.
}
next-weak_secret = Prenez au moins douze caractères, par exemple quatre mots. Accueil et bénévoles : six chiffres suffisent.
error-locked_out = Trop d’essais manqués. La connexion est fermée pour un moment.
next-locked_out = Attendez { $seconds } secondes, puis recommencez, ou demandez à l’organisateur.
error-name_taken = Ce nom a déjà un accès.
next-name_taken = Prenez un autre nom, ou changez la phrase de passe de celui qui existe.
error-unknown_code = Ce code d’inscription n’est pas bon ou n’est plus valable.
next-unknown_code = Demandez un nouveau code sur la console : il vaut dix minutes et une seule fois.
error-whole_folder_only = Votre accès est pour un seul événement.
next-whole_folder_only = Demandez à la personne qui gère tous les événements.
error-folder_key = Cet accès est la clé du dossier : il ne se retire pas d’ici.
next-folder_key = Pour en changer, effacez le fichier organiser.token, redémarrez le serveur, puis retirez l’ancien accès.
error-foreign_form = Cette demande vient d’un autre site.
next-foreign_form = Ouvrez la page vous-même, puis recommencez.
error-forbidden = Votre accès ne permet pas cette action.
next-forbidden = Demandez à l’organisateur de la faire, ou de vous donner un autre accès.
error-not_found = { $what ->
    [event] Cet événement n’existe pas, ou votre accès n’est pas pour lui.
    [page] Cette page n’existe pas, ou n’existe plus.
   *[other] Cela n’existe pas ici.
}
next-not_found = { $what ->
    [event] Choisissez un événement de votre liste, ou demandez un accès à l’organisateur.
    [page] Vérifiez l’adresse, ou demandez-en une autre à l’accueil.
   *[other] Vérifiez l’adresse ou le nom.
}
error-method_not_allowed = Cette adresse ne fait pas cela.
next-method_not_allowed = Vérifiez la demande.
error-internal = Quelque chose n’a pas marché de notre côté.
next-internal = Recommencez. Si cela dure, prévenez l’organisateur.
error-store_full = Le disque est plein. Rien n’a été perdu, rien n’a été changé.
next-store_full = Libérez de la place, puis recommencez.
error-store_broken = Le disque a une panne. Rien de confirmé n’est perdu.
next-store_broken = Vérifiez le disque, puis redémarrez le serveur.
error-store_damaged = Le fichier { $file } est abîmé à la ligne { $line }.
next-store_damaged = Remettez ce fichier depuis une copie de sauvegarde. Les autres événements continuent.
error-store_newer = Le fichier { $file } vient d’une version plus récente.
next-store_newer = Installez la dernière version de Tablée.
