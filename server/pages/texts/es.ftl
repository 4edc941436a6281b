# Lo que dicen las páginas, los calendarios y los propios datos. Las mismas claves que fr.ftl.

ical-stop = Mesa { $table }: { $employer }

my-name = { $event }: usted está en la lista con este nombre: { $name }, desde el { $date }.
my-contact = Para contactarle: { $contact }.
my-no-contact = No dejó correo ni teléfono.
my-adult = Franja de edad: 18 años o más.
my-language = Su idioma: { $spoken }.
my-reference = Su número en la lista de quien le inscribió: { $reference }.
my-minor = Tiene de 15 a 17 años: ningún dato de contacto va a una empresa.
my-referrer = Quién le acompaña: { $referrer }.
my-company = Pidió no venir a solas.
my-help = Usted pidió: { $help }. Se borra al final del evento.
my-strengths = Puntos fuertes vistos hoy: { $strengths }.
my-mood = Al salir, usted dijo: { $mood }.
my-onward = Su próximo paso: { $onward }.
my-flag-scanned_twice = Su tarjeta se leyó en dos terminales. El equipo lo comprueba.
my-flag-badge_shared = Su primera tarjeta ya era de otra persona. El equipo lo comprueba.
my-flag-unsure_time = La hora de su paso no es segura.
my-search = Lo que busca: { $search }.
my-wishes = Le gustaría conocer: { $employers }.
my-no-thanks = Prefiere no conocer: { $employers }.
my-arrival = Llegó el { $date } a las { $time }.
my-table = Ronda { $round }: mesa { $table }, { $employer }.
my-table-maybe = Ronda { $round }: mesa { $table }, { $employer }. Esto todavía puede cambiar.
my-badge = Su tarjeta y su código corto abren la puerta. No dicen nada de usted.
my-why = Todo esto sirve para recibirle y proponerle mesas. Para nada más, sin su acuerdo.
my-agreed = Está de acuerdo con esto: { $consents }
my-agreed-nothing = No ha dado ningún otro acuerdo.
my-not-shown = Nadie había abierto esta ficha antes de hoy.
my-shown =
    { $count ->
        [one] Esta ficha se abrió { $count } vez, por usted o por el equipo, el { $date }.
       *[other] Esta ficha se abrió { $count } veces, por usted o por el equipo, la última el { $date }.
    }
my-lists =
    { $count ->
        [one] La organización sacó { $count } lista de todas las personas, el { $date }.
       *[other] La organización sacó { $count } listas de todas las personas, la última el { $date }.
    }
my-until = Guardamos todo esto hasta el { $date } como máximo. Después solo quedan números.
my-rights = Puede pedir que se borre todo ahora, sin decir por qué: en el terminal, en recepción o en su página.

consent-follow_up = Pueden contactarme para saber qué pasó después.
consent-card_to_employer = Puedo dar mis datos de contacto a una empresa, mesa por mesa.
consent-keep_longer = Pueden guardar mis datos hasta 24 meses.

me-title = Sus datos
me-hello = Hola, { $name }
me-what = Lo que guardamos
me-consents = Sus acuerdos
me-consents-hint = Nada está marcado de antemano. Puede cambiar de opinión cuando quiera.
me-save = Guardar
me-saved = Queda anotado.
me-erase = Borrar todo
me-erase-hint = Se borrarán su nombre, sus contactos, sus deseos y su tarjeta. Su sitio será para otra persona.
me-erase-ask = ¿De verdad quiere borrar todo?
me-erase-sure = No se podrá volver atrás.
me-erase-yes = Sí, borrar todo
me-erase-no = No, guardar mis datos
me-gone-title = Está borrado
me-gone = Aquí ya nada lleva su nombre. Esta dirección ya no se abre.
me-gone-again = Puede volver cuando quiera: basta el nombre de pila. Gracias por venir.
me-notice = Por qué y cómo se guardan estos datos

notice-title = Sus datos, en palabras sencillas
notice-lead = Esta página dice qué guardamos de usted, por qué, cuánto tiempo y qué puede pedir.
notice-who = ¿Quién guarda sus datos?
notice-who-text = La asociación que organiza el evento. Su nombre y su contacto están en la entrada, y recepción se los da. Todo queda en su ordenador: nada sale, nada se vende.
notice-what = ¿Qué se guarda?
notice-what-first = Su nombre de pila. Es lo único obligatorio.
notice-what-more = Si usted quiere: apellido, correo, teléfono, idioma, lo que busca, a quién le gustaría conocer o no.
notice-what-age = Una franja de edad: 18 años o más, o de 15 a 17. No inscribimos a nadie menor de 15 años. De 15 a 17, una entidad le acompaña, y ningún contacto va a una empresa.
notice-what-day = Su hora de llegada, sus mesas y sus encuentros.
notice-never = Nunca pedimos: número de seguridad social, cuenta bancaria, fecha de nacimiento, nacionalidad, familia, salud, dirección.
notice-why = ¿Para qué?
notice-why-text = Para recibirle, proponerle encuentros y contar cuántas personas vinieron. La ley lo llama interés legítimo: usted viene al evento y nosotros lo organizamos. Para todo lo demás hace falta su acuerdo.
notice-consents = Sus acuerdos
notice-consents-text = Son tres, cada uno aparte, y el evento funciona igual sin ellos. Puede retirarlos en cualquier momento, en recepción o en su página.
notice-tables = ¿Cómo se eligen las mesas?
notice-tables-text = Con reglas escritas por personas, iguales para todos: primero, que cada uno tenga un encuentro; después, los deseos y los oficios. A nadie se le pone nota ni puesto. La edad, el nombre y la dirección no cuentan. Cada mesa se propone con su motivo, y una persona decide.
notice-sees = ¿Quién ve qué?
notice-sees-room = En la sala y en su mesa: su nombre de pila.
notice-sees-team = Recepción y voluntarios: su nombre y sus mesas.
notice-sees-host = La organización: todo lo que usted dio. Cada apertura de su ficha deja un rastro.
notice-sees-employer = Una empresa nunca tiene su correo ni su teléfono, salvo si usted se los da.
notice-long = ¿Cuánto tiempo?
notice-long-text = Hasta 7 meses después del evento. Si acepta más tiempo: hasta 24 meses. Después se borra todo: solo quedan números.
notice-rights = Sus derechos
notice-rights-see = Ver sus datos, corregirlos, recibirlos en un archivo, oponerse, limitar, o borrar todo.
notice-rights-how = Pase su tarjeta por el terminal, hable con recepción, o abra su página si le dieron la dirección. Es gratis y no hay que dar motivos.
notice-rights-cnil = Si la respuesta no le sirve, puede quejarse a la CNIL: cnil.fr, o 3 place de Fontenoy, 75007 Paris.
notice-law = Textos: reglamento (UE) 2016/679 (RGPD), artículos 6, 7, 13 y 15 a 22.

page-welcome = Le damos la bienvenida
page-waiting = Acerque su tarjeta al lector, o escriba su código.
page-badge = Su tarjeta o su código
page-badge-send = Confirmar
page-checking = Un momento…
page-hello = Hola, { $name }
page-already = Su llegada ya está anotada.
page-table = Mesa { $table }
page-why = ¿Por qué esta mesa?
page-code = Su código:
page-code-keep = Anote este código. Sustituye a la tarjeta.
page-without = Vengo sin tarjeta
page-new = ¿Viene sin tarjeta?
page-new-how = Basta el nombre de pila. Lo demás viene después.
page-name = Su nombre de pila
page-name-send = Ya estoy aquí
page-age = ¿Qué edad tiene?
page-age-adult = 18 años o más
page-age-minor = de 15 a 17 años
page-age-child = menos de 15 años
page-referrer = ¿Qué escuela, servicio o asociación le envía?
page-back = Volver
page-stay = Mantener los mensajes en pantalla
page-stay-no = Borrar los mensajes a los 8 segundos
page-stay-here = Quedarse en esta página
page-next-person = Siguiente persona
page-languages = Idiomas
page-away = El servidor no responde.
page-away-next = La página sigue intentándolo. También puede hablar con recepción.
page-enrol = Esta página todavía no está inscrita.
page-enrol-how = La organización muestra un código en la consola.
page-enrol-field = Código de inscripción, por ejemplo BCDF-GHJK
page-enrol-send = Inscribir
page-out = Fuera de servicio
