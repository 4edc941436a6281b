# O que as páginas, os calendários e os próprios dados dizem. As mesmas chaves que fr.ftl.

ical-stop = Mesa { $table }: { $employer }

my-name = { $event }: está na lista com este nome: { $name }, desde { $date }.
my-contact = Para o contactar: { $contact }.
my-no-contact = Não deixou e-mail nem telefone.
my-adult = Faixa de idade: 18 anos ou mais.
my-language = A sua língua: { $spoken }.
my-reference = O seu número na lista de quem o inscreveu: { $reference }.
my-minor = Tem de 15 a 17 anos: nenhum contacto seu vai para um empregador.
my-referrer = Quem o acompanha: { $referrer }.
my-company = Pediu para não vir sozinho.
my-help = Pediu: { $help }. Isto é apagado no fim do evento.
my-strengths = Pontos fortes vistos hoje: { $strengths }.
my-mood = Ao sair, disse: { $mood }.
my-onward = O seu próximo passo: { $onward }.
my-flag-scanned_twice = O seu crachá foi lido em dois quiosques. A equipa verifica.
my-flag-badge_shared = O seu primeiro crachá já era de alguém. A equipa verifica.
my-flag-unsure_time = A hora da sua passagem não é certa.
my-search = O que procura: { $search }.
my-wishes = Gostaria de conhecer: { $employers }.
my-no-thanks = Prefere não conhecer: { $employers }.
my-arrival = Chegou a { $date } às { $time }.
my-table = Ronda { $round }: mesa { $table }, { $employer }.
my-table-maybe = Ronda { $round }: mesa { $table }, { $employer }. Isto ainda pode mudar.
my-badge = O seu crachá e o código curto abrem a porta. Não dizem nada de si.
my-why = Tudo isto serve para o receber e lhe propor mesas. Para mais nada, sem o seu acordo.
my-agreed = Está de acordo com isto: { $consents }
my-agreed-nothing = Não deu nenhum outro acordo.
my-not-shown = Ninguém abriu esta ficha antes de hoje.
my-shown =
    { $count ->
        [one] Esta ficha foi aberta { $count } vez, por si ou pela equipa, a { $date }.
       *[other] Esta ficha foi aberta { $count } vezes, por si ou pela equipa, a última vez a { $date }.
    }
my-lists =
    { $count ->
        [one] A organização tirou { $count } lista de toda a gente, a { $date }.
       *[other] A organização tirou { $count } listas de toda a gente, a última a { $date }.
    }
my-until = Guardamos tudo isto até { $date }, no máximo. Depois, só ficam números.
my-rights = Pode mandar apagar tudo agora, sem dizer porquê: no quiosque, na receção ou na sua página.

consent-follow_up = Podem contactar-me para saber o que aconteceu depois.
consent-card_to_employer = Posso dar os meus contactos a um empregador, mesa a mesa.
consent-keep_longer = Podem guardar os meus dados até 24 meses.

me-title = Os seus dados
me-hello = Olá, { $name }
me-what = O que guardamos
me-consents = Os seus acordos
me-consents-hint = Nada está marcado à partida. Pode mudar de ideias quando quiser.
me-save = Guardar
me-saved = Está registado.
me-erase = Apagar tudo
me-erase-hint = O seu nome, contactos, desejos e crachá serão apagados. O seu lugar vai para outra pessoa.
me-erase-ask = Quer mesmo apagar tudo?
me-erase-sure = Não será possível voltar atrás.
me-erase-yes = Sim, apagar tudo
me-erase-no = Não, guardar os meus dados
me-gone-title = Está apagado
me-gone = Aqui já nada tem o seu nome. Este endereço já não abre.
me-gone-again = Pode voltar quando quiser: basta o nome próprio. Obrigado por ter vindo.
me-notice = Porquê e como guardamos estes dados

notice-title = Os seus dados, em palavras simples
notice-lead = Esta página diz o que guardamos de si, porquê, por quanto tempo, e o que pode pedir.
notice-who = Quem guarda os seus dados?
notice-who-text = A associação que organiza o evento. O nome e o contacto dela estão à entrada, e a receção também os dá. Tudo fica no computador dela: nada sai, nada se vende.
notice-what = O que é guardado?
notice-what-first = O seu nome próprio. É a única coisa obrigatória.
notice-what-more = Se quiser: apelido, e-mail, telefone, língua, o que procura, quem gostaria ou não de conhecer.
notice-what-age = Uma faixa de idade: 18 anos ou mais, ou de 15 a 17. Não inscrevemos menores de 15 anos. De 15 a 17, há uma estrutura que acompanha, e nenhum contacto vai para um empregador.
notice-what-day = A sua hora de chegada, as suas mesas e os seus encontros.
notice-never = Nunca pedimos: número da segurança social, conta bancária, data de nascimento, nacionalidade, família, saúde, morada.
notice-why = Para que serve?
notice-why-text = Para o receber, lhe propor encontros e contar quantas pessoas vieram. A lei chama a isto interesse legítimo: vem ao evento, e nós organizamo-lo. Para tudo o resto, é preciso o seu acordo.
notice-consents = Os seus acordos
notice-consents-text = São três, cada um à parte, e o evento funciona na mesma sem eles. Pode retirá-los a qualquer momento, na receção ou na sua página.
notice-tables = Como são escolhidas as mesas?
notice-tables-text = Com regras escritas por pessoas, iguais para todos: primeiro, que cada um tenha um encontro; depois, os desejos e as profissões. Ninguém recebe nota nem classificação. A idade, o nome e a morada não contam. Cada mesa é proposta com a sua razão, e uma pessoa decide.
notice-sees = Quem vê o quê?
notice-sees-room = Na sala e à sua mesa: o seu nome próprio.
notice-sees-team = A receção e os voluntários: o seu nome e as suas mesas.
notice-sees-host = A organização: tudo o que deu. Cada abertura da sua ficha deixa um registo.
notice-sees-employer = Um empregador nunca tem o seu e-mail nem o seu telefone, a não ser que lhos dê.
notice-long = Por quanto tempo?
notice-long-text = Até 7 meses depois do evento. Se aceitar mais tempo: até 24 meses. Depois, tudo é apagado: só ficam números.
notice-rights = Os seus direitos
notice-rights-see = Ver os seus dados, corrigi-los, recebê-los num ficheiro, opor-se, limitar, ou apagar tudo.
notice-rights-how = Passe o crachá no quiosque, fale com a receção, ou abra a sua página, se lhe deram o endereço. É grátis e não precisa de dizer porquê.
notice-rights-cnil = Se a resposta não lhe servir, pode queixar-se à CNIL: cnil.fr, ou 3 place de Fontenoy, 75007 Paris.
notice-law = Textos: regulamento (UE) 2016/679 (RGPD), artigos 6, 7, 13 e 15 a 22.

page-welcome = Boas-vindas
page-waiting = Mostre o crachá ao leitor, ou escreva o seu código.
page-badge = O seu crachá ou o seu código
page-badge-send = Confirmar
page-checking = Um momento…
page-hello = Olá, { $name }
page-already = A sua chegada já está registada.
page-table = Mesa { $table }
page-why = Porquê esta mesa?
page-code = O seu código:
page-code-keep = Anote este código. Ele substitui o crachá.
page-without = Venho sem crachá
page-new = Vem sem crachá?
page-new-how = Basta o nome próprio. O resto vem depois.
page-name = O seu nome próprio
page-name-send = Cheguei
page-age = Que idade tem?
page-age-adult = 18 anos ou mais
page-age-minor = de 15 a 17 anos
page-age-child = menos de 15 anos
page-referrer = Que escola, serviço ou associação o envia?
page-back = Voltar
page-stay = Manter as mensagens no ecrã
page-stay-no = Apagar as mensagens ao fim de 8 segundos
page-stay-here = Ficar nesta página
page-next-person = Pessoa seguinte
page-languages = Línguas
page-away = O servidor não responde.
page-away-next = A página continua a tentar. Também pode falar com a receção.
page-enrol = Esta página ainda não está inscrita.
page-enrol-how = O organizador mostra um código na consola.
page-enrol-field = Código de inscrição, por exemplo BCDF-GHJK
page-enrol-send = Inscrever
page-out = Fora de serviço
