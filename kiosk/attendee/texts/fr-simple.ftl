# Plain French: only what it says more simply than fr.ftl.

present = Montrez votre badge au lecteur.
or-code = Vous avez un code ? Écrivez le code. Puis touche Entrée.
reading = La machine lit votre badge.
checking = Attendez un petit moment.
help = Vous voulez de l’aide ? Parlez à une personne de l’accueil.
not-open = L’accueil commence à { $time }.
already = Vous êtes déjà sur la liste.
no-table = Attendez un peu. Votre table va venir.
how-name = Écrivez votre prénom. Puis touche Entrée.
blank-badge = Ce badge est pour vous.
no-badge = Vous n’avez pas de badge ? Ce n’est pas grave.
keep-code = Écrivez ce code sur un papier. Gardez-le.
countdown = Cet écran se ferme dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}. Tapez une lettre pour rester.
searching = La machine cherche le serveur…
kept-title = Votre arrivée est écrite ici.
kept-what = La machine attend le serveur. Puis votre table s’affiche.
kept-next = Attendez ici, ou parlez à l’accueil.
notice-why = Nous cherchons des rencontres pour vous.
notice-how-long = Après sept mois, nous effaçons tout.
notice-employers = L’employeur voit votre prénom. Vous choisissez le reste.
notice-rules = La machine propose une table. Une personne décide.
notice-rights = Vous pouvez tout lire. Vous pouvez tout effacer.
data = Voici tout ce que nous savons de vous.
by-badge = Le code court ne montre pas vos données.
erase = Voulez-vous tout effacer ?
erase-no = Non, garder
unsure = Le serveur ne répond pas. C’est peut-être effacé.
unsure-what = La machine n’essaie pas toute seule.
out-next = Allez à l’accueil. Une personne vous aide.
