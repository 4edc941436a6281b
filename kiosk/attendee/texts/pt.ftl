# O quiosque em português. As mesmas chaves que fr.ftl.
# quiosque = borne · crachá = badge · mesa = table · receção = accueil · ronda = tour

# waiting

welcome = Boas-vindas
present = Mostre o seu crachá ao leitor.
or-code = Tem um código? Escreva-o e carregue em Enter.
reading = A ler o seu crachá…
checking = Um momento…
typed = O seu código:
sample = Para experimentar, escreva este crachá e Enter:
help = Precisa de ajuda? Está aqui uma pessoa da receção.

# keys at the foot of the screen

key-walk-in = Sem crachá
key-back-name = Esc
key-back = Voltar
key-letters = Letras grandes
key-typing = Teclado
key-another-person = Outra pessoa

# the event

not-open = A receção abre às { $time }.
closed = Este encontro terminou.
cancelled = Este encontro foi cancelado.

# greeting

hello = Olá { $name }
hello-alone = Olá
may-change = O quiosque está sozinho. A sua mesa ainda pode mudar.
already = A sua chegada já está registada.
table = Mesa { $number }
now = agora
at = às { $time }
at-round = às { $time }, ronda { $round }
why = Porquê esta mesa? { $reason }
recruiter = Obrigado por receber nesta mesa.
recruiter-no-table = Obrigado por receber hoje.
volunteer = Obrigado por acompanhar hoje.
staff = Obrigado por acolher hoje.
no-table = A sua mesa aparece em breve.
your-code = O seu código: { $code }
keep-code = Anote este código. No quiosque, ele diz a sua mesa.
choices-again = Para as suas escolhas, mostre outra vez o crachá.
choices-by-badge = Para as suas escolhas, peça um crachá na receção.

# refusals, where the server sends no words of its own

refused = Este crachá não foi aceite.
refused-next = Fale com uma pessoa da receção.

# without a badge

ask-name = Qual é o seu nome próprio?
name-field = O seu nome próprio
how-name = Escreva o seu nome próprio e carregue em Enter.
blank-badge = Este crachá passa a ser seu.
no-badge = Vem sem crachá? Está no sítio certo.
table-later = A sua mesa vem mais tarde. Um crachá em branco já funciona.
countdown = Regressa em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}. Outra tecla: mais tempo.

# keys of one's own data

key-your-data = Os seus dados
key-my-data = Os meus dados
key-erase = Apagar
more = Continua
how-choose = Carregue num número.

# age, asked of who comes without a badge

ask-age = Que idade tem?
age-adult = 18 anos ou mais
age-minor = de 15 a 17 anos
age-child = menos de 15 anos

# a first name by big letters

how-letters = Setas: escolher. Enter: tomar a letra.
letters-space = Espaço
letters-erase = Apagar
letters-done = Pronto

# questions, one a screen

question-of = Pergunta { $number } de { $total }
more-choices = Outras opções ({ $leaf }/{ $leaves })
skip = Saltar
go-on = Continuar
to-families = Voltar aos grupos
how-choose-several = Pode dar várias respostas.
how-choose-most = Até { $most } respostas.
how-choose-less = { $most } no máximo: carregue numa opção para a tirar.
chosen = { $count ->
    [one] { $count } escolhida.
   *[other] { $count } escolhidas.
}
ask-questions = Algumas perguntas, para uma mesa melhor?
questions-now = Sim, um minuto
questions-later = Mais tarde
ask-transition = Em que ponto está?
ask-trades = Que profissões procura?
ask-places = Onde aceita trabalhar?
ask-opportunities = O que procura?
ask-wishes = Quem gostaria de conhecer?
ask-help = De que precisa hoje?
ask-strengths = Que pontos fortes viu hoje?
ask-mood = Como correu a sua visita?
ask-onward = E agora?
ask-follow-up = Podemos pedir notícias suas mais tarde?
follow-up-no = Não, obrigado
follow-up-yes = Sim, podem escrever-me ou telefonar

# one's own things

my-things = As minhas escolhas
menu-alone = O resto volta com o servidor.
menu-programme = O meu programa
menu-wishes = Quem quero conhecer
menu-help = Quero ter companhia
menu-exit = Vou-me embora
menu-why = Porquê estas mesas
menu-strengths = Os meus pontos fortes, com um voluntário
menu-data = Os meus dados
menu-lost = Perdi o meu crachá
stop = { $time }: mesa { $number }, { $employer }
why-table = Mesa { $number }: { $reason }
lost-what = A receção dá-lhe outro. O antigo deixa de servir.
lost-next = Diga o seu nome próprio a uma pessoa da receção.
thanks = Obrigado
noted = Está registado.
noted-next = Mostre o crachá para ver a sua mesa.
noted-alone = O quiosque guarda-o. O servidor vai saber em breve.
exit-thanks = Obrigado por ter vindo.
exit-next = Volta hoje? Mostre o seu crachá.
exit-slip = Leve o seu papel.

# the slip

print = Imprimir
printing = O seu papel está a sair…
printing-what = Demora alguns segundos.
printed = O seu papel está pronto.
printed-next = Retire-o da impressora.
unprinted = A impressora não responde.
unprinted-next = Anote isto, ou peça um papel na receção.

# what is kept of people

notice = Os seus dados
notice-what = Guardamos: nome, contacto, respostas, mesas.
notice-why = É para lhe propor encontros.
notice-how-long = Tudo é apagado sete meses depois do evento.
notice-longer = Mais tempo, só se aceitar.
notice-who = A equipa da receção vê os seus dados.
notice-employers = Um empregador vê o nome próprio, e o que lhe der.
notice-rules = Regras escritas propõem. Uma pessoa decide.
notice-rights = Pode ver, corrigir ou apagar tudo.
notice-how = Mostre o crachá e carregue em F5.
notice-page = O texto completo: { $address }

# one's own data

data = Eis tudo o que guardamos de si.
present-again = Mostre outra vez o crachá.
present-again-why = Assim, mais ninguém vê as suas escolhas.
erase = Apagar todos os seus dados?
erase-no = Não, fico com eles
erase-yes = Sim, apagar
erase-what = É para sempre. O seu crachá deixa de servir.
erasing = Estamos a apagar os seus dados…
farewell = Até à próxima
erased = Está apagado.
erased-badge = O seu crachá já não funciona. Deixe-o na receção.
erased-next = Quer ficar? Fale com a receção.
unheard = O servidor não responde.
unheard-next = Tente daqui a pouco, ou fale com a receção.
unsure = Não sabemos se está apagado.
unsure-what = O servidor não respondeu. O quiosque não tenta sozinho.
unsure-next = Mostre o crachá daqui a pouco, ou fale com a receção.

# this kiosk's own access

enrol-first = Este quiosque ainda não está inscrito.
enrol-name = Quiosque
enrol-ask = Qual é o código de inscrição?
enrol-field = Por exemplo BCDF-GHJK
enrol-how = O código está na consola. Escreva-o e Enter.
enrol-again = O quiosque continua a tentar sozinho.
enrol-other = Tecla F8: escrever outro código.
code-of-other-role = Este código não é para um quiosque.
code-of-other-role-next = Peça um código de quiosque ao organizador.
out-of-service = Fora de serviço
out-next = Para entrar, vá à receção: uma pessoa ajuda.
unwanted = O servidor não conhece este quiosque.
unwanted-revoked = O acesso deste quiosque foi retirado.
unwanted-expired = O acesso deste quiosque terminou.

# the server is away

searching = O quiosque procura o servidor…
alone-since = O quiosque está sozinho desde as { $time }.
alone-no-badge = Fale com a receção para receber um crachá.
in-memory = O quiosque não consegue gravar no disco. Não o desligue.
kept = { $count ->
    [one] Um registo está guardado.
   *[other] { $count } registos estão guardados.
}
kept-title = A sua chegada está guardada.
kept-what = A sua mesa aparece quando o servidor responder.
kept-next = Fique perto do quiosque, ou fale com a receção.

# kiosk check-in: one line out for each code

line-welcome = Olá { $name }.

line-code = Código de inscrição, mostrado na consola:
line-enrolled = Esta máquina está inscrita.

# starting

missing-server = Que servidor? Junte --server http://ENDEREÇO:PORTA
missing-server-file = Nenhum servidor em { $path }. Inicie ./run.sh server, ou junte --server URL
missing-token = Nenhum acesso guardado para este servidor. Execute uma vez kiosk check-in num terminal, ou junte --token-file FICHEIRO
missing-token-file = Não se consegue ler o ficheiro da chave: { $path }
missing-certificate = Não se consegue ler o certificado do servidor: { $path }
empty-token-file = O ficheiro da chave está vazio: { $path }
missing-terminal = Este comando precisa de um terminal. Sem ecrã: kiosk check-in
unreachable = Nenhum servidor Tablée responde em { $server }. Verifique o endereço e tente de novo.
lost = Este código não foi registado: { $code }
fault = O quiosque parou por causa de um erro. Inicie-o de novo.
fault-log = O pormenor está em { $path }.

# a camera that gives no picture

camera-extra = A câmara ainda não lê crachás. Falta tablee[camera].
camera-ffmpeg = A câmara ainda não funciona. Falta o programa ffmpeg.
camera-silent = A câmara não dá imagem. O leitor de crachás funciona.
