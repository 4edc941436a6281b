# What the door says to people. `fr` is the source: vous, one idea a sentence, at most 12 words.

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = Ce code ne se lit pas.
next-unreadable = Présentez le badge une nouvelle fois, ou tapez les cinq lettres.
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
error-too_young = Cet événement est ouvert à partir de 15 ans.
next-too_young = Parlez-en à l’accueil : une personne vous dira qui peut vous aider.
error-referrer_needed = De 15 à 17 ans, on vient avec un accompagnement.
next-referrer_needed = Dites à l’accueil quelle mission locale, école ou association vous suit.

error-not_open = Les portes ne sont pas encore ouvertes.
next-not_open = { $hour ->
    [none] L’accueil ouvre bientôt. Parlez à une personne de l’équipe.
   *[other] Revenez à { $hour } h { $minute }, ou demandez à l’accueil.
}
error-closed = L’événement est terminé.
next-closed = Demandez à l’accueil la date du prochain.
error-cancelled = L’événement est annulé.
next-cancelled = Demandez à l’accueil la date du prochain.
error-wrong_state = Cette étape n’est pas possible maintenant.
next-wrong_state = Regardez où en est l’événement, puis choisissez une autre étape.
error-unknown_value = Cette valeur n’est pas connue.
next-unknown_value = Choisissez une valeur de la liste.
error-missing = Il manque une valeur.
next-missing = Remplissez cette case.
error-too_large = C’est trop grand.
next-too_large = Coupez le fichier en plusieurs parties.

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
error-locked_out = Trop d’essais manqués. La connexion est fermée pour un moment.
next-locked_out = Attendez { $seconds } secondes, puis recommencez, ou demandez à l’organisateur.
error-unknown_code = Ce code d’inscription n’est pas bon ou n’est plus valable.
next-unknown_code = Demandez un nouveau code. Il vaut dix minutes, une seule fois.
error-foreign_form = Cette demande vient d’un autre site.
next-foreign_form = Ouvrez la page vous-même, puis recommencez.
error-forbidden = Votre accès ne permet pas cette action.
next-forbidden = Demandez à l’organisateur de la faire, ou demandez un autre accès.
error-not_found = { $what ->
    [event] Cet événement n’existe pas, ou votre accès n’est pas pour lui.
    [page] Cette page n’existe pas, ou n’existe plus.
   *[other] Cela n’existe pas ici.
}
next-not_found = { $what ->
    [event] Choisissez un événement de votre liste, ou demandez un accès.
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

## Where to go

next-table-now = Allez à la table { $table }. On vous attend.
next-table-at = Rendez-vous à la table { $table } à { $time }. En attendant, prenez un café.
next-wait-plan = Votre table sera bientôt affichée. En attendant, prenez un café.
next-wait-seat = Toutes les places sont prises. La prochaine place libre est pour vous.
next-recruiter = Votre table est la { $table }. Merci d’être là.
next-team = Merci d’être là. L’accueil vous dit où aider.
next-desk = Voyez l’accueil pour la suite.

## Why this table

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

## What somebody may ask for

help-company = Être accompagné·e
help-interpreter = Un interprète
help-large_print = Un texte en gros caractères
help-seat = Une place assise

## How it went, and what comes next

mood-good = Bien
mood-fair = Moyen
mood-bad = Pas bien
onward-second_interview = Un deuxième entretien
onward-training = Une formation
onward-association = De l’aide d’une association
onward-search_on = Continuer à chercher
onward-undecided = Je ne sais pas encore

## The slip to take along

slip-next = Rendez-vous à la table { $table } à { $time }.
slip-wait = Votre table sera affichée dans la salle.
slip-thanks = Merci d’être venu·e.
slip-table = Table { $table }
slip-help = Vous avez demandé : { $help }.
slip-strengths = Vos forces vues aujourd’hui
slip-onward = La suite : { $onward }
slip-host = Organisé par { $host }
slip-code = Votre code court :
slip-name = Écrivez votre prénom ici.
