# Plain French: only what it says more simply than fr.ftl.

# waiting

present = Montrez votre badge au lecteur.
or-code = Vous avez un code ? Écrivez le code. Puis touche Entrée.
reading = La machine lit votre badge.
checking = Attendez un petit moment.
help = Vous voulez de l’aide ? Parlez à une personne de l’accueil.

# the event

not-open = L’accueil commence à { $time }.

# greeting

may-change = La machine est seule. Votre table peut changer.
already = Vous êtes déjà sur la liste.
no-table = Attendez un peu. Votre table va venir.
keep-code = Écrivez ce code sur un papier. Gardez-le.
choices-again = Pour vos choix, montrez encore votre badge.

# without a badge

how-name = Écrivez votre prénom. Puis touche Entrée.
blank-badge = Ce badge est pour vous.
no-badge = Vous n’avez pas de badge ? Ce n’est pas grave.
countdown = Cet écran se ferme dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}. Une autre touche donne du temps.

# a first name by big letters

how-letters = Flèches : choisir une lettre. Puis touche Entrée.

# questions, one a screen

how-choose-several = Vous pouvez choisir plusieurs réponses.
ask-questions = Voulez-vous répondre à des questions ?
ask-transition = Où en êtes-vous avec le travail ?
ask-opportunities = Vous cherchez quoi ?
ask-wishes = Vous voulez parler avec qui ?
ask-help = Vous voulez de l’aide aujourd’hui ?
ask-mood = Comment était votre visite ?
ask-follow-up = Nous pouvons vous appeler plus tard ?
follow-up-yes = Oui, vous pouvez

# one's own things

noted-alone = La machine garde votre réponse.

# the slip

unprinted = L’imprimante ne marche pas.
unprinted-next = Écrivez ceci, ou parlez à l’accueil.

# what is kept of people

notice-why = Nous cherchons des rencontres pour vous.
notice-how-long = Après sept mois, nous effaçons tout.
notice-employers = L’employeur voit votre prénom. Vous choisissez le reste.
notice-rules = La machine propose une table. Une personne décide.
notice-rights = Vous pouvez tout lire. Vous pouvez tout effacer.

# one's own data

data = Voici tout ce que nous savons de vous.
present-again = Montrez encore votre badge.
present-again-why = Comme ça, les autres ne voient rien.
erase = Voulez-vous tout effacer ?
erase-no = Non, garder
unsure = Le serveur ne répond pas. C’est peut-être effacé.
unsure-what = La machine n’essaie pas toute seule.

# this kiosk's own access

out-next = Allez à l’accueil. Une personne vous aide.

# the server is away

searching = La machine cherche le serveur…
alone-since = La machine est seule depuis { $time }.
alone-no-badge = Demandez un badge à l’accueil.
in-memory = La machine ne peut rien écrire. Ne l’éteignez pas.
kept-title = Votre arrivée est écrite ici.
kept-what = La machine attend le serveur. Puis votre table s’affiche.
kept-next = Attendez ici, ou parlez à l’accueil.
