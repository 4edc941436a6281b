# Lo que la entrada dice a las personas. Las mismas claves que fr.ftl.
# tarjeta = badge · mesa = table · empresa = employeur · recepción = accueil · ronda = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = No se puede leer este código.
next-unreadable = Muestre la tarjeta otra vez, o escriba las cinco letras.
error-unknown = Aquí no se conoce esta tarjeta.
next-unknown = Muéstrela en recepción: una persona le ayuda.
error-void = Esta tarjeta ya no es válida.
next-void = Use la tarjeta que le dio recepción, o pida una.
error-other_event = Esta tarjeta es de otro evento: { $event }.
next-other_event = Pida una tarjeta en recepción. Es gratis y rápido.
error-blank = Esta tarjeta todavía no tiene nombre.
next-blank = Escriba su nombre de pila: esta tarjeta será suya.
error-withdrawn = Usted había dicho que no venía.
next-withdrawn = Puede venir igualmente: dígalo en recepción.
error-badge_taken = Esta tarjeta ya es de otra persona.
next-badge_taken = Tome otra tarjeta en blanco.
error-too_many_tries = Demasiados intentos seguidos.
next-too_many_tries = Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}, o pida ayuda en recepción.
error-forgotten = Los datos de esta persona se han borrado.
next-forgotten = Si está aquí, inscríbala de nuevo: basta el nombre de pila.
error-too_young = Este evento es a partir de 15 años.
next-too_young = Hable con recepción: le dirán quién puede ayudarle.
error-referrer_needed = De 15 a 17 años, hay que venir con un acompañamiento.
next-referrer_needed = Diga en recepción qué servicio, escuela o asociación le acompaña.

error-not_open = Las puertas todavía no están abiertas.
next-not_open = { $hour ->
    [none] La recepción abre pronto. Hable con una persona del equipo.
   *[other] Vuelva a las { $hour }:{ $minute }, o pregunte en recepción.
}
error-closed = El evento ha terminado.
next-closed = Pregunte en recepción la fecha del próximo.
error-cancelled = El evento está cancelado.
next-cancelled = Pregunte en recepción la fecha del próximo.
error-wrong_state = Este paso no es posible ahora.
next-wrong_state = Mire en qué punto está el evento y elija otro paso.
error-unknown_value = No se conoce este valor.
next-unknown_value = Elija un valor de la lista.
error-missing = Falta un valor.
next-missing = Rellene este campo.
error-too_large = Es demasiado grande.
next-too_large = Divida el archivo en varias partes.

## Any request

error-bad_request = No se entiende la petición.
next-bad_request = Corríjala e inténtelo de nuevo.
error-too_slow = El envío ha tardado demasiado.
next-too_slow = Compruebe la red e inténtelo de nuevo.
error-command_reused = Esta orden ya sirvió para otra cosa.
next-command_reused = Empiece de nuevo desde el principio.
error-not_signed_in = Hace falta un acceso: falta la clave, o no se conoce.
next-not_signed_in = Entre de nuevo, o pida un código a la organización.
error-expired = Su acceso ha llegado a su fin.
next-expired = Entre de nuevo, o pida otro código a la organización.
error-revoked = Este acceso se ha retirado.
next-revoked = Pida otro código a la organización.
error-locked_out = Demasiados intentos fallidos. La entrada está cerrada un momento.
next-locked_out = Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}, o hable con la organización.
error-unknown_code = Este código de inscripción no es bueno o ya no vale.
next-unknown_code = Pida otro código en la consola: vale diez minutos, una sola vez.
error-foreign_form = Esta petición viene de otro sitio.
next-foreign_form = Abra usted la página e inténtelo de nuevo.
error-forbidden = Su acceso no permite esta acción.
next-forbidden = Pida a la organización que la haga, o pida otro acceso.
error-not_found = { $what ->
    [event] Este evento no existe, o su acceso no es para él.
    [page] Esta página no existe, o ya no existe.
   *[other] Esto no existe aquí.
}
next-not_found = { $what ->
    [event] Elija un evento de su lista, o pida acceso a la organización.
    [page] Compruebe la dirección, o pida otra en recepción.
   *[other] Compruebe la dirección o el nombre.
}
error-method_not_allowed = Esta dirección no hace eso.
next-method_not_allowed = Compruebe la petición.
error-internal = Algo ha fallado por nuestra parte.
next-internal = Inténtelo de nuevo. Si sigue igual, avise a la organización.
error-store_full = El disco está lleno. No se ha perdido ni cambiado nada.
next-store_full = Libere espacio e inténtelo de nuevo.
error-store_broken = El disco tiene una avería. No se pierde nada confirmado.
next-store_broken = Compruebe el disco y reinicie el servidor.
error-store_damaged = El archivo { $file } está dañado en la línea { $line }.
next-store_damaged = Recupere este archivo de una copia. Los otros eventos continúan.
error-store_newer = El archivo { $file } es de una versión más reciente.
next-store_newer = Instale la última versión de Tablée.

## Where to go

next-table-now = Vaya a la mesa { $table }. Le esperan.
next-table-at = Esté en la mesa { $table } a las { $time }. Mientras tanto, tome un café.
next-wait-plan = Su mesa aparecerá pronto. Mientras tanto, tome un café.
next-wait-seat = Todos los sitios están ocupados. El próximo sitio libre es suyo.
next-recruiter = Su mesa es la { $table }. Gracias por venir.
next-team = Gracias por venir. Recepción le dice dónde ayudar.
next-desk = Hable con recepción para continuar.

## Why this table

reason-wish = Usted pidió conocer a esta empresa.
reason-employer_wish = Esta empresa pidió conocerle.
reason-same_trade = Es el oficio que usted busca.
reason-same_domain = Es muy parecido al oficio que usted busca.
reason-same_family = Es de la misma familia de oficios.
reason-open = Esta mesa está abierta a todas las personas.
reason-contract = El contrato propuesto le conviene.
reason-hours = El horario le conviene.
reason-travel = El lugar de trabajo le conviene.
reason-none = Hay un sitio libre, y cada encuentro cuenta.

## What somebody may ask for

help-company = Ir con alguien
help-interpreter = Un intérprete
help-large_print = Un texto en letra grande
help-seat = Un asiento

## How it went, and what comes next

mood-good = Bien
mood-fair = Regular
mood-bad = Mal
onward-second_interview = Una segunda entrevista
onward-training = Una formación
onward-association = Ayuda de una asociación
onward-search_on = Seguir buscando
onward-undecided = Todavía no lo sé

## The slip to take along

slip-next = Vaya a la mesa { $table } a las { $time }.
slip-wait = Su mesa se mostrará en la sala.
slip-thanks = Gracias por venir.
slip-table = Mesa { $table }
slip-help = Usted pidió: { $help }.
slip-strengths = Sus puntos fuertes vistos hoy
slip-onward = Lo siguiente: { $onward }
slip-host = Organizado por { $host }
slip-code = Su código corto:
slip-name = Escriba aquí su nombre de pila.
