# What pages, calendars and one’s own data say to people. `fr` is the source.

ical-stop = Table { $table } : { $employer }

my-name = { $event } : vous êtes sur la liste sous ce nom : { $name }, depuis le { $date }.
my-contact = Pour vous joindre : { $contact }.
my-no-contact = Vous n’avez laissé ni e-mail ni téléphone.
my-adult = Tranche d’âge : 18 ans ou plus.
my-language = Votre langue : { $spoken }.
my-reference = Votre numéro sur la liste de qui vous a inscrit·e : { $reference }.
my-minor = Vous avez de 15 à 17 ans : aucune de vos coordonnées ne va à un employeur.
my-referrer = Qui vous accompagne : { $referrer }.
my-company = Vous avez demandé à ne pas venir seul·e.
my-help = Vous avez demandé : { $help }. C’est effacé à la fin de l’événement.
my-strengths = Vos forces vues aujourd’hui : { $strengths }.
my-mood = En partant, vous avez dit : { $mood }.
my-onward = Votre prochaine étape : { $onward }.
my-flag-scanned_twice = Votre badge a été lu sur deux bornes. L’équipe le vérifie.
my-flag-badge_shared = Votre premier badge était déjà à quelqu’un. L’équipe le vérifie.
my-flag-unsure_time = L’heure de votre passage n’est pas sûre.
my-search = Ce que vous cherchez : { $search }.
my-wishes = Vous souhaitez rencontrer : { $employers }.
my-no-thanks = Vous préférez ne pas rencontrer : { $employers }.
my-arrival = Vous êtes arrivé·e le { $date } à { $time }.
my-table = Tour { $round } : table { $table }, { $employer }.
my-table-maybe = Tour { $round } : table { $table }, { $employer }. Cela peut encore changer.
my-badge = Votre badge et son code court ouvrent la porte. Ils ne disent rien de vous.
my-why = Tout cela sert à vous accueillir et à vous proposer des tables, et à rien d’autre sans votre accord.
my-agreed = Vous êtes d’accord pour ceci : { $consents }
my-agreed-nothing = Vous n’avez donné aucun autre accord.
my-not-shown = Personne n’a ouvert cette fiche avant aujourd’hui.
my-shown =
    { $count ->
        [one] Cette fiche a été ouverte { $count } fois, par vous ou par l’équipe, le { $date }.
       *[other] Cette fiche a été ouverte { $count } fois, par vous ou par l’équipe, la dernière fois le { $date }.
    }
my-lists =
    { $count ->
        [one] L’organisation a sorti { $count } liste de tout le monde, le { $date }.
       *[other] L’organisation a sorti { $count } listes de tout le monde, la dernière le { $date }.
    }
my-until = Nous gardons tout cela jusqu’au { $date } au plus tard. Ensuite, il ne reste que des nombres.
my-rights = Vous pouvez tout faire effacer dès maintenant, sans dire pourquoi : à la borne, à l’accueil ou sur votre page.

consent-follow_up = On peut me recontacter pour savoir ce que c’est devenu.
consent-card_to_employer = Je peux donner mes coordonnées à un employeur, table par table.
consent-keep_longer = On peut garder mes données jusqu’à 24 mois.

me-title = Vos données
me-hello = Bonjour { $name }
me-what = Ce que nous gardons
me-consents = Vos accords
me-consents-hint = Rien n’est coché d’avance. Vous pouvez changer d’avis quand vous voulez.
me-save = Enregistrer
me-saved = C’est noté.
me-erase = Tout effacer
me-erase-hint = Votre nom, vos coordonnées, vos souhaits et votre badge seront effacés. Votre place à table ira à quelqu’un d’autre.
me-erase-ask = Voulez-vous vraiment tout effacer ?
me-erase-sure = On ne pourra pas revenir en arrière.
me-erase-yes = Oui, tout effacer
me-erase-no = Non, garder mes données
me-gone-title = C’est effacé
me-gone = Plus rien ici ne porte votre nom. Cette adresse ne s’ouvre plus.
me-gone-again = Vous pouvez revenir quand vous voulez : un prénom suffit. Merci d’être venu·e.
me-notice = Pourquoi et comment ces données sont gardées

notice-title = Vos données, en clair
notice-lead = Cette page dit ce qui est gardé de vous, pourquoi, combien de temps, et ce que vous pouvez demander.
notice-who = Qui garde vos données ?
notice-who-text = L’association qui organise l’événement. Son nom et son contact sont affichés à l’entrée, et l’accueil vous les donne. Tout reste sur son ordinateur : rien ne part ailleurs, rien n’est vendu.
notice-what = Qu’est-ce qui est gardé ?
notice-what-first = Votre prénom. C’est la seule chose obligatoire.
notice-what-more = Si vous le voulez : votre nom, votre e-mail, votre téléphone, votre langue, ce que vous cherchez, qui vous souhaitez rencontrer ou non.
notice-what-age = Une tranche d’âge : 18 ans ou plus, ou de 15 à 17 ans. Avant 15 ans, nous n’inscrivons personne. De 15 à 17 ans, une structure vous accompagne, et aucune de vos coordonnées ne va à un employeur.
notice-what-day = Votre heure d’arrivée, vos tables et vos rencontres.
notice-never = Nous ne demandons jamais : numéro de sécurité sociale, compte en banque, date de naissance, nationalité, famille, santé, adresse.
notice-why = Pour quoi faire ?
notice-why-text = Pour vous accueillir, vous proposer des rencontres et compter combien de personnes sont venues. La loi appelle cela un intérêt légitime : vous venez à l’événement, et nous l’organisons. Pour tout le reste, il faut votre accord.
notice-consents = Vos accords
notice-consents-text = Il y en a trois, chacun à part, et l’événement marche aussi bien sans. Vous pouvez les retirer à tout moment, à l’accueil ou sur votre page.
notice-tables = Comment les tables sont-elles choisies ?
notice-tables-text = Avec des règles écrites par des personnes, les mêmes pour tout le monde : d’abord que chacun ait une rencontre, puis les souhaits et les métiers. Personne n’est noté ni classé. L’âge, le nom et l’adresse ne comptent pas. Chaque table est proposée avec sa raison, et une personne décide.
notice-sees = Qui voit quoi ?
notice-sees-room = Dans la salle et à votre table : votre prénom.
notice-sees-team = L’accueil et les bénévoles : votre nom et vos tables.
notice-sees-host = L’organisation : tout ce que vous avez donné. Chaque ouverture de votre fiche laisse une trace.
notice-sees-employer = Un employeur n’a jamais votre e-mail ni votre téléphone, sauf si vous les lui donnez vous-même.
notice-long = Combien de temps ?
notice-long-text = Jusqu’à 7 mois après l’événement. Si vous êtes d’accord pour plus longtemps : jusqu’à 24 mois. Ensuite tout est effacé : il ne reste que des nombres.
notice-rights = Vos droits
notice-rights-see = Voir vos données, les faire corriger, les recevoir dans un fichier, vous opposer, limiter, ou tout faire effacer.
notice-rights-how = Passez votre badge à la borne, parlez à l’accueil, ou ouvrez votre page si on vous a donné son adresse. C’est gratuit et sans raison à donner.
notice-rights-cnil = Si la réponse ne vous va pas, vous pouvez vous plaindre à la CNIL : cnil.fr, ou 3 place de Fontenoy, 75007 Paris.
notice-law = Textes : règlement (UE) 2016/679 (RGPD), articles 6, 7, 13 et 15 à 22.

page-welcome = Bienvenue
page-waiting = Présentez votre badge au lecteur, ou tapez votre code.
page-badge = Votre badge ou votre code
page-badge-send = Valider
page-checking = Un instant…
page-hello = Bonjour { $name }
page-already = Votre arrivée est déjà notée.
page-table = Table { $table }
page-why = Pourquoi cette table ?
page-code = Votre code :
page-code-keep = Notez ce code. Il remplace votre badge.
page-without = Je viens sans badge
page-new = Vous venez sans badge ?
page-new-how = Un prénom suffit. Le reste vient plus tard.
page-name = Votre prénom
page-name-send = J’arrive
page-age = Quel âge avez-vous ?
page-age-adult = 18 ans ou plus
page-age-minor = de 15 à 17 ans
page-age-child = moins de 15 ans
page-referrer = Quelle école, mission locale ou association vous envoie ?
page-back = Retour
page-stay = Garder les messages à l’écran
page-stay-no = Effacer les messages après 8 secondes
page-stay-here = Rester sur cette page
page-next-person = Personne suivante
page-languages = Langues
page-away = Le serveur ne répond pas.
page-away-next = La page essaie encore. Vous pouvez aussi parler à l’accueil.
page-enrol = Cette page n’est pas encore inscrite.
page-enrol-how = L’organisateur montre un code sur la console.
page-enrol-field = Code d’inscription, par exemple BCDF-GHJK
page-enrol-send = Inscrire
page-out = Hors service
