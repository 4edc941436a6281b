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

key-walk-in = Sans badge
key-back-name = Échap
key-back = Retour
key-letters = Grandes lettres
key-typing = Clavier
key-another-person = Une autre personne

# the event

not-open = L’accueil ouvre à { $time }.
closed = Cette rencontre est terminée.
cancelled = Cette rencontre est annulée.

# greeting

hello = Bonjour { $name }
hello-alone = Bonjour
may-change = La borne est seule. Votre table peut encore changer.
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
keep-code = Notez ce code. À la borne, il dit votre table.
choices-again = Pour vos choix, présentez encore votre badge.
choices-by-badge = Pour vos choix, demandez un badge à l’accueil.

# refusals, where the server sends no words of its own

refused = Ce badge n’est pas accepté.
refused-next = Parlez à une personne de l’accueil.

# without a badge

ask-name = Quel est votre prénom ?
name-field = Votre prénom
how-name = Tapez votre prénom, puis appuyez sur Entrée.
blank-badge = Ce badge devient le vôtre.
no-badge = Vous venez sans badge ? Vous êtes au bon endroit.
table-later = Votre table viendra plus tard. Un badge vierge marche déjà.
countdown = Retour dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}. Autre touche : encore du temps.

# keys of one's own data

key-your-data = Vos données
key-my-data = Mes données
key-erase = Effacer
more = Suite
how-choose = Appuyez sur un chiffre.

# age, asked of who comes without a badge

ask-age = Quel âge avez-vous ?
age-adult = 18 ans ou plus
age-minor = de 15 à 17 ans
age-child = moins de 15 ans

# a first name by big letters

how-letters = Flèches : choisir. Entrée : prendre la lettre.
letters-space = Espace
letters-erase = Effacer
letters-done = Terminé

# questions, one a screen

question-of = Question { $number } sur { $total }
more-choices = Autres choix ({ $leaf }/{ $leaves })
skip = Passer
go-on = Continuer
to-families = Retour aux familles
how-choose-several = Plusieurs réponses possibles.
how-choose-most = Jusqu’à { $most } réponses.
how-choose-less = { $most } au plus : appuyez sur un choix pour l’enlever.
chosen = { $count ->
    [one] { $count } choisie.
   *[other] { $count } choisies.
}
ask-questions = Quelques questions pour mieux vous placer ?
questions-now = Oui, une minute
questions-later = Plus tard
ask-transition = Où en êtes-vous ?
ask-trades = Quels métiers cherchez-vous ?
ask-places = Où acceptez-vous de travailler ?
ask-opportunities = Que cherchez-vous ?
ask-wishes = Qui aimeriez-vous rencontrer ?
ask-help = De quoi avez-vous besoin aujourd’hui ?
ask-strengths = Quelles forces avez-vous vues aujourd’hui ?
ask-mood = Comment s’est passée votre visite ?
ask-onward = Et maintenant ?
ask-follow-up = Pouvons-nous prendre de vos nouvelles ?
follow-up-no = Non, merci
follow-up-yes = Oui, vous pouvez m’écrire ou m’appeler

# one's own things

my-things = Mes choix
menu-alone = Le reste revient avec le serveur.
menu-programme = Mon programme
menu-wishes = Qui je veux rencontrer
menu-help = Je veux être accompagné·e
menu-exit = Je m’en vais
menu-why = Pourquoi ces tables
menu-strengths = Mes forces, avec un accompagnateur
menu-data = Mes données
menu-lost = J’ai perdu mon badge
stop = { $time } : table { $number }, { $employer }
why-table = Table { $number } : { $reason }
lost-what = L’accueil vous en donne un autre. L’ancien s’arrête.
lost-next = Dites votre prénom à une personne de l’accueil.
thanks = Merci
noted = C’est noté.
noted-next = Présentez votre badge pour voir votre table.
noted-alone = La borne le garde. Le serveur le saura bientôt.
exit-thanks = Merci d’être venu·e.
exit-next = Vous revenez aujourd’hui ? Présentez votre badge.
exit-slip = Prenez votre papier.

# the slip

print = Imprimer
printing = Votre papier arrive…
printing-what = Cela prend quelques secondes.
printed = Votre papier est prêt.
printed-next = Prenez-le à l’imprimante.
unprinted = L’imprimante ne répond pas.
unprinted-next = Notez ceci, ou demandez un papier à l’accueil.

# what is kept of people

notice = Vos données
notice-what = Nous gardons : nom, contact, réponses, tables.
notice-why = C’est pour vous proposer des rencontres.
notice-how-long = Tout est effacé sept mois après l’événement.
notice-longer = Plus longtemps, seulement si vous l’acceptez.
notice-who = L’équipe de l’accueil voit vos données.
notice-employers = Un employeur voit votre prénom, et ce que vous lui donnez.
notice-rules = Des règles écrites proposent. Une personne décide.
notice-rights = Vous pouvez tout voir, corriger ou effacer.
notice-how = Présentez votre badge, puis appuyez sur F5.
notice-page = Le texte complet : { $address }

# one's own data

data = Voici tout ce que nous gardons de vous.
present-again = Présentez encore votre badge.
present-again-why = Ainsi, personne d’autre ne voit vos choix.
erase = Effacer toutes vos données ?
erase-no = Non, je les garde
erase-yes = Oui, effacer
erase-what = C’est pour toujours. Votre badge ne marchera plus.
erasing = Nous effaçons vos données…
farewell = Au revoir
erased = C’est effacé.
erased-badge = Votre badge ne marche plus. Laissez-le à l’accueil.
erased-next = Vous voulez rester ? Parlez à l’accueil.
unheard = Le serveur ne répond pas.
unheard-next = Réessayez dans un moment, ou parlez à l’accueil.
unsure = Nous ne savons pas si c’est effacé.
unsure-what = Le serveur n’a pas répondu. La borne ne réessaie pas seule.
unsure-next = Présentez votre badge dans un moment, ou parlez à l’accueil.

# this kiosk's own access

enrol-first = Cette borne n’est pas encore inscrite.
enrol-name = Borne
enrol-ask = Quel est le code d’inscription ?
enrol-field = Par exemple BCDF-GHJK
enrol-how = Le code est sur la console. Tapez-le, puis Entrée.
enrol-again = La borne essaie encore toute seule.
enrol-other = Touche F8 : taper un autre code.
code-of-other-role = Ce code n’est pas pour une borne.
code-of-other-role-next = Demandez un code de borne à l’organisateur.
out-of-service = Hors service
out-next = Pour entrer, allez à l’accueil : une personne vous aide.
unwanted = Le serveur ne connaît pas cette borne.
unwanted-revoked = L’accès de cette borne a été retiré.
unwanted-expired = L’accès de cette borne est fini.

# the server is away

searching = La borne cherche le serveur…
alone-since = La borne est seule depuis { $time }.
alone-no-badge = Parlez à l’accueil pour recevoir un badge.
in-memory = La borne ne peut rien garder sur son disque. Ne l’éteignez pas.
kept = { $count ->
    [one] Un passage est gardé.
   *[other] { $count } passages sont gardés.
}
kept-title = Votre arrivée est gardée.
kept-what = Votre table s’affiche dès que le serveur répond.
kept-next = Restez près de la borne, ou parlez à l’accueil.

# kiosk check-in: one line out for each code

line-welcome = Bonjour { $name }.

line-code = Code d’inscription, affiché sur la console :
line-enrolled = Cette machine est inscrite.

# starting

missing-server = Quel serveur ? Ajoutez --server http://ADRESSE:PORT
missing-server-file = Aucun serveur dans { $path }. Lancez ./run.sh server, ou ajoutez --server URL
missing-token = Aucun accès gardé pour ce serveur. Lancez une fois kiosk check-in dans un terminal, ou ajoutez --token-file FICHIER
missing-token-file = Le fichier du jeton ne se lit pas : { $path }
missing-certificate = Le certificat du serveur ne se lit pas : { $path }
empty-token-file = Le fichier du jeton est vide : { $path }
missing-terminal = Cette commande a besoin d’un terminal. Sans écran : kiosk check-in
unreachable = Aucun serveur Tablée ne répond à { $server }. Vérifiez l’adresse, puis recommencez.
lost = Ce code n’est pas enregistré : { $code }
fault = La borne s’est arrêtée à cause d’un défaut. Relancez-la.
fault-log = Le détail est dans { $path }.

# a camera that gives no picture

camera-extra = La caméra ne lit pas encore les badges. Il manque tablee[camera].
camera-ffmpeg = La caméra ne marche pas encore. Il manque le programme ffmpeg.
camera-silent = La caméra ne donne pas d’image. Le lecteur de badges marche.
