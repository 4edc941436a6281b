# What pages, calendars and one’s own data say to people. Same keys as fr.ftl.

ical-stop = Table { $table }: { $employer }

my-name = { $event }: you are on the list as { $name }, since { $date }.
my-contact = To reach you: { $contact }.
my-no-contact = You left neither an e-mail address nor a phone number.
my-adult = Age band: 18 or more.
my-language = Your language: { $spoken }.
my-reference = Your number on the list of whoever registered you: { $reference }.
my-minor = You are 15 to 17 years old: none of your contact details go to an employer.
my-referrer = Who supports you: { $referrer }.
my-company = You asked not to come alone.
my-help = You asked for: { $help }. It is erased when the event ends.
my-strengths = Your strengths seen today: { $strengths }.
my-mood = When you left, you said: { $mood }.
my-onward = Your next step: { $onward }.
my-flag-scanned_twice = Your badge was read at two kiosks. The team checks it.
my-flag-badge_shared = Your first badge was somebody else’s. The team checks it.
my-flag-unsure_time = The time of your scan is not certain.
my-search = What you look for: { $search }.
my-wishes = You would like to meet: { $employers }.
my-no-thanks = You would rather not meet: { $employers }.
my-arrival = You arrived on { $date } at { $time }.
my-table = Round { $round }: table { $table }, { $employer }.
my-table-maybe = Round { $round }: table { $table }, { $employer }. This may still change.
my-badge = Your badge and its short code open the door. They say nothing about you.
my-why = All this serves to welcome you and to propose tables to you, and nothing else unless you agree.
my-agreed = You agree to this: { $consents }
my-agreed-nothing = You have agreed to nothing else.
my-not-shown = Nobody has opened this file before today.
my-shown =
    { $count ->
        [one] This file was opened { $count } time, by you or by the team, on { $date }.
       *[other] This file was opened { $count } times, by you or by the team, the last time on { $date }.
    }
my-lists =
    { $count ->
        [one] The organisers took { $count } list of everybody out, on { $date }.
       *[other] The organisers took { $count } lists of everybody out, the last one on { $date }.
    }
my-until = We keep all this until { $date } at the latest. After that only numbers are left.
my-rights = You may have everything erased now, without saying why: at the kiosk, at the desk or on your page.

consent-follow_up = You may contact me again to learn what came of it.
consent-card_to_employer = I may give my contact details to an employer, table by table.
consent-keep_longer = You may keep my data for up to 24 months.

me-title = Your data
me-hello = Hello { $name }
me-what = What we keep
me-consents = What you agree to
me-consents-hint = Nothing is ticked beforehand. You may change your mind at any time.
me-save = Save
me-saved = Noted.
me-erase = Erase everything
me-erase-hint = Your name, contact details, wishes and badge will be erased. Your seat goes to somebody else.
me-erase-ask = Do you really want to erase everything?
me-erase-sure = There is no way back.
me-erase-yes = Yes, erase everything
me-erase-no = No, keep my data
me-gone-title = It is erased
me-gone = Nothing here carries your name any more. This address opens no more.
me-gone-again = You may come back whenever you like: a first name is enough. Thank you for coming.
me-notice = Why and how these data are kept

notice-title = Your data, in plain words
notice-lead = This page says what is kept about you, why, for how long, and what you can ask for.
notice-who = Who keeps your data?
notice-who-text = The association that organises the event. Its name and contact are posted at the entrance, and the desk will give them to you. Everything stays on its computer: nothing goes elsewhere, nothing is sold.
notice-what = What is kept?
notice-what-first = Your first name. It is the only thing that is required.
notice-what-more = If you like: your last name, e-mail address, phone number, language, what you look for, and whom you would like to meet or not.
notice-what-age = An age band: 18 or more, or 15 to 17. We register nobody under 15. From 15 to 17 an organisation supports you, and none of your contact details go to an employer.
notice-what-day = When you arrived, your tables and your conversations.
notice-never = We never ask for: social security number, bank account, date of birth, nationality, family, health, address.
notice-why = What for?
notice-why-text = To welcome you, to propose conversations, and to count how many people came. The law calls this a legitimate interest: you come to the event, and we organise it. For anything else we need your consent.
notice-consents = What you agree to
notice-consents-text = There are three, each on its own, and the event works just as well without. You may take them back at any time, at the desk or on your page.
notice-tables = How are tables chosen?
notice-tables-text = By rules written by people, the same for everybody: first that everyone has a conversation, then wishes and trades. Nobody is marked or ranked. Age, name and address do not count. Each table is proposed with its reason, and a person decides.
notice-sees = Who sees what?
notice-sees-room = In the room and at your table: your first name.
notice-sees-team = The desk and the volunteers: your name and your tables.
notice-sees-host = The organisers: all that you gave. Each time your file is opened leaves a trace.
notice-sees-employer = An employer never has your e-mail address or phone number, unless you hand them over yourself.
notice-long = For how long?
notice-long-text = Up to 7 months after the event. If you agree to longer: up to 24 months. After that everything is erased: only numbers are left.
notice-rights = Your rights
notice-rights-see = See your data, have them corrected, receive them in a file, object, restrict, or have everything erased.
notice-rights-how = Scan your badge at the kiosk, speak to the desk, or open your page if you were given its address. It is free, and no reason is needed.
notice-rights-cnil = If the answer does not satisfy you, you may complain to the CNIL: cnil.fr, or 3 place de Fontenoy, 75007 Paris, France.
notice-law = Texts: Regulation (EU) 2016/679 (GDPR), articles 6, 7, 13 and 15 to 22.

page-welcome = Welcome
page-waiting = Hold your badge under the reader, or type your code.
page-badge = Your badge or your code
page-badge-send = Check in
page-checking = One moment…
page-hello = Hello { $name }
page-already = You are already checked in.
page-table = Table { $table }
page-why = Why this table?
page-code = Your code:
page-code-keep = Write this code down. It works like a badge.
page-without = I have no badge
page-new = No badge?
page-new-how = A first name is enough. The rest comes later.
page-name = Your first name
page-name-send = I am here
page-age = How old are you?
page-age-adult = 18 or over
page-age-minor = 15 to 17
page-age-child = under 15
page-referrer = Which school, youth service or association sends you?
page-back = Back
page-stay = Keep messages on the screen
page-stay-no = Clear messages after 8 seconds
page-stay-here = Stay on this page
page-next-person = Next person
page-languages = Languages
page-away = The server does not answer.
page-away-next = This page keeps trying. You can also speak to the welcome desk.
page-enrol = This page is not enrolled yet.
page-enrol-how = The organiser shows a code on the console.
page-enrol-field = Enrolment code, for example BCDF-GHJK
page-enrol-send = Enrol
page-out = Out of service
