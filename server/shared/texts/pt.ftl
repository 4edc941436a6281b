# O que a entrada diz às pessoas. As mesmas chaves que fr.ftl.
# crachá = badge · mesa = table · empregador = employeur · receção = accueil · ronda = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = Não foi possível ler este código.
next-unreadable = Mostre o crachá outra vez, ou escreva as cinco letras.
error-unknown = Este crachá não é conhecido aqui.
next-unknown = Mostre-o na receção: uma pessoa ajuda.
error-void = Este crachá já não é válido.
next-void = Use o crachá que a receção lhe deu, ou peça um.
error-other_event = Este crachá é de outro evento: { $event }.
next-other_event = Peça um crachá na receção. É grátis e rápido.
error-blank = Este crachá ainda não tem nome.
next-blank = Escreva o seu nome próprio: este crachá passa a ser seu.
error-withdrawn = Tinha dito que não vinha.
next-withdrawn = Pode vir na mesma: fale com a receção.
error-badge_taken = Este crachá já é de outra pessoa.
next-badge_taken = Pegue noutro crachá em branco.
error-too_many_tries = Demasiadas tentativas seguidas.
next-too_many_tries = Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}, ou peça ajuda na receção.
error-forgotten = Os dados desta pessoa foram apagados.
next-forgotten = Se estiver aqui, inscreva-a de novo: basta o nome próprio.
error-too_young = Este evento é a partir dos 15 anos.
next-too_young = Fale com a receção: dizem-lhe quem pode ajudar.
error-referrer_needed = Dos 15 aos 17 anos, é preciso ter acompanhamento.
next-referrer_needed = Diga à receção que serviço, escola ou associação o acompanha.

error-not_open = As portas ainda não abriram.
next-not_open = { $hour ->
    [none] A receção abre em breve. Fale com uma pessoa da equipa.
   *[other] Volte às { $hour }:{ $minute }, ou pergunte na receção.
}
error-closed = O evento terminou.
next-closed = Pergunte na receção a data do próximo.
error-cancelled = O evento foi cancelado.
next-cancelled = Pergunte na receção a data do próximo.
error-wrong_state = Este passo não é possível agora.
next-wrong_state = Veja em que ponto está o evento e escolha outro passo.
error-unknown_value = Este valor não é conhecido.
next-unknown_value = Escolha um valor da lista.
error-missing = Falta um valor.
next-missing = Preencha este campo.
error-too_large = É grande demais.
next-too_large = Divida o ficheiro em várias partes.

## Any request

error-bad_request = O pedido não foi compreendido.
next-bad_request = Corrija-o e tente de novo.
error-too_slow = O envio demorou demasiado.
next-too_slow = Verifique a rede e tente de novo.
error-command_reused = Este comando já serviu para outra coisa.
next-command_reused = Recomece desde o início.
error-not_signed_in = É preciso um acesso: falta a chave, ou não é conhecida.
next-not_signed_in = Entre de novo, ou peça um código ao organizador.
error-expired = O seu acesso chegou ao fim.
next-expired = Entre de novo, ou peça um novo código ao organizador.
error-revoked = Este acesso foi retirado.
next-revoked = Peça um novo código ao organizador.
error-locked_out = Demasiadas tentativas falhadas. A entrada está fechada por um momento.
next-locked_out = Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}, ou fale com o organizador.
error-unknown_code = Este código de inscrição não está certo ou já não é válido.
next-unknown_code = Peça um novo código na consola: vale dez minutos, uma só vez.
error-foreign_form = Este pedido vem de outro sítio.
next-foreign_form = Abra a página e tente de novo.
error-forbidden = O seu acesso não permite esta ação.
next-forbidden = Peça ao organizador que a faça, ou que lhe dê outro acesso.
error-not_found = { $what ->
    [event] Este evento não existe, ou o seu acesso não é para ele.
    [page] Esta página não existe, ou já não existe.
   *[other] Isto não existe aqui.
}
next-not_found = { $what ->
    [event] Escolha um evento da sua lista, ou peça um acesso ao organizador.
    [page] Verifique o endereço, ou peça outro na receção.
   *[other] Verifique o endereço ou o nome.
}
error-method_not_allowed = Este endereço não faz isso.
next-method_not_allowed = Verifique o pedido.
error-internal = Alguma coisa falhou do nosso lado.
next-internal = Tente de novo. Se continuar, avise o organizador.
error-store_full = O disco está cheio. Nada se perdeu, nada mudou.
next-store_full = Liberte espaço e tente de novo.
error-store_broken = O disco tem uma avaria. Nada do que foi confirmado se perdeu.
next-store_broken = Verifique o disco e reinicie o servidor.
error-store_damaged = O ficheiro { $file } está danificado na linha { $line }.
next-store_damaged = Reponha este ficheiro a partir de uma cópia. Os outros eventos continuam.
error-store_newer = O ficheiro { $file } é de uma versão mais recente.
next-store_newer = Instale a última versão do Tablée.

## Where to go

next-table-now = Vá à mesa { $table }. Estão à sua espera.
next-table-at = Esteja na mesa { $table } às { $time }. Até lá, tome um café.
next-wait-plan = A sua mesa aparece em breve. Até lá, tome um café.
next-wait-seat = Todos os lugares estão ocupados. O próximo lugar livre é seu.
next-recruiter = A sua mesa é a { $table }. Obrigado por ter vindo.
next-team = Obrigado por ter vindo. A receção diz-lhe onde ajudar.
next-desk = Fale com a receção para saber o que fazer.

## Why this table

reason-wish = Pediu para conhecer este empregador.
reason-employer_wish = Este empregador pediu para o conhecer.
reason-same_trade = É a profissão que procura.
reason-same_domain = É muito próximo da profissão que procura.
reason-same_family = É da mesma família de profissões.
reason-open = Esta mesa está aberta a todos.
reason-contract = O contrato proposto convém-lhe.
reason-hours = O horário convém-lhe.
reason-travel = O local de trabalho convém-lhe.
reason-none = Há um lugar livre, e cada encontro conta.

## What somebody may ask for

help-company = Ter companhia
help-interpreter = Um intérprete
help-large_print = Um texto em letras grandes
help-seat = Um lugar sentado

## How it went, and what comes next

mood-good = Bem
mood-fair = Mais ou menos
mood-bad = Mal
onward-second_interview = Uma segunda entrevista
onward-training = Uma formação
onward-association = Ajuda de uma associação
onward-search_on = Continuar a procurar
onward-undecided = Ainda não sei

## The slip to take along

slip-next = Esteja na mesa { $table } às { $time }.
slip-wait = A sua mesa será mostrada na sala.
slip-thanks = Obrigado por ter vindo.
slip-table = Mesa { $table }
slip-help = Pediu: { $help }.
slip-strengths = Os seus pontos fortes vistos hoje
slip-onward = A seguir: { $onward }
slip-host = Organizado por { $host }
slip-code = O seu código curto:
slip-name = Escreva aqui o seu nome próprio.
