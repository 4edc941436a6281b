# Console de l’organisateur. Le français est la source ; fr-simple.ftl et en.ftl suivent.

product = Tablée
loading = Chargement…
server-away = Le serveur ne répond pas. Nouvel essai…
unreachable-title = Le serveur ne répond pas.
unreachable-next = Votre demande est peut-être passée. Regardez l’écran avant de recommencer.
how-to-quit = Pour quitter : Ctrl+Q.
no = Non, revenir
close = Fermer
hint-choice = Un chiffre choisit · ↑ ↓ puis Entrée · Échap : revenir
hint-form = ↑ ↓ changer de ligne · Entrée : valider · Échap : revenir

# Touches
key-enter = Entrée
key-escape = Échap
key-updown = ↑ ↓
key-letters = Lettres
keys-back = Retour
keys-help = Aide
keys-language = Langue
keys-plan = Planifier
keys-quit = Quitter
keys-accesses = Accès
keys-journal = Journal
keys-retention = Données
keys-sign-out = Se déconnecter
keys-reveal = Montrer
keys-export = Fichier CSV
keys-purge = Effacer
keys-pick = Choisir
keys-people = Personnes
keys-employers = Employeurs
keys-rounds = Tours
keys-pairings = Proposer
keys-step = Étape
keys-card = Fiche
keys-add = Ajouter
keys-confirm = Confirmer
keys-propose-again = Proposer à nouveau
keys-lock = Verrouiller
keys-undo = Annuler

# Jours
day-long = { $weekday ->
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
day-short = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
} { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}

# États, avec leur signe devant
event-draft = brouillon
event-published = publié
event-open = portes ouvertes
event-running = en cours
event-closed = clos
event-cancelled = annulé
presence-expected = attendu
presence-present = présent
presence-gone = parti
presence-withdrawn = retiré
employer-missing = manque
round-planned = prévu
round-running = en cours
round-ended = terminé
answer-needs-action = sans réponse
answer-accepted = vient
answer-declined = ne vient pas
answer-tentative = peut-être
role-seeker = Chercheur d’emploi
role-recruiter = Recruteur
role-volunteer = Bénévole
role-staff = Équipe

# Titres de colonnes
column-day = Jour
column-time = Heure
column-event = Événement
column-venue = Lieu
column-state = État
column-table = Table
column-employer = Employeur
column-here = Ici
column-now = Maintenant
column-after = Ensuite
column-person = Personne
column-code = Code
column-arrival = Arrivée
column-meetings = Rencontres
column-where = Où
column-seats = Places
column-answer = Réponse
column-openings = Postes
column-round = Tour
column-start = Début
column-end = Fin
column-seated = Personnes
column-reason = Pourquoi cette table
column-name = Nom
column-kind = Sorte
column-role = Rôle
column-since = Depuis
column-until = Jusqu’à
column-who = Qui
column-what = Quoi
column-ended = Fini le
column-kept = Gardées
column-due = À effacer
column-longer = Prolongées
column-next = Prochaine

# Événements
events-title = Vos événements
events-none = Aucun événement pour l’instant.
events-none-next = Appuyez sur n pour planifier le premier.
quit-title = Quitter la console ?
quit-means = L’événement continue sans elle. Vous pourrez revenir.
quit-yes = Oui, quitter

# Planifier
plan-title = Planifier un événement
plan-name = Café contact
planned = « { $name } » est planifié pour { $day }. C’est un brouillon.
field-name = Nom
field-name-wrong = Écrivez un nom.
field-day = Jour
field-day-wrong = Écrivez un jour, comme 7/12.
field-starts = Début
field-starts-wrong = Écrivez une heure, comme 9:00.
field-ends = Fin
field-ends-wrong = Écrivez une heure, comme 12:00.
field-rounds = Tours
field-rounds-wrong = Écrivez un nombre de 1 à 60.
field-venue = Lieu
field-venue-wrong = Ce texte est trop long.
ends-before-start-title = La fin est avant le début.
ends-before-start-next = Changez l’heure de fin, puis validez.

# Étapes de l’événement
step-title = Quelle étape ?
event-draft-means = C’est un brouillon.
event-published-means = L’événement est publié. Les portes sont fermées.
event-open-means = Les portes sont ouvertes.
event-running-means = Les tables sont annoncées. La journée est en cours.
event-closed-means = La journée est close. Il n’y a plus d’étape.
event-cancelled-means = L’événement est annulé.
step-publish = Publier l’événement
step-publish-title = Publier « { $name } » ?
step-publish-means = Le brouillon devient un événement annoncé. Vous pourrez encore l’annuler.
step-publish-yes = Oui, publier
step-publish-done = L’événement est publié.
step-open = Ouvrir les portes
step-open-title = Ouvrir les portes ?
step-open-means = { $placed ->
    [yes] Les badges sont acceptés. Chaque personne qui arrive reçoit une table.
   *[no] Les badges sont acceptés. Les tables attendent votre confirmation.
}
step-open-yes = Oui, ouvrir
step-open-done = Les portes sont ouvertes.
step-close = Clore la journée
step-close-title = Clore la journée ?
step-close-means = Plus aucun badge n’est accepté. On ne peut pas rouvrir.
step-close-yes = Oui, clore
step-close-done = La journée est close.
step-cancel = Annuler l’événement
step-cancel-title = Annuler « { $name } » ?
step-cancel-means = Il n’aura pas lieu. { $count ->
    [0] Prévenez les employeurs.
    [one] { $count } employeur l’apprend par e-mail.
   *[other] { $count } employeurs l’apprennent par e-mail.
} Vous pourrez le rétablir.
step-cancel-yes = Oui, annuler
step-cancel-done = L’événement est annulé.

# La salle
better-waits = { $count ->
    [0] Une meilleure répartition est prête. Touche a pour la lire.
    [one] Meilleure répartition prête : elle change la table de { $count } personne. Touche a.
   *[other] Meilleure répartition prête : elle change la table de { $count } personnes. Touche a.
}
improved = La suite est mieux répartie, sans changer une table déjà dite.
number-present = { $count ->
    [one] présent sur { $of }
   *[other] présents sur { $of }
}
number-free = { $count ->
    [one] table libre sur { $of }
   *[other] tables libres sur { $of }
}
number-unmet = { $count ->
    [one] personne à zéro sur { $of }
   *[other] personnes à zéro sur { $of }
}
three-numbers = Présents { $present } sur { $registered } · Tables libres { $free } sur { $tables } · À zéro { $unmet } sur { $present }
seats-free = { $count ->
    [one] 1 place
   *[other] { $count } places
}
place-next = tour { $round }, table { $table }
place-now = maintenant, table { $table }
next-publish = Prochaine étape : publier l’événement. Touche s.
next-open = Prochaine étape : ouvrir les portes. Touche s.
next-welcome = Les portes sont ouvertes. Le tour { $round } est prévu à { $starts }.
next-propose = Prochaine étape : proposer les tables. Touche a.
next-start = Prochaine étape : démarrer le tour { $round } sur { $rounds }. Touche r.
next-wait = Tour { $round } sur { $rounds }, jusqu’à { $ends }. Encore { $left }.
next-end = Le tour { $round } sur { $rounds } est fini. Terminez-le : touche r.
next-close = Tous les tours sont finis. Clore la journée : touche s.
next-nothing = Il n’y a plus rien à faire ici.

# Capacité, avant le jour
capacity = { $whole ->
    [one] Capacité : { $each } conversation par personne.
   *[other] Capacité : { $each } conversations par personne.
}
capacity-nobody = Capacité : elle se calcule dès la première inscription.
capacity-no-employers = { $count ->
    [one] Capacité : 1 personne inscrite, aucun employeur.
   *[other] Capacité : { $count } personnes inscrites, aucun employeur.
}
capacity-enough = { $each ->
    [one] Chaque personne peut avoir une conversation.
   *[other] Chaque personne peut avoir { $each } conversations.
}
capacity-likely = { $each ->
    [one] Les places suffisent pour une conversation chacun, si les horaires s’accordent.
   *[other] Les places suffisent pour { $each } conversations chacun, si les horaires s’accordent.
}
capacity-missing = { $each ->
    [one] Pour une conversation chacun
   *[other] Pour { $each } conversations chacun
} : il manque { $least ->
    [yes] au moins { $missing }
   *[no] { $missing }
}.
capacity-both = { $each ->
    [one] Pour une conversation chacun
   *[other] Pour { $each } conversations chacun
} : il manque des employeurs et des tours.
capacity-employers = { $count ->
    [one] 1 employeur
   *[other] { $count } employeurs
}
capacity-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
capacity-hours = { $count } heures
capacity-or = { $one }, ou { $other }

# Personnes
people-filter = Prénom, nom ou code court
people-found = { $count ->
    [one] { $count } personne sur { $of }
   *[other] { $count } personnes sur { $of }
}
people-none = Personne ne correspond. Entrée essaie ces lettres comme un code.
people-none-add = Personne ne correspond. Entrée essaie ces lettres comme un code. + ajoute une personne.
person-since = { $state } depuis { $at }
person-meetings = { $count ->
    [0] Aucune rencontre pour l’instant
    [one] { $count } rencontre
   *[other] { $count } rencontres
}
person-next = Ensuite : { $place }
person-now = Maintenant : { $place }
person-code = Code court : { $code }
person-erased = Cette personne n’est plus dans la liste.
person-check-in = Enregistrer l’arrivée
person-leave = Noter le départ
person-leave-done = { $name } : départ noté.
person-return = Noter le retour
person-return-done = { $name } : retour noté.
person-undo = Annuler cette arrivée (erreur de badge)
person-undo-done = { $name } : arrivée annulée.
person-withdraw = Retirer de l’événement
person-withdraw-done = { $name } : retrait noté.
withdraw-title = Retirer { $name } ?
withdraw-means = Son badge ne sera plus accepté. Ses tables vont à d’autres personnes.
withdraw-yes = Oui, retirer
arrival-seated = { $name } est là. Table { $table }, tour { $round }.
arrival-waiting = { $name } est là. Sa table sera annoncée.
arrival-already = { $name } était déjà là. Rien n’a changé.
add-person-title = Ajouter une personne
add-recruiter-title = Pour quel employeur ?
field-first_name = Prénom
field-first_name-wrong = Écrivez un prénom.
field-last_name = Nom (facultatif)
field-last_name-wrong = Ce nom est trop long.
field-referrer = Envoyé par
field-referrer-wrong = Écrivez qui envoie cette personne.
age-title = Quel âge ?
age-adult = 18 ans ou plus
age-minor = De 15 à 17 ans
age-child = Moins de 15 ans
added-title = { $name } est dans la liste.

# Employeurs
employers-here = { $missing ->
    [0] Tous les employeurs sont venus ({ $here } là sur { $of }).
    [one] { $missing } employeur manque. { $here } là sur { $of }.
   *[other] { $missing } employeurs manquent. { $here } là sur { $of }.
}
floor-none = Aucun employeur pour l’instant. Touche e, puis +.
employers-none = Aucun employeur pour l’instant. + ajoute un employeur.
employer-at = { $state }, table { $table }
employer-lost = Cet employeur n’est plus dans la liste.
employer-arrive = Noter l’arrivée
employer-arrive-done = { $name } est à la table { $table }.
employer-leave = Noter le départ
employer-leave-done = { $name } : départ noté.
employer-late = { $count ->
    [one] En retard : { $count } tour (là à { $at })
   *[other] En retard : { $count } tours (là à { $at })
}
employer-late-done = { $count ->
    [one] { $name } : { $count } tour de retard. Ses rencontres d’ici là changent de table.
   *[other] { $name } : { $count } tours de retard. Ses rencontres d’ici là changent de table.
}
employer-late-state = tour { $round }
employer-expected = attendu au tour { $round }
employer-cancels = Ne viendra pas : fermer la table
employer-on-time = Finalement à l’heure
employer-on-time-done = { $name } est de nouveau attendu à l’heure.
employer-left-title = { $name } s’en va ?
employer-left-means = { $count ->
    [0] Personne n’a de place prévue à sa table.
    [one] { $count } place est prévue à sa table. Tablée cherche une autre table.
   *[other] { $count } places sont prévues à sa table. Tablée cherche d’autres tables.
}
employer-left-yes = Oui, noter le départ
add-employer-title = Ajouter un employeur
employer-added = { $name } est là et reçoit une table.
field-seats = Places
field-seats-wrong = Écrivez un nombre de 1 à 12.
field-trades = Métiers
field-trades-wrong = Ce texte est trop long.

# Tours
rounds-start = Entrée : démarrer le tour { $round }, prévu à { $at }.
rounds-end = Entrée : terminer le tour { $round }.
rounds-end-now = L’heure est passée. Entrée : terminer le tour { $round }.
rounds-all-over = Tous les tours sont terminés.
rounds-not-yet = Les tours démarrent quand les portes sont ouvertes.
round-over = Le tour { $round } est fini. Touche r, puis Entrée.
round-start-title = Démarrer le tour { $round } ?
round-start-means = { $people ->
    [0] Personne n’a encore de table pour ce tour.
    [one] { $people } personne rejoint sa table. Le compte à rebours commence.
   *[other] { $people } personnes rejoignent leur table. Le compte à rebours commence.
}
round-start-yes = Oui, démarrer
round-start-done = Le tour { $round } a commencé.
round-end-title = Terminer le tour { $round } maintenant ?
round-end-means = Il reste { $left }. Les personnes quittent leur table.
round-end-yes = Oui, terminer
round-end-done = Le tour { $round } est terminé.

# Tables proposées
proposing = Calcul des tables… { $seconds } s
pairings-none = Il n’y a pas de proposition. Touche a : proposer à nouveau.
proof-best = { $count ->
    [0] 0 personne à zéro ; aucune autre répartition ne fait mieux.
    [one] { $count } personne à zéro sur { $of } ; aucune autre répartition ne fait mieux.
   *[other] { $count } personnes à zéro sur { $of } ; aucune autre répartition ne fait mieux.
}
proof-fairest = { $count ->
    [0] 0 personne à zéro ; aucune autre répartition n’est plus équitable.
    [one] { $count } personne à zéro sur { $of } ; aucune autre répartition n’est plus équitable.
   *[other] { $count } personnes à zéro sur { $of } ; aucune autre répartition n’est plus équitable.
}
proof-first = { $count ->
    [0] 0 personne à zéro. Une autre répartition serait peut-être plus équitable.
    [one] { $count } personne à zéro sur { $of } ; aucune autre répartition ne fait moins.
   *[other] { $count } personnes à zéro sur { $of } ; aucune autre répartition ne fait moins.
}
proof-open = { $count ->
    [0] 0 personne à zéro. Une autre répartition serait peut-être plus équitable.
    [one] { $count } personne à zéro sur { $of }. Une autre répartition ferait peut-être mieux.
   *[other] { $count } personnes à zéro sur { $of }. Une autre répartition ferait peut-être mieux.
}
proof-more-seats = Pour une rencontre chacun : ajoutez un employeur ou un tour.
below-floor = { $count ->
    [one] { $count } personne a moins de { $floor } rencontres.
   *[other] { $count } personnes ont moins de { $floor } rencontres.
}
above-floor = { $floor ->
    [one] Chaque personne a au moins { $floor } rencontre.
   *[other] Chaque personne a au moins { $floor } rencontres.
}
changed = { $count ->
    [0] Rien ne change de ce qui est déjà annoncé.
    [one] { $count } personne reçoit une table ou en change.
   *[other] { $count } personnes reçoivent une table ou en changent.
}
reason-of = { $name } : { $reason }
confirmed = { $count ->
    [one] C’est annoncé : { $count } place.
   *[other] C’est annoncé : { $count } places.
}
by-hand = { $locked ->
    [0] {""}
    [one] 1 place verrouillée (=).{" "}
   *[other] { $locked } places verrouillées (=).{" "}
}{ $count ->
    [0] {""}
    [one] 1 changement à la main.
   *[other] { $count } changements à la main.
}
seat-locked = = Place verrouillée.
lock-lost = { $name } : verrou perdu, tour { $round }, table { $table }.
seats-empty = { $count ->
    [one] 1 libre
   *[other] { $count } libres
}
seats-empty-hint = Entrée : ajouter une personne à cette table.
seat-title = { $name }, { $place }
other-table = Une autre table, même tour
other-table-title = Une autre table pour { $name }
other-round = Un autre tour, même table
other-round-title = Un autre tour pour { $name }
take-out = Retirer de cette table
add-title = Qui ajouter au { $place } ?
to-table = Table { $table }, { $employer }
to-round = Tour { $round }
in-exchange = { $place }, échange avec { $name }
at-best = { $cost }, au mieux
cost-none = Sans coût
cost-zero = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
} { $sign ->
    [worse] de plus à zéro
   *[better] de moins à zéro
}
cost-minimum = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
} { $sign ->
    [worse] de plus sous le minimum
   *[better] de moins sous le minimum
}
cost-below = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
} { $sign ->
    [worse] de plus sous { $level } rencontres
   *[better] de moins sous { $level } rencontres
}
cost-points = { $sign ->
    [worse] −
   *[better] +
} { $points } points de convenance
seat-changed = C’est changé et verrouillé. Touche u : annuler.
seat-given-up = C’est retiré. Touche u : annuler.
change-undone = Le dernier changement est annulé.
proposal-renewed = Cette proposition a changé depuis. Voici la nouvelle.
nobody-free-title = Personne ne peut prendre cette place.
nobody-free-next = Les autres ont déjà une table, ou ne sont pas là.
confirm-title = Confirmer et annoncer ?
confirm-yes = Oui, annoncer
shift = { $name } : { $before } → { $after }
shift-more = { $count ->
    [one] … et 1 autre personne.
   *[other] … et { $count } autres personnes.
}
shift-gains = { $count ->
    [one] { $count } personne reçoit une table de plus.
   *[other] { $count } personnes reçoivent une table de plus.
}
shift-nothing = rien
and = {" et "}
plan-kept = { $count ->
    [one] Le plan est gardé : 1 place. Annonce à l’ouverture des portes.
   *[other] Le plan est gardé : { $count } places. Annonce à l’ouverture des portes.
}

# Aide
help-title = Toutes les touches
help-everywhere = Partout
help-language = Changer de langue
help-back = Revenir à l’écran d’avant
help-move = Monter, descendre dans une liste
help-enter = Ouvrir ou choisir
help-quit = Quitter tout de suite
help-sign-in = Connexion
help-reveal = Montrer la phrase de passe, ou la cacher
help-events = Vos événements
help-accesses = Les accès : personnes, bornes, sessions
help-journal = Le journal : qui a fait quoi, et quand
help-retention = Les données gardées, et celles à effacer
help-access = Ouvrir : nouvelle phrase de passe, fermer, retirer
help-add-access = Ajouter une personne, une borne, un accueil ou un tableau
help-export = Enregistrer le journal de l’événement en CSV
help-purge = Effacer ce qui est arrivé à sa date
help-floor = La salle
help-people-key = Les personnes : arrivées, départs, ajouts
help-employers-key = Les employeurs : qui est venu, qui manque
help-rounds-key = Les tours : démarrer, terminer
help-pairings-key = Proposer les tables, puis confirmer
help-step-key = Publier, ouvrir les portes, déplacer, clore, annuler
help-people = Les personnes
help-filter = Chercher par prénom, nom ou code court
help-card = Ouvrir la fiche : arrivée, départ, erreur, retrait, données
help-add = Ajouter une personne
help-employers = Les employeurs
help-employer = Ouvrir la fiche : arrivée, départ
help-add-employer = Ajouter un employeur venu en retard
help-rounds = Les tours
help-round = Démarrer le prochain tour, ou terminer celui en cours
help-pairings = Tables proposées
help-change = Changer à la main : chaque choix montre son coût
help-lock = Verrouiller une place (=), ou la déverrouiller
help-undo = Annuler le dernier changement à la main
help-propose-again = Proposer à nouveau, sans toucher aux places verrouillées
help-confirm = Voir ce qui change pour qui, puis annoncer
help-numbers = Présents : chercheurs d’emploi dans la salle, sur les inscrits. Tables libres : l’employeur est là et une place est vide. À zéro : présents qui n’ont encore eu aucune rencontre.

# Calendriers et fichiers
person-calendar = Enregistrer son itinéraire (calendrier)
file-saved = Le fichier { $path } est écrit ici.
file-not-saved = Le fichier { $path } ne peut pas s’écrire. Changez de dossier.

# Connexion
sign-in-title = Connexion
sign-in-wait = Encore { $left }.
sign-in-again = Vous pouvez réessayer.
sign-in-away = Le serveur ne répond pas. Entrée : essayer encore.
hint-sign-in = ↑ ↓ changer de ligne · Entrée : se connecter · F3 : montrer
hint-code = Vous avez un code ? Écrivez-le à la place du nom.
session-over = Votre session est finie. Connectez-vous de nouveau.
sign-out-title = Se déconnecter ?
sign-out-means = L’événement continue. Il faudra votre phrase de passe pour revenir.
sign-out-yes = Oui, se déconnecter
room-closed-title = Votre accès n’ouvre pas la salle.
room-closed-next = Demandez un autre accès à l’organisateur.

# Accès
access-kiosk = Borne
access-desk = Accueil
access-volunteer = Bénévole
access-organiser = Organisation
access-coordinator = Coordination
access-gateway = Courrier
access-employer-link = Lien employeur
access-attendee-link = Lien personnel
access-board = Tableau
access-employer-feed = Agenda employeur
access-attendee-feed = Agenda personnel
access-organiser-feed = Agenda de l’organisation
access-territory-feed = Agenda public
access-desk-means = Arrivées, départs, inscriptions, données des personnes.
access-volunteer-means = Voir la salle et enregistrer les arrivées.
access-organiser-means = Tout, et les accès des autres.
access-coordinator-means = Voir les événements et leur capacité, aucune personne.
kind-account = personne
kind-session = session
kind-token = appareil
accesses-title = Accès
accesses-folder = Tous les événements
accesses-found = { $people ->
    [0] Aucune personne
    [one] { $people } personne
   *[other] { $people } personnes
} · { $tokens ->
    [0] aucun appareil, aucune session
    [one] { $tokens } appareil ou session
   *[other] { $tokens } appareils et sessions
}
accesses-none = Aucun accès ici pour l’instant. + ajoute une personne ou un appareil.
until-open = ouvert
until-revoked = retiré
until-over = fini
add-access-title = Qui, ou quoi ?
add-account = Une personne
add-account-role = Que pourra faire cette personne ?
add-device-kiosk = Une borne, par un code
add-device-desk = Un poste d’accueil, par un code
add-device-board = Le tableau de la salle, par une adresse
field-label = Où, ou pour qui ?
field-label-wrong = Ce texte est trop long.
field-label-none = Facultatif. Exemple : Entrée du café.
field-account = Nom
field-account-wrong = Écrivez un nom.
field-secret = Phrase de passe
field-secret-wrong = Écrivez une phrase de passe.
secret-title = À noter maintenant
secret-name = Nom : { $name }
secret-text = Phrase de passe : { $secret }
secret-once = Elle ne sera plus montrée. Remettez-la à cette personne.
account-secret = Nouvelle phrase de passe
account-close = Retirer cet accès
account-close-title = Retirer l’accès « { $name } » ?
account-close-means = Ses sessions finissent tout de suite. Cette personne ne peut plus se connecter.
account-close-yes = Oui, retirer
account-close-done = L’accès « { $name } » est retiré.
token-own = C’est votre accès ({ $role }).
token-session = Une session ({ $role }).
token-device = Un appareil ou un lien ({ $role }).
token-revoke = Retirer cet accès
token-revoke-title = Retirer l’accès « { $name } » ?
token-revoke-means = Il n’ouvre plus rien, tout de suite. On ne peut pas revenir en arrière.
token-revoke-yes = Oui, retirer
token-revoke-done = L’accès « { $name } » est retiré.
code-kiosk-title = Code pour une borne
code-desk-title = Code pour un poste d’accueil
code-left = Valable encore { $left }, une seule fois.
code-used = Utilisé à { $at }. La machine a son accès.
code-over = Ce code n’est plus valable. Fermez, puis demandez-en un autre.
code-type = Sur l’autre machine, tapez :
hint-close = Échap : fermer

# Une adresse, dite une seule fois
person-link-title = Lien pour son téléphone
person-link-once = Cette adresse est montrée une seule fois. Elle ouvre ses données : montrez-la à cette personne seulement.
board-link-title = Adresse du tableau
board-link-once = Cette adresse est montrée une seule fois. Ouvrez-la sur l’écran de la salle.
link-local = Cette adresse ne marche que sur cet ordinateur.
link-small = Agrandissez le terminal pour voir aussi le code QR.

# Journal
journal-title = Journal
journal-folder = Tous les événements
journal-none = Rien n’est noté pour l’instant.

# Données à effacer
retention-title = Données à effacer
retention-due = { $count ->
    [0] Rien à effacer aujourd’hui.
    [one] { $count } personne à effacer aujourd’hui.
   *[other] { $count } personnes à effacer aujourd’hui.
}
retention-means = Personnes gardées, par événement. « Prolongées » : elles l’ont demandé.
retention-none = Aucune donnée de personne n’est gardée.
purge-nothing = Rien n’est arrivé à sa date.
purge-title = { $count ->
    [one] Effacer les données de { $count } personne ?
   *[other] Effacer les données de { $count } personnes ?
}
purge-means = Noms, contacts et réponses disparaissent. Les nombres restent. On ne peut pas revenir en arrière.
purge-yes = { $count ->
    [one] Oui, effacer { $count } personne
   *[other] Oui, effacer { $count } personnes
}
purged = { $people ->
    [0] Il n’y avait rien à effacer.
    [one] { $people } personne est effacée.
   *[other] { $people } personnes sont effacées.
}

# Ce qui est gardé d’une personne
person-kept = Ses données : voir, accords, lien, effacer
kept-known = Ce que Tablée sait
kept-consents = Ses accords
kept-link = Un lien pour son téléphone
kept-erase = Effacer ses données
consents-title = Accords : { $name }
consents-means = Un chiffre change l’accord. Demandez d’abord à la personne.
consent-given = D’accord
consent-not-given = Pas d’accord
erase-title = Effacer { $name } ?
erase-means = Nom, contact, réponses, badge : tout disparaît, pour toujours. Ses places vont à d’autres personnes. Les nombres restent.
erase-yes = Oui, tout effacer
erased = { $name } : tout est effacé.

# À vérifier
keys-flags = À vérifier
flags-title = À vérifier
flags-none = Il n’y a rien à vérifier.
flags-wait = { $count ->
    [one] { $count } point à vérifier. Touche v.
   *[other] { $count } points à vérifier. Touche v.
}
column-device = Appareil
flag-scanned-twice = Badge lu à deux bornes
flag-scanned-twice-do = Le premier passage compte. Demandez à { $name } si le badge est bien le sien.
flag-badge-shared = Badge donné à deux personnes
flag-badge-shared-do = { $name } est sur la liste, sans ce badge. Donnez-lui un nouveau badge.
flag-unsure-time = Heure d’arrivée incertaine
flag-unsure-time-do = L’horloge de la borne a sauté. Demandez l’heure à { $name }, ou laissez ainsi.
flag-settle = C’est vérifié
flag-card = Ouvrir sa fiche d’abord
flag-settled = { $name } : c’est vérifié.
help-flags-key = Ce que les bornes seules n’ont pas pu décider
help-flag = Ouvrir : quoi faire, puis « C’est vérifié »

# Un autre badge
person-badge = Nouveau badge
badge-title = Nouveau badge pour { $name }
badge-means = Le badge d’avant ne marchera plus.
badge-new = Un badge à imprimer
badge-blank = Un badge vierge, à lire ici
badge-blank-title = Lisez le badge vierge
field-badge = Badge
field-badge-wrong = Ce n’est pas un badge. Lisez-le encore une fois.
badge-given-title = { $name } a un nouveau badge
badge-given = Le badge d’avant ne marche plus.

# Forces
person-strengths = Ses forces, vues aujourd’hui
strengths-title = Forces : { $name }
strengths-means = Trois au plus. Entrée en note une, ou l’enlève.
strengths-most-title = Trois forces sont déjà notées.
strengths-most-next = Enlevez-en une d’abord.

# Qui demande de l’aide
keys-only = Filtrer
person-asks = ♥ Demande : { $help }
people-only-help = ♥ demandent de l’aide ou de la compagnie
people-only-unmet = là, sans rencontre encore
help-only = Tout le monde, puis ♥ aide demandée, puis sans rencontre

# Papier
keys-papers = Papier
papers-title = Que faut-il imprimer ?
paper-badges = Les badges des personnes
paper-blanks = Des badges vierges
paper-signs = Les panneaux des tables
format-title = Sur quel papier ?
paper-a4 = A4 à découper, 8 badges de 90 × 60 mm
paper-l4785 = Étiquettes L4785, 10 de 80 × 50 mm
paper-l7160 = Étiquettes L7160, 21 de 63,5 × 38,1 mm
blanks-title = Combien de nouveaux badges vierges ?
field-count = Nombre
field-count-wrong = Écrivez un nombre de 0 à 1000. 0 : ceux qui existent.
help-papers-key = Badges, badges vierges, panneaux des tables : en PDF

# Invitations
keys-ask = Inviter
keys-mail = Courrier
keys-reviews = À lire
keys-html = Page web
keys-decide = Décider
column-invitation = Invitation
column-letter = Dernière lettre
column-note = À savoir
column-became = Résultat
column-from = De
column-reason-why = Pourquoi
employer-invitation = Son invitation : lettre, réponse, contact
invitation-new = à inviter
invitation-handed = remise en main
invitation-withdrawn = retirée
invitations-none = Aucun employeur pour l’instant. Échap, puis e, puis + en ajoute un.
invitations-counted = { $count ->
    [one] { $count } employeur
   *[other] { $count } employeurs
} : { $parts }
count-accepted = { $count ->
    [one] { $count } vient
   *[other] { $count } viennent
}
count-declined = { $count ->
    [one] { $count } ne vient pas
   *[other] { $count } ne viennent pas
}
count-tentative = { $count } peut-être
count-waiting = { $count } sans réponse
count-new = { $count } à inviter
count-withdrawn = { $count ->
    [one] { $count } invitation retirée
   *[other] { $count } invitations retirées
}
invitations-wait = À régler : { $parts }. Entrée sur la ligne.
waits-counters = { $count ->
    [one] { $count } autre horaire proposé
   *[other] { $count } autres horaires proposés
}
waits-letters = { $count ->
    [one] { $count } lettre en échec
   *[other] { $count } lettres en échec
}
reviews-wait = { $count ->
    [one] { $count } message à lire. Touche v.
   *[other] { $count } messages à lire. Touche v.
}
letters-due = { $count ->
    [one] { $count } lettre à envoyer.
   *[other] { $count } lettres à envoyer.
}
answered = { $name } { $answer ->
    [accepted] vient.
    [declined] ne vient pas.
   *[other] vient peut-être.
}

# Sa lettre
letter-due = à envoyer
letter-again = nouvel essai { $at }
letter-sent = envoyée { $at }
letter-dead = échec
letter-back = revenue
letter-last = Lettre : { $state }
letter-title = Lettre : { $name }
letter-subject = Objet : { $text }
letter-from = De : { $text }
letter-to = À : { $text }
letter-nobody = pas d’adresse e-mail
letter-read = Lire la lettre, telle qu’elle est maintenant
letter-resend = Renvoyer la dernière lettre
letter-history = Toutes ses lettres et réponses
letter-opened = Le fichier { $path } s’ouvre dans le navigateur.
letter-request = Invitation, version { $version }
letter-cancel = Annulation
letter-declinecounter = Refus de l’autre horaire
help-invitations = Les invitations
help-invitations-key = Les invitations : qui est invité, qui vient
help-invitation = Ouvrir : inviter, lettre, réponse, contact, retrait
help-ask = Inviter tous ceux qui ne le sont pas encore
help-mail = Le courrier : ce qui part, ce qui ne part pas
help-reviews = Lire les messages que Tablée n’a pas pu classer
help-letter = La lettre
help-html = L’enregistrer en page web, et l’ouvrir
help-decide = Dire de qui vient la réponse, ou l’écarter

# Sa réponse
answer-came = Réponse { $way }, { $at }
way-page = sur la page
way-mail = par e-mail
way-voice = de vive voix
quoted = « { $text } »
note-other-address = Réponse d’une autre adresse.
note-unproved = Réponse sans preuve : vérifiez par téléphone.
note-newer-version = Réponse à une version inconnue : vérifiez par téléphone.
counter-proposed = Propose { $span }.
counter-span = { $day }, de { $starts } à { $ends }
counter-outside = Impossible : hors de l’événement, ou sans tour entier.
outcome-applied = prise en compte
outcome-duplicate = déjà reçue
outcome-older = plus ancienne
outcome-old-version = ancienne version
outcome-no-change = ne change rien
outcome-counter = autre horaire
outcome-refreshed = lettre redemandée
outcome-undeliverable = adresse en erreur
outcome-review = à lire
history-title = Lettres et réponses : { $name }
history-none = Rien n’est encore écrit ni reçu.
history-answer = Réponse : { $answer }
history-way = Reçue { $way }
invitation-owes = Un changement ne lui est pas encore dit.
invitation-no-email = Pas d’adresse e-mail : donnez un fichier ou un lien.
invitation-undeliverable = Sa lettre est revenue. Changez l’adresse.

# La carte d’une invitation
invitation-counter = Répondre à l’autre horaire
invitation-ask = Inviter par e-mail
invitation-answer = Noter sa réponse, dite de vive voix
invitation-letter = Sa lettre : lire, renvoyer, historique
invitation-hand = Donner en main propre : fichier, lien
invitation-contact = Changer le contact
invitation-withdraw = Retirer l’invitation
counter-title = Un autre horaire pour { $name }
counter-means = Si vous acceptez, une nouvelle invitation part.
counter-accept = Accepter { $span }
counter-decline = Refuser : l’horaire prévu reste
counter-accept-done = { $name } : l’autre horaire est accepté.
counter-decline-done = { $name } : l’autre horaire est refusé.
answer-title = Que répond { $name } ?
answer-noted = { $name } : réponse notée.
hand-title = Donner l’invitation de { $name }
hand-means = Le fichier va dans son agenda. Le lien ouvre la page de réponse.
hand-file = Un fichier pour son agenda
hand-link = Un lien pour répondre
answer-link-title = Lien pour répondre
answer-link-once = Cette adresse est montrée une seule fois. Donnez-la à cet employeur seulement.
resend-done = { $name } : la lettre repart.
invite-all-title = { $count ->
    [one] Inviter { $count } employeur ?
   *[other] Inviter { $count } employeurs ?
}
invite-all-means = { $count ->
    [one] Une lettre part par e-mail.
   *[other] Une lettre part à chacun, par e-mail.
} { $without ->
    [0] {""}
    [one] { $without } employeur n’a pas d’adresse : donnez un fichier ou un lien.
   *[other] { $without } employeurs n’ont pas d’adresse : donnez un fichier ou un lien.
}
invite-all-yes = Oui, inviter
invite-all-done = { $count ->
    [0] Personne de plus n’est invité.
    [one] { $count } employeur est invité.
   *[other] { $count } employeurs sont invités.
} { $without ->
    [0] {""}
    [one] { $without } est sans adresse e-mail.
   *[other] { $without } sont sans adresse e-mail.
}
invite-nobody = { $without ->
    [0] Tous les employeurs sont déjà invités.
    [one] { $without } employeur attend, sans adresse : donnez un fichier ou un lien.
   *[other] { $without } employeurs attendent, sans adresse : donnez un fichier ou un lien.
}
invite-no-mail-title = Le courrier n’est pas réglé.
invite-no-mail-next = Ouvrez une ligne, puis donnez un fichier ou un lien.
inviting = Les lettres se préparent…
invite-one-title = Inviter { $name } ?
invite-one-means = Une lettre part à { $email }.
invite-one-yes = Oui, inviter
invite-one-done = { $name } est invité.
invitation-withdraw-title = Retirer l’invitation de { $name } ?
invitation-withdraw-means = Sa table se ferme. { $told ->
    [yes] Une lettre lui dit que l’invitation est retirée.
   *[no] Aucune lettre ne part : prévenez cet employeur.
} Vous pourrez l’inviter de nouveau.
invitation-withdraw-yes = Oui, retirer
invitation-withdraw-done = { $name } : l’invitation est retirée.
contact-title = Qui inviter, et à quelle adresse ?
field-contact = Personne
field-contact-wrong = Ce texte est trop long.
field-email = E-mail
field-email-wrong = Écrivez une adresse, comme rh@exemple.fr.
field-phone = Téléphone
field-phone-wrong = Ce texte est trop long.
field-language = Langue
field-language-wrong = Écrivez fr, fr-simple ou en.
language-fr = Lettres en français
language-fr-simple = Lettres en français simple
language-en = Lettres en anglais
contact-done = { $name } : le contact est changé.
contact-move-title = Changer l’adresse ?
contact-move-means = { $before } apprend que l’invitation n’est plus pour cette adresse. { $after } reçoit la nouvelle.
contact-move-yes = Oui, changer

# Le courrier
no-mail = Le courrier n’est pas réglé. Donnez l’invitation en fichier ou en lien.
mail-title = Courrier
mail-address = Les lettres partent de { $address }.
mail-goes = Rien ne retient les lettres.
mail-held = Le serveur de courrier ne prend rien depuis { $since }.
mail-dead = { $count ->
    [one] { $count } lettre en échec.
   *[other] { $count } lettres en échec.
}
mail-public = Les liens des lettres mènent à { $address }.
mail-no-links = Les lettres n’ont pas de lien. L’adresse publique n’est pas réglée.
mailbox-none = Aucune boîte n’est lue : notez ici les réponses.
mailbox-error = La boîte de réponses ne se lit pas.
mailbox-unread = La boîte de réponses n’a pas encore été lue.
mailbox-read = La boîte de réponses a été lue : { $at }.
mail-how = Pour régler le courrier : docs/calendars.md.

# Messages à lire
reviews-title = Messages à lire
reviews-lost = Sans événement connu
reviews-means = Tablée n’est pas sûre de ces messages. Entrée : lire, puis décider.
reviews-none = Il n’y a aucun message à lire.
review-title = Message à lire
review-no-text = Ce message ne contient aucun texte.
review-unknown-invitation = Aucune invitation ne correspond
review-other-organizer = Réponse à un autre organisateur
review-other-sender = Envoyé par une autre personne
review-recurrence = Réponse à une seule date d’une série
review-delegated = Réponse confiée à une autre personne
review-no-calendar = Message sans réponse d’agenda
review-winmail = Pièce jointe d’Outlook illisible
review-several = Plusieurs réponses à la fois
review-unreadable-time = Horaire proposé illisible
review-incomplete = Réponse incomplète
review-understood = Compris : { $name }, « { $answer } ».
review-whose = Compris : { $name }. La réponse n’est pas comprise.
review-seems = Compris : « { $answer } ». L’employeur n’est pas connu.
review-nothing = Ni l’employeur ni la réponse ne sont compris.
review-what = Que faire de ce message ?
review-apply = C’est la réponse de { $name }
review-other = C’est la réponse d’un autre employeur
review-refuse = Ce n’est pas une réponse : l’écarter
review-which-event = Pour quel événement ?
review-which-employer = De quel employeur ?
review-which-answer = Quelle est la réponse ?
review-applied = Réponse : { $outcome }.
review-refuse-title = Écarter ce message ?
review-refuse-means = Il disparaît d’ici. Aucune réponse n’est notée.
review-refuse-yes = Oui, écarter
review-refuse-done = Le message est écarté.

# Déplacer, rétablir
step-move = Changer l’heure, le lieu, l’accès
step-move-done = Les changements sont enregistrés.
step-move-title = { $count ->
    [one] Prévenir { $count } employeur ?
   *[other] Prévenir { $count } employeurs ?
}
step-move-means = { $count ->
    [one] Une nouvelle invitation part. Cet employeur devra répondre de nouveau.
   *[other] Une nouvelle invitation part à chacun. Ils devront répondre de nouveau.
}
step-move-yes = Oui, changer et prévenir
field-address = Adresse
field-address-wrong = Ce texte est trop long.
field-entrance = Entrée
field-entrance-wrong = Ce texte est trop long.
field-transport = Transports
field-transport-wrong = Ce texte est trop long.
field-host = Qui invite
field-host-wrong = Ce texte est trop long.
field-host_phone = Son téléphone
field-host_phone-wrong = Ce texte est trop long.
field-host_email = Son e-mail
field-host_email-wrong = Écrivez une adresse, comme rdv@exemple.fr.
step-restore = Rétablir l’événement
step-restore-title = Rétablir « { $name } » ?
step-restore-means = Il est de nouveau publié. { $count ->
    [0] Prévenez les employeurs.
    [one] { $count } employeur reçoit une nouvelle invitation.
   *[other] { $count } employeurs reçoivent une nouvelle invitation.
}
step-restore-yes = Oui, rétablir
step-restore-done = L’événement est rétabli.

# Agendas à suivre, par une adresse
hand-feed = Une adresse d’agenda, qui se met à jour
kept-feed = L’adresse de son agenda
add-feed-event = L’agenda de cet événement, par une adresse
add-feed-organiser = L’agenda de vos événements, par une adresse
add-feed-territory = L’agenda public, par une adresse : dates et lieux
feed-title = Agenda à suivre
feed-once = Cette adresse est montrée une seule fois. Un agenda qui la suit se met à jour seul. L’adresse d’avant ne marche plus.
