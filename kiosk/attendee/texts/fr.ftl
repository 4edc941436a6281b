# Every word of the attendee kiosk. `fr` is the source: vous, one idea a sentence, at most 12 words.
# No-break spaces stand before : ; ? ! and inside numbers.

# waiting

welcome = Bienvenue
present = Présentez votre badge au lecteur.
or-code = Vous avez un code ? Tapez-le, puis appuyez sur Entrée.
reading = Lecture de votre badge…
checking = Un instant…
typed = Votre code :
sample = Pour essayer, tapez ce badge, puis Entrée :
help = Besoin d’aide ? Une personne de l’accueil est là.

# keys at the foot of the screen

language-fr = Français
language-fr-simple = Français simple
language-en = English
key-walk-in = Sans badge
key-back-name = Échap
key-back = Retour

# the event

not-open = L’accueil ouvre à { $time }.
closed = Cette rencontre est terminée.
cancelled = Cette rencontre est annulée.

# greeting

hello = Bonjour { $name }
already = Votre arrivée est déjà notée.
table = Table { $number }
now = maintenant
at = à { $time }
at-round = à { $time }, tour { $round }
why = Pourquoi cette table ? { $reason }
recruiter = Merci de recevoir à cette table.
recruiter-no-table = Merci de recevoir aujourd’hui.
volunteer = Merci d’accompagner aujourd’hui.
staff = Merci d’accueillir aujourd’hui.
no-table = Votre table arrive bientôt.
your-code = Votre code : { $code }
keep-code = Notez ce code. Il remplace votre badge.

# refusals, where the server sends no words of its own

refused = Ce badge n’est pas accepté.
refused-next = Parlez à une personne de l’accueil.

# without a badge

ask-name = Quel est votre prénom ?
name-field = Votre prénom
how-name = Tapez votre prénom, puis appuyez sur Entrée.
blank-badge = Ce badge devient le vôtre.
no-badge = Vous venez sans badge ? Vous êtes au bon endroit.
countdown = Retour à l’accueil dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}. Tapez une lettre pour continuer.

# the server is away

searching = La borne cherche le serveur…
kept = { $count ->
    [one] Une arrivée est gardée.
   *[other] { $count } arrivées sont gardées.
}
kept-title = Votre arrivée est gardée.
kept-what = Votre table s’affiche dès que le serveur répond.
kept-next = Restez près de la borne, ou parlez à l’accueil.

# kiosk check-in: one line out for each code

line-welcome = Bonjour { $name }.

# starting

missing-server = Quel serveur ? Ajoutez --server http://ADRESSE:PORT
missing-server-file = Aucun serveur dans { $path }. Lancez ./run.sh server, ou ajoutez --server URL
missing-token = Aucun jeton. Mettez-le dans TABLEE_TOKEN, ou nommez son fichier avec --token-file
missing-token-file = Le fichier du jeton ne se lit pas : { $path }
empty-token-file = Le fichier du jeton est vide : { $path }
missing-terminal = Cette commande a besoin d’un terminal. Sans écran : kiosk check-in
unreachable = Aucun serveur Tablée ne répond à { $server }. Vérifiez l’adresse, puis recommencez.
lost = Le serveur ne répond plus. Ce code n’est pas enregistré : { $code }
fault = La borne s’est arrêtée à cause d’un défaut. Relancez-la.
fault-log = Le détail est dans { $path }.
