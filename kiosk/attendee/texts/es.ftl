# El terminal en español. Las mismas claves que fr.ftl.
# terminal = borne · tarjeta = badge · mesa = table · recepción = accueil · ronda = tour

# waiting

welcome = Bienvenida
present = Acerque su tarjeta al lector.
or-code = ¿Tiene un código? Escríbalo y pulse Intro.
reading = Leyendo su tarjeta…
checking = Un momento…
typed = Su código:
sample = Para probar, escriba esta tarjeta e Intro:
help = ¿Necesita ayuda? Hay una persona de recepción.

# keys at the foot of the screen

key-walk-in = Sin tarjeta
key-back-name = Esc
key-back = Volver
key-letters = Letras grandes
key-typing = Teclado
key-another-person = Otra persona

# the event

not-open = La recepción abre a las { $time }.
closed = Este encuentro ha terminado.
cancelled = Este encuentro está cancelado.

# greeting

hello = Hola { $name }
hello-alone = Hola
may-change = El terminal está solo. Su mesa todavía puede cambiar.
already = Su llegada ya está anotada.
table = Mesa { $number }
now = ahora
at = a las { $time }
at-round = a las { $time }, ronda { $round }
why = ¿Por qué esta mesa? { $reason }
recruiter = Gracias por recibir en esta mesa.
recruiter-no-table = Gracias por recibir hoy.
volunteer = Gracias por acompañar hoy.
staff = Gracias por acoger hoy.
no-table = Su mesa llegará pronto.
your-code = Su código: { $code }
keep-code = Anote este código. En el terminal, dice su mesa.
choices-again = Para sus opciones, acerque otra vez su tarjeta.
choices-by-badge = Para sus opciones, pida una tarjeta en recepción.

# refusals, where the server sends no words of its own

refused = Esta tarjeta no se acepta.
refused-next = Hable con una persona de recepción.

# without a badge

ask-name = ¿Cuál es su nombre de pila?
name-field = Su nombre de pila
how-name = Escriba su nombre de pila y pulse Intro.
blank-badge = Esta tarjeta ahora es suya.
no-badge = ¿Viene sin tarjeta? Está en el lugar correcto.
table-later = Su mesa vendrá luego. Una tarjeta en blanco ya funciona.
countdown = Vuelve en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}. Otra tecla: más tiempo.

# keys of one's own data

key-your-data = Sus datos
key-my-data = Mis datos
key-erase = Borrar
more = Sigue
how-choose = Pulse un número.

# age, asked of who comes without a badge

ask-age = ¿Qué edad tiene?
age-adult = 18 años o más
age-minor = de 15 a 17 años
age-child = menos de 15 años

# a first name by big letters

how-letters = Flechas: elegir. Intro: tomar la letra.
letters-space = Espacio
letters-erase = Borrar
letters-done = Listo

# questions, one a screen

question-of = Pregunta { $number } de { $total }
more-choices = Otras opciones ({ $leaf }/{ $leaves })
skip = Saltar
go-on = Continuar
to-families = Volver a los grupos
how-choose-several = Puede dar varias respuestas.
how-choose-most = Hasta { $most } respuestas.
how-choose-less = { $most } como máximo: pulse una opción para quitarla.
chosen = { $count ->
    [one] { $count } elegida.
   *[other] { $count } elegidas.
}
ask-questions = ¿Unas preguntas, para una mesa mejor?
questions-now = Sí, un minuto
questions-later = Más tarde
ask-transition = ¿En qué punto está?
ask-trades = ¿Qué oficios busca?
ask-places = ¿Dónde acepta trabajar?
ask-opportunities = ¿Qué busca?
ask-wishes = ¿A quién le gustaría conocer?
ask-help = ¿Qué necesita hoy?
ask-strengths = ¿Qué puntos fuertes ha visto hoy?
ask-mood = ¿Cómo fue su visita?
ask-onward = ¿Y ahora?
ask-follow-up = ¿Podemos preguntarle después cómo le va?
follow-up-no = No, gracias
follow-up-yes = Sí, pueden escribirme o llamarme

# one's own things

my-things = Mis opciones
menu-alone = Lo demás vuelve con el servidor.
menu-programme = Mi programa
menu-wishes = A quién quiero conocer
menu-help = Quiero ir con alguien
menu-exit = Me voy
menu-why = Por qué estas mesas
menu-strengths = Mis puntos fuertes, con un voluntario
menu-data = Mis datos
menu-lost = He perdido mi tarjeta
stop = { $time }: mesa { $number }, { $employer }
why-table = Mesa { $number }: { $reason }
lost-what = Recepción le da otra. La antigua deja de servir.
lost-next = Diga su nombre de pila en recepción.
thanks = Gracias
noted = Queda anotado.
noted-next = Acerque su tarjeta para ver su mesa.
noted-alone = El terminal lo guarda. El servidor lo sabrá pronto.
exit-thanks = Gracias por venir.
exit-next = ¿Vuelve hoy? Acerque su tarjeta.
exit-slip = Recoja su papel.

# the slip

print = Imprimir
printing = Su papel está saliendo…
printing-what = Tarda unos segundos.
printed = Su papel está listo.
printed-next = Recójalo en la impresora.
unprinted = La impresora no responde.
unprinted-next = Anote esto, o pida un papel en recepción.

# what is kept of people

notice = Sus datos
notice-what = Guardamos: nombre, contacto, respuestas, mesas.
notice-why = Es para proponerle encuentros.
notice-how-long = Todo se borra siete meses después del evento.
notice-longer = Más tiempo, solo si usted acepta.
notice-who = El equipo de recepción ve sus datos.
notice-employers = Una empresa ve su nombre de pila, y lo que usted dé.
notice-rules = Unas reglas escritas proponen. Una persona decide.
notice-rights = Puede ver, corregir o borrar todo.
notice-how = Acerque su tarjeta y pulse F5.
notice-page = El texto completo: { $address }

# one's own data

data = Esto es todo lo que guardamos de usted.
present-again = Acerque otra vez su tarjeta.
present-again-why = Así nadie más ve sus opciones.
erase = ¿Borrar todos sus datos?
erase-no = No, los guardo
erase-yes = Sí, borrar
erase-what = Es para siempre. Su tarjeta dejará de servir.
erasing = Estamos borrando sus datos…
farewell = Hasta pronto
erased = Está borrado.
erased-badge = Su tarjeta ya no funciona. Déjela en recepción.
erased-next = ¿Quiere quedarse? Hable con recepción.
unheard = El servidor no responde.
unheard-next = Inténtelo en un momento, o hable con recepción.
unsure = No sabemos si está borrado.
unsure-what = El servidor no respondió. El terminal no reintenta solo.
unsure-next = Acerque su tarjeta en un momento, o hable con recepción.

# this kiosk's own access

enrol-first = Este terminal todavía no está inscrito.
enrol-name = Terminal
enrol-ask = ¿Cuál es el código de inscripción?
enrol-field = Por ejemplo BCDF-GHJK
enrol-how = El código está en la consola. Escríbalo e Intro.
enrol-again = El terminal sigue intentándolo solo.
enrol-other = Tecla F8: escribir otro código.
code-of-other-role = Este código no es para un terminal.
code-of-other-role-next = Pida un código de terminal a la organización.
out-of-service = Fuera de servicio
out-next = Para entrar, vaya a recepción: una persona le ayuda.
unwanted = El servidor no conoce este terminal.
unwanted-revoked = El acceso de este terminal se ha retirado.
unwanted-expired = El acceso de este terminal ha terminado.

# the server is away

searching = El terminal busca el servidor…
alone-since = El terminal está solo desde las { $time }.
alone-no-badge = Hable con recepción para recibir una tarjeta.
in-memory = El terminal no puede guardar en su disco. No lo apague.
kept = { $count ->
    [one] Un registro está guardado.
   *[other] { $count } registros están guardados.
}
kept-title = Su llegada está guardada.
kept-what = Su mesa aparecerá cuando el servidor responda.
kept-next = Quédese cerca del terminal, o hable con recepción.

# kiosk check-in: one line out for each code

line-welcome = Hola { $name }.

line-code = Código de inscripción, mostrado en la consola:
line-enrolled = Esta máquina está inscrita.

# starting

missing-server = ¿Qué servidor? Añada --server http://DIRECCIÓN:PUERTO
missing-server-file = Ningún servidor en { $path }. Inicie ./run.sh server, o añada --server URL
missing-token = Ningún acceso guardado para este servidor. Ejecute una vez kiosk check-in en un terminal, o añada --token-file ARCHIVO
missing-token-file = No se puede leer el archivo de la clave: { $path }
missing-certificate = No se puede leer el certificado del servidor: { $path }
empty-token-file = El archivo de la clave está vacío: { $path }
missing-terminal = Esta orden necesita un terminal. Sin pantalla: kiosk check-in
unreachable = Ningún servidor Tablée responde en { $server }. Compruebe la dirección e inténtelo de nuevo.
lost = Este código no se ha registrado: { $code }
fault = El terminal se paró por un error. Reinícielo.
fault-log = El detalle está en { $path }.

# a camera that gives no picture

camera-extra = La cámara todavía no lee tarjetas. Falta tablee[camera].
camera-ffmpeg = La cámara todavía no funciona. Falta el programa ffmpeg.
camera-silent = La cámara no da imagen. El lector de tarjetas funciona.
