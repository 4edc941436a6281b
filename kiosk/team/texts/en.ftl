# The menu of the team at a kiosk.

team = Team menu
team-back = Key 0: back to the menu.
team-close = Close the menu

# signing in

team-name = Your team name?
team-name-field = Your name
team-or-badge = Or show your team badge.
team-name-alone = Without the server, name and code are not enough.
team-badge-alone = Show your team badge, twice.
team-secret = Your secret code?
team-secret-field = PIN or passphrase
team-not-desk = This account does not open the desk menu.
team-not-desk-next = Ask the organiser for a desk account.
team-alone = Without the server, the kiosk opens only these pages.

# the menu

team-find = Find a person
team-printer = Test the printer
team-scanner = Test the scanner
team-state = State of this kiosk
team-language = Language of this kiosk
team-leave = Leave the kiosk

# somebody without their badge

team-who = Who are you looking for?
team-find-field = First name, name or short code
team-letters = Type the first letters.
team-pick = Type the person’s number, or more letters.
team-nobody = Nobody here has this name.
team-is-it = Is it this person?
team-ask = Ask them for their last name.
team-other = No, search again
team-new-badge = Yes, give them a new badge
team-slip-again = Yes, print their slip
team-arrived = arrived at { $time }
team-not-arrived = not here yet
team-scan-blank = Show a blank badge to the scanner.
team-old-ends = The old badge will stop working.
team-no-blank = No blank badge: a short code
team-done = New badge ready.
team-old-ended = The old badge works no more.
team-slip = Print their programme
team-printed = It is printed.

# this kiosk

team-server = Server: { $address }, version { $version }
team-no-server = Server: { $address } does not answer.
team-event = Event: { $name }
team-since = The kiosk has been alone since { $time }.
team-kept = { $count ->
    [0] Everything is sent.
    [one] { $count } entry is kept here.
   *[other] { $count } entries are kept here.
}
team-held = { $count ->
    [one] { $count } request of another event waits here.
   *[other] { $count } requests of another event wait here.
}
team-aside = { $count ->
    [one] { $count } request, refused or unreadable, is on the disk.
   *[other] { $count } requests, refused or unreadable, are on the disk.
}
team-roster = List of badges: received at { $time }
team-no-roster = List of badges: none
team-printing = Printer: yes
team-no-printer = Printer: none
team-leave-sure = Leave the kiosk?
team-leave-what = The screen goes dark. Entries kept here stay on the disk.
team-stay = No, stay
team-go = Yes, leave

# a hand scanner on trial

trial-read = Read this code with the scanner.
trial-good = The scanner is set up well.
trial-bad = The scanner needs another setting.
trial-again = Read the code again, or key 0: back.
trial-layout = Scanner set to { $scanner }, computer to { $machine }.
trial-badges-work = Badges are read all the same.
trial-unknown = The kiosk does not know this setting.
trial-case = Capitals and small letters are swapped.
trial-prefix = The scanner sends first: { $prefix }
trial-pause = Longest pause between two keys: { $pause } ms (limit { $gap } ms)
trial-slow = Too slow: start the kiosk with --gap { $gap }

# the printer

printer-test = The printer works.
printer-no_printer = The printer does not answer. Check its cable and power.
printer-no_paper = There is no paper left. Put in a roll or sheets.
printer-refused = The printer refuses. Check its name in the settings.
printer-broken_off = Printing stopped in the middle. Try again.
printer-timed_out = The printer is too slow. The paper may be stuck.
printer-not_installed = Software for printing is missing on this kiosk.
printer-bad_target = The address of the printer is not right.
