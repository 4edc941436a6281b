# Plain French: only what it says more simply than fr.ftl.

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = La borne ne lit pas ce badge.
next-unreadable = Essayez encore. Ou tapez les cinq lettres.
error-unknown = La borne ne connaît pas ce badge.
next-unknown = Allez à l’accueil. Une personne vous aide.
error-void = Ce badge ne marche plus.
next-void = Allez à l’accueil. Demandez un badge.
error-other_event = Ce badge est pour un autre jour : { $event }.
next-other_event = Allez à l’accueil. Demandez un badge.
error-blank = Ce badge est nouveau.
next-blank = Écrivez votre prénom.
error-withdrawn = Vous aviez dit : je ne viens pas.
next-withdrawn = Vous pouvez venir. Allez à l’accueil.
error-badge_taken = Ce badge est à une autre personne.
next-badge_taken = Prenez un autre badge.
error-too_many_tries = Vous avez essayé trop de fois.
next-too_many_tries = Attendez un peu. Ou allez à l’accueil.

error-not_open = Ce n’est pas encore ouvert.
next-not_open = { $hour ->
    [none] L’accueil ouvre bientôt. Parlez à une personne de l’équipe.
   *[other] Venez à { $hour } h { $minute }. Ou allez à l’accueil.
}
error-closed = C’est fini pour aujourd’hui.
next-closed = Allez à l’accueil pour la prochaine date.

## Any request

error-internal = Il y a un problème.
next-internal = Essayez encore. Ou allez à l’accueil.

## Where to go

next-table-now = Allez à la table { $table }.
next-table-at = Allez à la table { $table } à { $time }.
next-wait-plan = Attendez un peu. Votre table arrive.
next-wait-seat = Attendez un peu. Une place va se libérer.

## Why this table

reason-same_domain = C’est presque le métier que vous cherchez.
reason-same_family = C’est un métier du même genre.
reason-contract = Le contrat vous va.
reason-hours = Les horaires vous vont.
reason-travel = Le lieu vous va.
reason-none = Une place est libre pour vous.

## What somebody may ask for

help-company = Je veux venir avec une personne
help-interpreter = Une personne qui parle ma langue
help-large_print = Des grandes lettres
help-seat = Une chaise

## How it went, and what comes next

mood-fair = Moyen, ni bien ni mal
onward-association = Une association qui m’aide

## The slip to take along

slip-next = Allez à la table { $table } à { $time }.
slip-wait = Votre table sera sur l’écran de la salle.
slip-strengths = Ce que vous avez bien fait aujourd’hui
slip-onward = Après : { $onward }
