# The menu of the team at a kiosk. `fr` is the source; only the team reads this.

team = Menu de l’équipe
team-back = Touche 0 : retour au menu.
team-close = Fermer le menu

# signing in

team-name = Votre nom d’équipe ?
team-name-field = Votre nom
team-or-badge = Ou présentez votre badge d’équipe.
team-name-alone = Sans serveur, le nom et le code ne suffisent pas.
team-badge-alone = Présentez votre badge d’équipe, deux fois.
team-secret = Votre code secret ?
team-secret-field = Code ou phrase de passe
team-not-desk = Ce compte n’ouvre pas le menu de l’accueil.
team-not-desk-next = Demandez à l’organisateur un compte d’accueil.
team-alone = Sans serveur, la borne n’ouvre que ces pages.

# the menu

team-find = Trouver une personne
team-printer = Essayer l’imprimante
team-scanner = Essayer le lecteur
team-state = État de la borne
team-language = Langue de la borne
team-leave = Quitter la borne

# somebody without their badge

team-who = Qui cherchez-vous ?
team-find-field = Prénom, nom ou code court
team-letters = Tapez les premières lettres.
team-pick = Tapez le numéro de la personne, ou d’autres lettres.
team-nobody = Personne ne porte ce nom ici.
team-is-it = Est-ce bien cette personne ?
team-ask = Demandez-lui son nom de famille.
team-other = Non, chercher encore
team-new-badge = Oui, lui donner un nouveau badge
team-slip-again = Oui, imprimer son papier
team-arrived = arrivée notée à { $time }
team-not-arrived = pas encore arrivée
team-scan-blank = Présentez un badge vierge au lecteur.
team-old-ends = L’ancien badge ne marchera plus.
team-no-blank = Pas de badge vierge : un code court
team-done = Nouveau badge prêt.
team-old-ended = L’ancien badge ne marche plus.
team-slip = Imprimer son programme
team-printed = C’est imprimé.

# this kiosk

team-server = Serveur : { $address }, version { $version }
team-no-server = Serveur : { $address } ne répond pas.
team-event = Événement : { $name }
team-since = La borne est seule depuis { $time }.
team-kept = { $count ->
    [0] Tout est envoyé.
    [one] { $count } passage est gardé ici.
   *[other] { $count } passages sont gardés ici.
}
team-held = { $count ->
    [one] { $count } demande d’un autre événement attend ici.
   *[other] { $count } demandes d’un autre événement attendent ici.
}
team-aside = { $count ->
    [one] { $count } demande refusée ou illisible est sur le disque.
   *[other] { $count } demandes refusées ou illisibles sont sur le disque.
}
team-roster = Liste des badges : reçue à { $time }
team-no-roster = Liste des badges : aucune
team-printing = Imprimante : oui
team-no-printer = Imprimante : aucune
team-leave-sure = Quitter la borne ?
team-leave-what = L’écran s’éteint. Les passages gardés restent sur le disque.
team-stay = Non, rester
team-go = Oui, quitter

# a hand scanner on trial

trial-read = Lisez ce code avec le lecteur.
trial-good = Le lecteur est bien réglé.
trial-bad = Le lecteur est à régler.
trial-again = Lisez encore le code, ou touche 0 : retour.
trial-layout = Lecteur réglé sur { $scanner }, ordinateur sur { $machine }.
trial-badges-work = Les badges se lisent quand même.
trial-unknown = La borne ne reconnaît pas ce réglage.
trial-case = Majuscules et minuscules sont inversées.
trial-prefix = Le lecteur envoie d’abord : { $prefix }
trial-pause = Pause la plus longue entre deux touches : { $pause } ms (limite { $gap } ms)
trial-slow = Trop lent : lancez la borne avec --gap { $gap }

# the printer

printer-test = L’imprimante marche.
printer-no_printer = L’imprimante ne répond pas. Vérifiez le câble et le courant.
printer-no_paper = Il n’y a plus de papier. Mettez un rouleau ou des feuilles.
printer-refused = L’imprimante refuse. Vérifiez son nom dans les réglages.
printer-broken_off = L’impression s’est arrêtée au milieu. Essayez encore.
printer-timed_out = L’imprimante est trop lente. Le papier est peut-être coincé.
printer-not_installed = Il manque un logiciel d’impression sur cette borne.
printer-bad_target = L’adresse de l’imprimante n’est pas bonne.
