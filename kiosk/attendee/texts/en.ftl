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

key-walk-in = No badge
key-back-name = Esc
key-back = Back
key-letters = Big letters
key-typing = Keyboard
key-another-person = Another person

# the event

not-open = The doors open at { $time }.
closed = This event is over.
cancelled = This event is cancelled.

# greeting

hello = Hello { $name }
hello-alone = Hello
may-change = The kiosk is alone. Your table may still change.
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
keep-code = Write this code down. At the kiosk, it tells your table.
choices-again = For your choices, show your badge again.
choices-by-badge = For your choices, ask the welcome desk for a badge.

# refusals, where the server sends no words of its own

refused = This badge was not accepted.
refused-next = Please speak to someone at the welcome desk.

# without a badge

ask-name = What is your first name?
name-field = Your first name
how-name = Type your first name, then press Enter.
blank-badge = This badge is now yours.
no-badge = No badge? You are in the right place.
table-later = Your table comes later. A blank badge works already.
countdown = Back in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}. Any other key: more time.

# keys of one's own data

key-your-data = Your data
key-my-data = My data
key-erase = Erase
more = Next
how-choose = Press a number.

# age, asked of who comes without a badge

ask-age = How old are you?
age-adult = 18 or older
age-minor = 15 to 17
age-child = under 15

# a first name by big letters

how-letters = Arrows: choose. Enter: take the letter.
letters-space = Space
letters-erase = Delete
letters-done = Done

# questions, one a screen

question-of = Question { $number } of { $total }
more-choices = More choices ({ $leaf }/{ $leaves })
skip = Skip
go-on = Go on
to-families = Back to the groups
how-choose-several = Several answers are possible.
how-choose-most = Up to { $most } answers.
how-choose-less = { $most } at most: press a choice to take it away.
chosen = { $count ->
    [one] { $count } chosen.
   *[other] { $count } chosen.
}
ask-questions = A few questions, to find you a better table?
questions-now = Yes, one minute
questions-later = Later
ask-transition = Where do you stand?
ask-trades = Which trades are you looking for?
ask-places = Where would you work?
ask-opportunities = What are you looking for?
ask-wishes = Whom would you like to meet?
ask-help = What do you need today?
ask-strengths = Which strengths did you see today?
ask-mood = How was your visit?
ask-onward = And now?
ask-follow-up = May we ask later how you are doing?
follow-up-no = No, thank you
follow-up-yes = Yes, you may write or call me

# one's own things

my-things = My choices
menu-alone = The rest comes back with the server.
menu-programme = My programme
menu-wishes = Whom I would like to meet
menu-help = I would like company
menu-exit = I am leaving
menu-why = Why these tables
menu-strengths = My strengths, with a volunteer
menu-data = My data
menu-lost = I lost my badge
stop = { $time }: table { $number }, { $employer }
why-table = Table { $number }: { $reason }
lost-what = The welcome desk gives you another. The old one stops.
lost-next = Tell someone at the welcome desk your first name.
thanks = Thank you
noted = It is noted.
noted-next = Hold up your badge to see your table.
noted-alone = The kiosk keeps it. The server will know soon.
exit-thanks = Thank you for coming.
exit-next = Coming back today? Hold up your badge.
exit-slip = Take your slip.

# the slip

print = Print
printing = Your slip is coming…
printing-what = This takes a few seconds.
printed = Your slip is ready.
printed-next = Take it from the printer.
unprinted = The printer does not answer.
unprinted-next = Note this, or ask the welcome desk for a slip.

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
present-again = Hold your badge under the reader again.
present-again-why = So nobody else sees what is yours.
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
unsure-what = The server did not answer. The kiosk does not try again.
unsure-next = Hold up your badge later, or speak to the welcome desk.

# this kiosk's own access

enrol-first = This kiosk is not enrolled yet.
enrol-name = Kiosk
enrol-ask = What is the enrolment code?
enrol-field = For example BCDF-GHJK
enrol-how = The code is on the console. Type it, then Enter.
enrol-again = The kiosk keeps trying by itself.
enrol-other = F8 key: type another code.
code-of-other-role = This code is not for a kiosk.
code-of-other-role-next = Ask the organiser for a kiosk code.
out-of-service = Out of service
out-next = To come in, go to the welcome desk: someone will help you.
unwanted = The server does not know this kiosk.
unwanted-revoked = This kiosk’s access was withdrawn.
unwanted-expired = This kiosk’s access has ended.

# the server is away

searching = The kiosk is looking for the server…
alone-since = The kiosk has been alone since { $time }.
alone-no-badge = Speak to the welcome desk to get a badge.
in-memory = The kiosk cannot write to its disk. Do not switch it off.
kept = { $count ->
    [one] One entry is kept.
   *[other] { $count } entries are kept.
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

# a camera that gives no picture

camera-extra = The camera cannot read badges yet. tablee[camera] is missing.
camera-ffmpeg = The camera does not work yet. The program ffmpeg is missing.
camera-silent = The camera gives no picture. The badge reader works.
