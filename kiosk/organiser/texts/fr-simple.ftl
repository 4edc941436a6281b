# Français simple : seulement ce qui change du français. Phrases courtes, mots de tous les jours.

unreachable-next = Regardez l’écran. Puis essayez encore.
hint-choice = Un chiffre, ou ↑ ↓ puis Entrée · Échap : revenir
hint-form = ↑ ↓ changer de ligne · Entrée : c’est fini · Échap : revenir
keys-plan = Préparer
keys-pairings = Tables
keys-confirm = C’est bon
keys-propose-again = Refaire
event-draft = en préparation
event-published = annoncé
event-open = ouvert
event-closed = fini
answer-needs-action = pas de réponse
role-seeker = Cherche un emploi
role-recruiter = Employeur
role-staff = Organise
events-none = Il n’y a pas encore d’événement.
events-none-next = Touche n : préparer le premier.
quit-means = L’événement continue. Vous pouvez revenir.
plan-title = Préparer un événement
planned = « { $name } » est préparé pour { $day }.
event-draft-means = L’événement est en préparation.
event-published-means = L’événement est annoncé. Les portes sont fermées.
event-closed-means = La journée est finie.
step-publish = Annoncer l’événement
step-publish-title = Annoncer « { $name } » ?
step-publish-yes = Oui, annoncer
step-publish-done = L’événement est annoncé.
step-open-means = { $placed ->
    [yes] Les personnes peuvent entrer. Chacune reçoit une table.
   *[no] Les personnes peuvent entrer. Vous donnez les tables ensuite.
}
step-close = Finir la journée
step-close-title = Finir la journée ?
step-close-means = Plus personne ne peut entrer. C’est pour toujours.
step-close-yes = Oui, finir
step-close-done = La journée est finie.
number-unmet = { $count ->
    [one] n’a vu personne, sur { $of }
   *[other] n’ont vu personne, sur { $of }
}
three-numbers = Présents { $present } sur { $registered } · Tables libres { $free } sur { $tables } · N’ont vu personne { $unmet } sur { $present }
better-waits = { $count ->
    [0] Il y a de meilleures tables. Touche a.
    [one] Il y a de meilleures tables : { $count } personne change de table. Touche a.
   *[other] Il y a de meilleures tables : { $count } personnes changent de table. Touche a.
}
improved = Les tours d’après sont mieux. Les tables déjà dites ne changent pas.
next-publish = À faire : annoncer l’événement. Touche s.
next-open = À faire : ouvrir les portes. Touche s.
next-propose = À faire : donner des tables. Touche a.
next-start = À faire : commencer le tour { $round } sur { $rounds }. Touche r.
next-close = Tous les tours sont finis. Finir la journée : touche s.
capacity-nobody = Capacité : inscrivez d’abord une personne.
people-none = Personne. Entrée : essayer comme un code.
people-none-add = Personne. Entrée : essayer comme un code. + : ajouter une personne.
person-check-in = La personne arrive
person-leave = La personne part
person-return = La personne revient
person-undo = C’était une erreur : elle n’est pas là
person-withdraw = Enlever la personne
person-withdraw-done = { $name } n’est plus dans la liste.
withdraw-title = Enlever { $name } ?
withdraw-means = Son badge ne marche plus. D’autres prennent ses places.
withdraw-yes = Oui, enlever
employer-arrive = L’employeur arrive
employer-leave = L’employeur part
employer-late-done = { $count ->
    [one] { $name } arrive { $count } tour plus tard. Ses personnes changent de table.
   *[other] { $name } arrive { $count } tours plus tard. Ses personnes changent de table.
}
employer-on-time = Il arrive à l’heure
employer-on-time-done = { $name } arrive à l’heure.
employer-left-yes = Oui, il part
rounds-start = Entrée : commencer le tour { $round }, à { $at }.
rounds-end = Entrée : finir le tour { $round }.
rounds-end-now = C’est l’heure. Entrée : finir le tour { $round }.
rounds-all-over = Tous les tours sont finis.
round-ended = fini
round-start-title = Commencer le tour { $round } ?
round-start-yes = Oui, commencer
round-end-title = Finir le tour { $round } maintenant ?
round-end-yes = Oui, finir
round-end-done = Le tour { $round } est fini.
proposing = Je cherche les tables… { $seconds } s
proof-best = { $count ->
    [0] Chaque personne voit un employeur. On ne peut pas faire mieux.
    [one] { $count } personne sur { $of } ne voit aucun employeur. On ne peut pas faire mieux.
   *[other] { $count } personnes sur { $of } ne voient aucun employeur. On ne peut pas faire mieux.
}
proof-fairest = { $count ->
    [0] Chaque personne voit un employeur. On ne peut pas être plus juste.
    [one] { $count } personne sur { $of } ne voit aucun employeur. On ne peut pas être plus juste.
   *[other] { $count } personnes sur { $of } ne voient aucun employeur. On ne peut pas être plus juste.
}
proof-first = { $count ->
    [0] Chaque personne voit un employeur. On peut peut-être faire mieux.
    [one] { $count } personne sur { $of } ne voit aucun employeur. On ne peut pas faire moins.
   *[other] { $count } personnes sur { $of } ne voient aucun employeur. On ne peut pas faire moins.
}
proof-open = { $count ->
    [0] Chaque personne voit un employeur. On peut peut-être faire mieux.
    [one] { $count } personne sur { $of } ne voit aucun employeur. On peut peut-être faire mieux.
   *[other] { $count } personnes sur { $of } ne voient aucun employeur. On peut peut-être faire mieux.
}
proof-more-seats = Il faut un employeur ou un tour de plus.
by-hand = { $locked ->
    [0] {""}
    [one] 1 place gardée (=).{" "}
   *[other] { $locked } places gardées (=).{" "}
}{ $count ->
    [0] {""}
    [one] 1 changement fait par vous.
   *[other] { $count } changements faits par vous.
}
keys-lock = Garder
seat-locked = = Place gardée.
lock-lost = { $name } : cette place ne peut plus être gardée. Tour { $round }, table { $table }.
cost-none = Aussi bien
cost-zero = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
} { $sign ->
    [worse] de plus sans employeur
   *[better] de moins sans employeur
}
cost-points = { $sign ->
    [worse] Convient moins bien
   *[better] Convient mieux
} ({ $points })
seat-changed = C’est changé. La place est gardée. Touche u : annuler.
proposal-renewed = Ces tables ont changé. Voici les nouvelles.
help-lock = Garder une place, ou ne plus la garder
help-people-key = Les personnes : elles arrivent, elles partent
help-employers-key = Les employeurs : qui est là, qui manque
help-rounds-key = Les tours : commencer, finir
help-pairings-key = Chercher les tables, puis annoncer
help-step-key = Annoncer, ouvrir, déplacer, finir, annuler
help-round = Commencer le tour, ou finir le tour
help-add-employer = Ajouter un employeur
help-card = La fiche : arrivée, départ, erreur
help-numbers = Présents : les personnes qui sont là. Tables libres : l’employeur est là, il y a une place. N’ont vu personne : pas encore de rencontre.
keys-sign-out = Sortir
sign-in-title = Dire qui vous êtes
session-over = C’est fini pour cette session. Dites de nouveau qui vous êtes.
sign-out-title = Sortir ?
sign-out-means = L’événement continue. Gardez votre phrase pour revenir.
sign-out-yes = Oui, sortir
access-coordinator-means = Voir les événements. Pas les personnes.
account-close-means = Cette personne ne peut plus entrer ici.
token-revoke = Enlever cet accès
token-revoke-title = Enlever l’accès « { $name } » ?
token-revoke-means = Il ne marche plus. C’est pour toujours.
token-revoke-yes = Oui, enlever
token-revoke-done = L’accès « { $name } » ne marche plus.
until-revoked = enlevé
code-left = Il reste { $left }. Le code marche une fois.
code-over = Ce code ne marche plus. Demandez un autre code.
secret-once = Notez-la. Elle ne sera plus montrée.
retention-means = Les personnes gardées, pour chaque événement.
purge-means = Les noms et les contacts disparaissent. C’est pour toujours.
consents-means = Demandez à la personne. Un chiffre change la réponse.
erase-means = Tout disparaît : nom, contact, badge. C’est pour toujours.
account-close = Enlever cet accès
account-close-yes = Oui, enlever

# Invitations
invitation-handed = donnée
invitation-withdrawn = enlevée
count-waiting = { $count } pas de réponse
count-withdrawn = { $count ->
    [one] { $count } invitation enlevée
   *[other] { $count } invitations enlevées
}
letter-back = pas arrivée
letter-dead = pas partie
way-voice = par la parole
no-mail = Pas de courrier ici. Donnez un fichier ou un lien.
mail-goes = Les lettres partent.
invitation-hand = Donner un fichier ou un lien
invitation-withdraw = Enlever l’invitation
invitation-withdraw-title = Enlever l’invitation de { $name } ?
invitation-withdraw-means = Sa table se ferme. { $told ->
    [yes] Une lettre le lui dit.
   *[no] Dites-le à cet employeur.
} Vous pourrez l’inviter de nouveau.
invitation-withdraw-yes = Oui, enlever
review-refuse = Ce n’est pas une réponse : l’enlever
review-refuse-title = Enlever ce message ?
review-refuse-yes = Oui, enlever
review-refuse-done = Le message est enlevé.
step-restore = Remettre l’événement
step-restore-title = Remettre « { $name } » ?
step-restore-means = Il est de nouveau annoncé. { $count ->
    [0] Prévenez les employeurs.
    [one] { $count } employeur reçoit une lettre.
   *[other] { $count } employeurs reçoivent une lettre.
}
step-restore-yes = Oui, remettre
step-restore-done = L’événement est de nouveau annoncé.
