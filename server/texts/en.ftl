# What the server says to people: next steps, reasons, calendars, pages.

next-table-now = Please go to table { $table }. You are expected.
next-table-at = Be at table { $table } at { $time }. Have a coffee until then.
next-wait-plan = Your table will be shown soon. Have a coffee until then.
next-wait-seat = All seats are taken. The next free seat is yours.
next-recruiter = Your table is number { $table }. Thank you for coming.
next-team = Thank you for coming. The desk tells you where to help.
next-desk = Please see the desk.

reason-wish = You wished to meet this employer.
reason-employer_wish = This employer wished to meet you.
reason-same_trade = This is the trade you look for.
reason-same_domain = This is very close to the trade you look for.
reason-same_family = This is in the same family of trades.
reason-open = This table is open to everyone.
reason-contract = The contract offered suits you.
reason-hours = The hours suit you.
reason-travel = The place of work suits you.
reason-none = A seat is free, and every meeting counts.

ical-summary = { $event }: your employer’s table
ical-table =
    { $seats ->
        [one] Your table: { $table } (one seat).
       *[other] Your table: { $table } ({ $seats } seats).
    }
ical-openings = Openings announced: { $openings }.
ical-no-openings = Please announce at least one real opening.
ical-host = Organised by { $host }.
ical-stop = Table { $table }: { $employer }

board-title = Board of the room
board-present =
    { $present ->
        [one] { $present } person in the room
       *[other] { $present } people in the room
    }
board-round = Round { $number }
board-no-round = The first round starts soon
board-pause = Between two rounds
board-until = until { $time }
board-next-at = Next round at { $time }
board-table = Table
board-employer = Employer
board-now = Now
board-next = Next
board-free = free seat
board-absent = not here yet
board-away = The screen is looking for the server…
board-ended = It is over. Thank you for coming.

stop-locked = The folder { $folder } is held by another server (process { $pid }). Stop it, or choose another folder with --data.
stop-folder = The folder { $folder } cannot be opened: { $reason }. Choose another one with --data.
stop-port = The address { $host }:{ $port } is taken: { $reason }. Choose another port with --port, or --port 0.
stop-file = The file { $file } cannot be read: { $reason }.
stop-event = There is no event { $event } in this folder.
stop-new-event = Write the event as new:NAME@YYYY-MM-DD.
stop-server = The server of this folder does not answer. Stop it, then try again.
stop-certificate-pair = To serve HTTPS, give both files: --certificate and --key.
stop-certificate = The certificate { $certificate } and the key { $key_file } cannot be used. It takes two PEM files, and a key without a password.
stop-certificate-mismatch = The key { $key_file } is not that of the certificate { $certificate }. Take the two files that were made together.

verify-file =
    { $changes ->
        [one] { $file }: in order, { $changes } change, { $told } in the journal, digest { $hash }
       *[other] { $file }: in order, { $changes } changes, { $told } in the journal, digest { $hash }
    }
verify-line = { $file }, line { $line }: this is not what was written. A line was changed, doubled, moved, added or taken out here.
verify-told = { $file }, line { $line }, entry { $told } of the journal: this is not what was written. An entry was changed, doubled, added or taken out here.
verify-mark = { $file } is missing or cannot be read: nobody can say whether the end of the file is there.
verify-missing = { $file } is missing: the calendar says there is one.
verify-stray = { $file } does not belong here: the calendar does not know it.
verify-lost = { $file } does not continue what was noted: a fact is missing or was changed.
verify-torn = { $file }: the last line is half written. It was never confirmed.
stop-note = The file { $file } is no note of “verify --note”.

badge-hint = Write your first name
badge-table = Table { $table }
role-seeker = Attendee
role-recruiter = Employer
role-volunteer = Volunteer
role-staff = Team

stop-no-folder = There is no folder { $folder }. Check its name, or choose another one with --data.

import-refused = Line { $line }, column { $column }: { $why } Read: “{ $value }”. Expected: { $expected }. The row is refused.
import-at = Line { $line }: { $what }
import-done = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}: { $imported } added, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
import-dry = A trial, nothing is changed. Rows read: { $rows }. Would come in: { $imported }. Would change: { $updated }. Refused: { $refused }.
warning-unknown-column = The column { $column } is not known. It is left aside.
warning-outside-event = The time of { $column } lies outside the event. It is kept.
warning-no-round = The time of { $column } leaves no whole round.

my-name = { $event }: you are on the list as { $name }, since { $date }.
my-contact = To reach you: { $contact }.
my-no-contact = You left neither an e-mail address nor a phone number.
my-adult = Age band: 18 or more.
my-language = Your language: { $spoken }.
my-reference = Your number on the list of whoever registered you: { $reference }.
my-minor = You are 15 to 17 years old: none of your contact details go to an employer.
my-referrer = Who supports you: { $referrer }.
my-company = You asked not to come alone.
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

# The audit: one sentence a fact.

audit-itself = Tablée
audit-by-code = By a code
audit-named = “{ $name }”
audit-role =
    { $access ->
        [kiosk] Kiosk
        [desk] Desk
        [volunteer] Volunteer
        [organiser] Organiser
        [coordinator] Coordinator
        [gateway] Mail gateway
        [employer_link] Employer’s link
        [attendee_link] Personal link
        [board] Board
       *[other] { $access }
    }
audit-column-at = Time (UTC)
audit-column-who = Who
audit-column-what = What
audit-column-fact = Fact
audit-column-ids = Ids
audit-column-by = Access
audit-column-scope = File
audit-column-seq = Number
audit-column-chain = Digest
fact-other = { $fact }
fact-event-planned = Event made: { $event_id }
fact-event-booked = Event entered in the calendar: { $event_id }
fact-event-noted = Calendar brought up to date: { $event_id }
fact-event-struck = Event taken out of the calendar, it had never been written: { $event_id }
fact-audit-begun = Refused scans have their file: { $scope }
fact-event-moved =
    { $state ->
        [published] Event published: { $event_id }
        [open] Doors opened: { $event_id }
        [running] Tables announced: { $event_id }
        [closed] Event closed: { $event_id }
        [cancelled] Event cancelled: { $event_id }
       *[other] Event { $event_id }: { $state }
    }
fact-registered =
    { $walk_in ->
        [yes] Registered at the door: { $registration_id }
       *[no] Registered: { $registration_id }
    }
fact-registration-changed = Registration changed: { $registration_id }
fact-withdrawn = Will not come: { $registration_id }
fact-badges-issued =
    { $count ->
        [one] { $count } blank badge made
       *[other] { $count } blank badges made
    }
fact-checked-in =
    { $late_sync ->
        [yes] Arrival sent after closing: { $registration_id }
       *[no] Arrival: { $registration_id }
    }
fact-scanned-again = Badge scanned once more: { $registration_id }
fact-check-in-undone = Arrival taken back: { $check_in_id }
fact-left = Left: { $registration_id }
fact-came-back = Back again: { $registration_id }
fact-employer-added = Employer added: { $employer_id }
fact-employer-changed = Employer changed: { $employer_id }
fact-employer-arrived = Employer here: { $employer_id }
fact-employer-left = Employer away: { $employer_id }
fact-employer-late =
    { $first ->
        [0] Employer on time after all: { $employer_id }
       *[other] Employer expected in round { $first }: { $employer_id }
    }
fact-seats-released =
    { $registration_ids_count ->
        [one] { $registration_ids_count } person absent, seat free again: { $registration_ids }
       *[other] { $registration_ids_count } people absent, seats free again: { $registration_ids }
    }
fact-plan-improved =
    { $registration_ids_count ->
        [one] Plan improved for { $registration_ids_count } person: { $registration_ids }
       *[other] Plan improved for { $registration_ids_count } people: { $registration_ids }
    }
fact-better-found = A fairer plan waits for a decision: { $proposal_id }
fact-better-withdrawn = The plan on offer waits no more: { $proposal_id }
fact-pairings-proposed = Plan proposed: { $proposal_id }
fact-pairings-confirmed = Plan confirmed: { $proposal_id }
fact-pairings-changed =
    { $registration_ids_count ->
        [one] Tables changed for { $registration_ids_count } person: { $registration_ids }
       *[other] Tables changed for { $registration_ids_count } people: { $registration_ids }
    }
fact-proposal-arranged =
    { $undone ->
        [yes] Change by hand undone: { $registration_ids }
       *[no] Proposal changed by hand: { $registration_ids }
    }
fact-seat-locked =
    { $locked ->
        [yes] Seat locked: { $pairing_id }
       *[no] Seat unlocked: { $pairing_id }
    }
fact-round-started = Round { $number } started
fact-round-ended = Round { $number } ended
fact-token-issued =
    { $access ->
        [kiosk] Access made (kiosk): { $token_id }
        [desk] Access made (desk): { $token_id }
        [volunteer] Access made (volunteer): { $token_id }
        [organiser] Access made (organiser): { $token_id }
        [coordinator] Access made (coordinator): { $token_id }
        [gateway] Access made (mail gateway): { $token_id }
        [employer_link] Access made (employer’s link): { $token_id }
        [attendee_link] Access made (personal link): { $token_id }
        [board] Access made (board): { $token_id }
       *[other] Access made ({ $access }): { $token_id }
    }
fact-token-prolonged = Access good until another date: { $token_id }
fact-token-revoked = Access taken back: { $token_id }
fact-account-added =
    { $access ->
        [desk] Account made (desk): { $account_id }
        [volunteer] Account made (volunteer): { $account_id }
        [organiser] Account made (organiser): { $account_id }
        [coordinator] Account made (coordinator): { $account_id }
       *[other] Account made ({ $access }): { $account_id }
    }
fact-secret-changed = Passphrase or PIN changed: { $account_id }
fact-account-closed = Account closed: { $account_id }
fact-signed-in = Signed in: { $account_id }
fact-signed-out = Signed out: { $token_id }
fact-sign-in-refused =
    { $count ->
        [one] { $code ->
            [wrong_secret] Sign-in refused: name or passphrase { $account_id }
            [locked_out] Sign-in refused: too many tries { $account_id }
            [unknown_code] Sign-in refused: enrolment code unknown or over { $account_id }
           *[other] Sign-in refused ({ $code }) { $account_id }
        }
       *[other] { $code ->
            [wrong_secret] { $count } sign-ins refused: name or passphrase { $account_id }
            [locked_out] { $count } sign-ins refused: too many tries { $account_id }
            [unknown_code] { $count } sign-ins refused: enrolment code unknown or over { $account_id }
           *[other] { $count } sign-ins refused ({ $code }) { $account_id }
        }
    }
fact-enrolment-offered =
    { $access ->
        [kiosk] Enrolment code shown (kiosk): { $enrolment_id }
        [desk] Enrolment code shown (desk): { $enrolment_id }
        [board] Enrolment code shown (board): { $enrolment_id }
       *[other] Enrolment code shown ({ $access }): { $enrolment_id }
    }
fact-device-enrolled = Device enrolled: { $token_id }
fact-scan-refused =
    { $count ->
        [one] { $code ->
            [unreadable] Scan refused: unreadable { $badge }
            [unknown] Scan refused: unknown badge { $badge }
            [void] Scan refused: badge void { $badge }
            [other_event] Scan refused: badge of another event { $badge }
            [blank] Scan refused: badge without a name { $badge }
            [withdrawn] Scan refused: not coming { $badge }
            [not_open] Scan refused: doors not open { $badge }
            [closed] Scan refused: event over { $badge }
            [too_many_tries] Scan refused: too many tries { $badge }
           *[other] Scan refused ({ $code }) { $badge }
        }
       *[other] { $code ->
            [unreadable] { $count } scans refused: unreadable
            [unknown] { $count } scans refused: unknown badge
            [void] { $count } scans refused: badge void
            [other_event] { $count } scans refused: badge of another event
            [blank] { $count } scans refused: badge without a name
            [withdrawn] { $count } scans refused: not coming
            [not_open] { $count } scans refused: doors not open
            [closed] { $count } scans refused: event over
            [too_many_tries] { $count } scans refused: too many tries
           *[other] { $count } scans refused ({ $code })
        }
    }
fact-consents-changed = Consents of { $registration_id }: { $given_count } more, { $withdrawn_count } fewer
fact-data-shown = Data shown: { $registration_id }
fact-link-made = Own page given: { $registration_id }
fact-list-given =
    { $kind ->
        [attendees] List of attendees given out
        [employers] List of employers given out
        [badges] Badges given out
        [audit] Journal given out
       *[other] List given out: { $kind }
    }
fact-forgotten =
    { $by ->
        [person] Person forgotten, as they asked: { $registration_id }
        [desk] Person forgotten, by the desk: { $registration_id }
       *[date] Person forgotten, on the date promised: { $registration_id }
    }
fact-employer-forgotten = Contact of an employer forgotten: { $employer_id }
fact-retention-dated = Next date of forgetting looked at again: { $event_id }
fact-counted = Everybody is forgotten, counts are left: { $event_id }
