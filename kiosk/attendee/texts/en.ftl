# The attendee kiosk in English. Same keys as fr.ftl.

# waiting

welcome = Welcome
present = Hold your badge under the reader.
or-code = Have a code? Type it, then press Enter.
reading = Reading your badge…
checking = One moment…
typed = Your code:
sample = To try it, type this badge, then Enter:
help = Need help? Someone at the welcome desk is here for you.

# keys at the foot of the screen

language-fr = Français
language-fr-simple = Français simple
language-en = English
key-walk-in = No badge
key-back-name = Esc
key-back = Back

# the event

not-open = The doors open at { $time }.
closed = This event is over.
cancelled = This event is cancelled.

# greeting

hello = Hello { $name }
already = You are already checked in.
table = Table { $number }
now = now
at = at { $time }
at-round = at { $time }, round { $round }
why = Why this table? { $reason }
recruiter = Thank you for hosting this table.
recruiter-no-table = Thank you for hosting today.
volunteer = Thank you for volunteering today.
staff = Thank you for welcoming people today.
no-table = Your table is coming soon.
your-code = Your code: { $code }
keep-code = Write this code down. It works like a badge.

# refusals, where the server sends no words of its own

refused = This badge was not accepted.
refused-next = Please speak to someone at the welcome desk.

# without a badge

ask-name = What is your first name?
name-field = Your first name
how-name = Type your first name, then press Enter.
blank-badge = This badge is now yours.
no-badge = No badge? You are in the right place.
countdown = Back to the start in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}. Type a letter to go on.

# keys of one's own data

key-your-data = Your data
key-my-data = My data
key-erase = Erase
more = Next: F5
how-choose = Press a number.

# age, asked of who comes without a badge

ask-age = How old are you?
age-adult = 18 or older
age-minor = 15 to 17
age-child = under 15

# what is kept of people

notice = Your data
notice-what = We keep: name, contact, answers, tables.
notice-why = We use them to offer you conversations.
notice-how-long = Everything is erased seven months after the event.
notice-longer = Longer, only if you agree.
notice-who = The welcome team sees your data.
notice-employers = An employer sees your first name, and what you give them.
notice-rules = Written rules propose the tables. A person decides.
notice-rights = You may see, correct or erase everything.
notice-how = Hold up your badge, then press F5.
notice-page = The full text: { $address }

# one's own data

data = This is all that we keep about you.
by-badge = A short code does not show your data.
by-badge-next = Hold up your badge, or speak to the welcome desk.
erase = Erase all your data?
erase-no = No, keep it
erase-yes = Yes, erase it
erase-what = This is for good. Your badge will stop working.
erasing = We are erasing your data…
farewell = Goodbye
erased = It is erased.
erased-badge = Your badge no longer works. Leave it at the welcome desk.
erased-next = Would you like to stay? Speak to the welcome desk.
unheard = The server does not answer.
unheard-next = Try again in a moment, or speak to the welcome desk.
unsure = We do not know whether it is erased.
unsure-what = The server did not answer. The kiosk does not try again alone.
unsure-next = Hold up your badge in a moment, or speak to the welcome desk.

# this kiosk's own access

enrol-first = This kiosk is not enrolled yet.
enrol-name = Kiosk
enrol-ask = What is the enrolment code?
enrol-field = For example BCDF-GHJK
enrol-how = The code is on the console. Type it, then Enter.
enrol-again = The kiosk keeps trying by itself.
enrol-other = Esc key: type another code.
code-of-other-role = This code is not for a kiosk.
code-of-other-role-next = Ask the organiser for a kiosk code.
out-of-service = Out of service
out-next = To come in, go to the welcome desk: someone will help you.
unwanted = The server does not know this kiosk.
unwanted-revoked = This kiosk’s access was withdrawn.
unwanted-expired = This kiosk’s access has ended.

# the server is away

searching = The kiosk is looking for the server…
kept = { $count ->
    [one] One arrival is kept.
   *[other] { $count } arrivals are kept.
}
kept-title = Your arrival is kept.
kept-what = Your table appears as soon as the server answers.
kept-next = Stay near the kiosk, or speak to the welcome desk.

# kiosk check-in: one line out for each code

line-welcome = Hello { $name }.

line-code = Enrolment code, shown on the console:
line-enrolled = This machine is enrolled.

# starting

missing-server = Which server? Add --server http://ADDRESS:PORT
missing-server-file = No server in { $path }. Start ./run.sh server, or add --server URL
missing-token = No access is kept for this server. Run kiosk check-in once in a terminal, or add --token-file FILE
missing-token-file = The token file cannot be read: { $path }
missing-certificate = The server’s certificate cannot be read: { $path }
empty-token-file = The token file is empty: { $path }
missing-terminal = This command needs a terminal. Without a screen: kiosk check-in
unreachable = No Tablée server answers at { $server }. Check the address, then try again.
lost = This code is not recorded: { $code }
fault = The kiosk stopped because of a fault. Start it again.
fault-log = Details are in { $path }.
