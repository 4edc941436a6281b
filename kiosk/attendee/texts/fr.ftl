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

# keys of one's own data

key-your-data = Vos données
key-my-data = Mes données
key-erase = Effacer
more = Suite : F5
how-choose = Appuyez sur un chiffre.

# age, asked of who comes without a badge

ask-age = Quel âge avez-vous ?
age-adult = 18 ans ou plus
age-minor = de 15 à 17 ans
age-child = moins de 15 ans

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
by-badge = Avec un code court, vos données restent cachées.
by-badge-next = Présentez votre badge, ou parlez à l’accueil.
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
enrol-other = Touche Échap : taper un autre code.
code-of-other-role = Ce code n’est pas pour une borne.
code-of-other-role-next = Demandez un code de borne à l’organisateur.
out-of-service = Hors service
out-next = Pour entrer, allez à l’accueil : une personne vous aide.
unwanted = Le serveur ne connaît pas cette borne.
unwanted-revoked = L’accès de cette borne a été retiré.
unwanted-expired = L’accès de cette borne est fini.

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
