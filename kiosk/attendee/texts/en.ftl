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

# starting

missing-server = Which server? Add --server http://ADDRESS:PORT
missing-server-file = No server in { $path }. Start ./run.sh server, or add --server URL
missing-token = No token. Put it in TABLEE_TOKEN, or name its file with --token-file
missing-token-file = The token file cannot be read: { $path }
empty-token-file = The token file is empty: { $path }
missing-terminal = This command needs a terminal. Without a screen: kiosk check-in
unreachable = No Tablée server answers at { $server }. Check the address, then try again.
lost = The server no longer answers. This code is not recorded: { $code }
fault = The kiosk stopped because of a fault. Start it again.
fault-log = Details are in { $path }.
