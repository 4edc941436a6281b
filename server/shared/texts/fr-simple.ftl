# Only what plain French says in another way; the rest is fr.ftl.

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
error-too_many_tries = Vous avez essayé trop de fois.
next-too_many_tries = Attendez un peu. Ou allez à l’accueil.
error-not_open = Ce n’est pas encore ouvert.
next-not_open = Attendez un peu. Ou allez à l’accueil.
error-closed = C’est fini pour aujourd’hui.
next-closed = Allez à l’accueil pour la prochaine date.
error-withdrawn = Vous aviez dit : je ne viens pas.
next-withdrawn = Vous pouvez venir. Allez à l’accueil.
error-badge_taken = Ce badge est à une autre personne.
next-badge_taken = Prenez un autre badge.
error-internal = Il y a un problème.
next-internal = Essayez encore. Ou allez à l’accueil.
