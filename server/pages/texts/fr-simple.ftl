# Plain French: only what it says more simply than fr.ftl.

my-help = Vous avez demandé : { $help }. Nous effaçons cela à la fin.
my-flag-scanned_twice = Deux machines ont lu votre badge. L’équipe regarde pourquoi.
my-flag-badge_shared = Votre premier badge était à une autre personne. L’équipe regarde pourquoi.
my-flag-unsure_time = Nous ne sommes pas sûrs de votre heure.
my-why = Nous utilisons cela pour vous accueillir et vous proposer des tables. C’est tout.
my-until = Nous gardons cela jusqu’au { $date }. Après, nous effaçons tout.
my-rights = Vous pouvez tout faire effacer. Demandez à l’accueil.

notice-lead = Ce que nous savons de vous, pourquoi, et ce que vous pouvez demander.
notice-who-text = L’association qui organise. Son nom est à l’entrée. Vos données restent sur son ordinateur.
notice-why-text = Pour vous accueillir, vous proposer des rencontres et compter les personnes. Pour autre chose, nous demandons votre accord.
notice-consents-text = Il y a trois accords. Vous pouvez dire non. Vous pouvez changer d’avis.
notice-tables-text = Avec des règles, les mêmes pour tous. Personne n’est noté. Une personne décide à la fin.
notice-rights-see = Voir, corriger ou effacer vos données.
notice-rights-how = Passez votre badge à la borne, ou parlez à l’accueil. C’est gratuit.

page-waiting = Montrez votre badge, ou tapez votre code.
page-checking = Attendez un petit moment.
page-already = Vous êtes déjà sur la liste.
page-code-keep = Gardez ce code. C’est votre badge.
page-without = Je n’ai pas de badge
page-new = Vous n’avez pas de badge ?
page-new-how = Écrivez votre prénom. C’est tout.
page-away-next = La page essaie encore. Ou parlez à l’accueil.
