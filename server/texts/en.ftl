# What the server says to the team: calendars, the wall board, commands, the audit.

ical-summary = { $event }: your employer’s table
ical-detail = { $label }: { $text }
ical-table = Your table
ical-seats =
    { $seats ->
        [one] { $table } (one seat)
       *[other] { $table } ({ $seats } seats)
    }
ical-rounds = Your rounds
ical-round = Round { $number }, from { $start } to { $end }
ical-openings = Openings announced
ical-no-openings = None. Please announce at least one.
ical-entrance = Getting in
ical-transport = Getting there
ical-host = Organised by
ical-phone = Phone
ical-page = To answer

# Calendars that are subscribed to.

feed-tables = Tables: { $tables }
feed-asked = Employers asked: { $asked } of { $employers }
feed-answers = Coming: { $coming }. Not coming: { $declined }.
feed-round = Round { $number }, table { $table }

# Letters to employers.

letter-subject = { $what }: { $event }, { $day }
letter-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
letter-one-day = { $day }, from { $start } to { $end }
letter-two-days = { $day } at { $start }, until { $until } at { $end }
letter-hello = Hello { $name },
letter-hello-you = Hello,
letter-new = Invitation
letter-new-said = { $host } invites you to hold an employer’s table.
letter-new-why = You will meet people who are looking for work.
letter-changed = Invitation changed
letter-changed-said = Your invitation has changed.
letter-changed-why = This one replaces all earlier ones.
letter-update = Update
letter-update-said = Here are the latest details.
letter-update-why = The date and the place stay the same.
letter-cancelled = Event cancelled
letter-cancelled-said = This event is cancelled.
letter-withdrawn = Invitation withdrawn
letter-withdrawn-said = You are not expected at this event any more.
letter-off-why = You can take it out of your calendar.
letter-counter = The times you proposed
letter-counter-said = The times you proposed are not possible.
letter-counter-why = The invitation stays as it was.
letter-ask = Will you come?
letter-accepted = Your answer: you are coming.
letter-declined = Your answer: you are not coming.
letter-tentative = Your answer: maybe.
letter-yes = I am coming
letter-no = I am not coming
letter-other = You can change your answer.
letter-confirm = The page will ask you to confirm.
letter-calendar = Please answer with the buttons of your calendar.
letter-question = A question? Call { $phone }.
letter-bye = See you soon,
letter-thanks = Thank you for your understanding,

# The page where an employer answers, and calendars with an address of their own.

answer-none = You have not answered yet.
answer-maybe = Maybe
answer-confirm-yes = Please confirm: you are coming.
answer-confirm-no = Please confirm: you are not coming.
answer-change = Change your answer
answer-noted = Thank you, noted.
answer-over = This event is over. Thank you.
answer-counter = You proposed other times. The organisers will answer you.
answer-comment-add = Add a word
answer-comment = A word for the organisers, if you like
answer-know = Good to know
answer-write = A question? Write to { $email }.
answer-calendar = In your calendar
answer-file = Download the invitation (.ics)
answer-feed-why = A calendar address follows every change by itself.
answer-feed-make = Make my calendar address
answer-feed-replaces = A new address replaces the one before.
answer-feed-here = Here is your calendar address.
answer-feed-secret = It is shown only once. Keep it to yourself.
answer-feed-open = Open it in my calendar
answer-feed-copy = Or copy this address into your calendar:
feed-employer = Tables of { $employer }
feed-organiser = Events, for organisers
feed-territory = Job events

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
stop-token-event = Say for which event: --event ID.
stop-note = The file { $file } is no note of “verify --note”.

badge-hint = Write your first name
badge-table = Table { $table }
sign-table = Table
sign-openings = Openings
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
        [employer_feed] Employer calendar
        [attendee_feed] Personal calendar
        [organiser_feed] Organisers’ calendar
        [territory_feed] Public calendar
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
fact-answered = Answers noted: { $registration_id }
fact-strengths-noted = Strengths noted: { $registration_id }
fact-exit-noted = Exit noted: { $registration_id }
fact-badge-voided = Old badges void, new badge given: { $registration_id }
fact-staff-admitted = Access to the desk by a team badge: { $registration_id }
fact-flag-raised =
    { $kind ->
        [scanned_twice] To check, badge scanned at two kiosks: { $registration_id }
        [badge_shared] To check, badge given to two people: { $registration_id }
        [unsure_time] To check, time unsure: { $registration_id }
       *[other] To check ({ $kind }): { $registration_id }
    }
fact-flag-settled =
    { $kind ->
        [scanned_twice] Checked, badge scanned at two kiosks: { $registration_id }
        [badge_shared] Checked, badge given to two people: { $registration_id }
        [unsure_time] Checked, time unsure: { $registration_id }
       *[other] Checked ({ $kind }): { $registration_id }
    }
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
        [employer_feed] Access made (employer calendar): { $token_id }
        [attendee_feed] Access made (personal calendar): { $token_id }
        [organiser_feed] Access made (organisers’ calendar): { $token_id }
        [territory_feed] Access made (public calendar): { $token_id }
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
fact-feed-made = Calendar address given: { $subject_id }
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

## Refusals that only the team meets.

error-preview_changed = The number of people to erase has changed meanwhile.
next-preview_changed = Look at the list again, then confirm.
error-event_exists = An event of this name exists already on that date.
next-event_exists = Choose another name or another date.
error-ends_before_start = It ends before it starts.
next-ends_before_start = Correct the end.
error-undo_too_late = This check-in is more than fifteen minutes old.
next-undo_too_late = Mark the person as gone instead.
error-already_undone = This check-in has been taken back already.
next-already_undone = There is nothing to do.
error-not_present = This person is not in the room.
next-not_present = Check the name, or check them in first.
error-round_order = This round cannot start or end now.
next-round_order = End the running round, then start the next.
error-no_proposal = No proposal is waiting.
next-no_proposal = Ask for a proposal first.
error-no_employers = No employer has a table.
next-no_employers = Add an employer, then try again.
error-stale_proposal = The room has changed since this proposal.
next-stale_proposal = Ask for a new proposal.
error-seat_taken = No seat is free at this table.
next-seat_taken = Choose another table, or an exchange.
error-seated_twice = This person has a table in this round already.
next-seated_twice = Choose another round.
error-not_together = This person cannot go to this table.
next-not_together = Choose another table.
error-not_there = This person or this employer is not there in this round.
next-not_there = Choose another round.
error-seat_locked = This seat is locked.
next-seat_locked = Unlock it first, or choose another seat.
error-nothing_to_undo = There is nothing to undo.
next-nothing_to_undo = Every change by hand is undone already.
error-no_email = An e-mail address is missing for the invitation of { $name }.
next-no_email = Add the employer’s address.
error-no_badges = There is no badge to print.
next-no_badges = Register people, or ask for blank badges.
error-too_long = This text is too long.
next-too_long = Make it shorter.
error-not_a_time = This is not a time.
next-not_a_time = Write for example 9:30, or the number of a round.
error-not_a_number = This is not a number.
next-not_a_number = Write a whole number.
error-out_of_range = This number is too small or too large.
next-out_of_range = Choose a number that is allowed.
error-unknown_employer = This employer is not at this event.
next-unknown_employer = Check the name, or add the employer first.
error-bad_email = This e-mail address does not have the right form.
next-bad_email = Check it.
error-bad_phone = This phone number does not have the right form.
next-bad_phone = Check it.
error-bad_siret = This SIRET is not right.
next-bad_siret = Check the fourteen digits.
error-column_count = This row has too many cells.
next-column_count = Check the separators and quotes of the row.
error-empty_file = The file is empty.
next-empty_file = Choose another file.
error-not_text = This file is not a table in text.
next-not_text = Save it as CSV in your spreadsheet.
error-is_xlsx = This is an Excel workbook.
next-is_xlsx = In Excel: Save as, then CSV UTF-8.
error-is_pdf = This is a PDF.
next-is_pdf = Ask for the list as CSV.
error-open_quote = A quote is never closed.
next-open_quote = Find the single quote and close it.
error-upload_running = A list of this event is already being sent.
next-upload_running = Wait until it has arrived, then try again.
error-no_required_column = The column { $column } is missing.
next-no_required_column = Add this column to the first line.
error-double_column = The column { $column } is there twice.
next-double_column = Keep one of them.
error-wrong_secret = The name or the passphrase is not right.
next-wrong_secret = Check both and try again. Forgotten? The organiser can give you another.
error-weak_secret = { $why ->
    [short] This passphrase is too short.
    [name] This passphrase contains the name.
   *[simple] This passphrase is too easy to guess.
}
next-weak_secret = Take at least twelve characters, for example four words. Desk and volunteers: six digits are enough.
error-name_taken = This name has an access already.
next-name_taken = Take another name, or change the passphrase of the one there is.
error-whole_folder_only = Your access is for one event.
next-whole_folder_only = Ask the person who looks after all the events.
error-folder_key = This access is the key of the folder: it cannot be taken back here.
next-folder_key = To change it, delete the file organiser.token, start the server again, then revoke the old access.

## Invitations and answers

error-sample_event = This event is a sample: nobody is invited.
next-sample_event = Plan an event of your own.
error-no_mail = Sending letters is not set up.
next-no_mail = Hand over the file or the link yourself, or follow docs/calendars.md.
error-not_published = “{ $event }” is not published.
next-not_published = Publish it, then invite.
error-event_over = “{ $event }” is over.
next-event_over = There is nothing left to do.
error-not_invited = This employer is not invited.
next-not_invited = Invite them first.
error-no_counter = No other time is proposed.
next-no_counter = Reload the list: somebody may have answered already.
error-counter_outside = These hours leave this employer no round.
next-counter_outside = Decline them, or move the event for everybody.
error-not_an_answer = This calendar is no answer.
next-not_an_answer = Send only employers’ answers here.
error-not_a_calendar = This is neither a mail nor a calendar.
next-not_a_calendar = Check what the gateway sends.
error-unsupported_kind = This kind of content is not taken.
next-unsupported_kind = Send message/rfc822 or text/calendar.

letter-error-connect = The mail server does not answer. Letters wait.
letter-error-tls = Encryption with the mail server fails. Check certificate and address.
letter-error-login = The mail server refuses the password. Check it.
letter-error-busy = The mail server did not take the letter. Another try follows.
letter-error-refused = The mail server refuses this letter. Check the address.
letter-error-broken_off = Sending broke off. Another try follows.
letter-error-damaged = The file of this letter is damaged. Invite again.
letter-error-bounced = The letter came back. Check the address, or call.
mailbox-error-connect = The mailbox does not answer. Answers wait.
mailbox-error-tls = Encryption with the mailbox fails. Check certificate and address.
mailbox-error-login = The mailbox refuses the password. Check it.

fact-invited = Employer invited by mail: { $employer_id }
fact-invitation-handed = Invitation given by hand: { $employer_id }
fact-invitation-withdrawn = Invitation withdrawn: { $employer_id }
fact-invitation-answered = An employer’s answer ({ $status }, { $outcome }): { $employer_id }
fact-counter-proposed = Other times proposed: { $employer_id }
fact-counter-accepted = Other times accepted: { $employer_id }
fact-counter-declined = Other times declined: { $employer_id }
fact-contact-changed = Contact changed: { $employer_id }
fact-letter-written = Letter written: { $letter_id }
fact-letter-sent = Letter sent: { $letter_id }
fact-letter-failed = Letter not sent ({ $error }): { $letter_id }
fact-letter-resent = Letter to send again: { $letter_id }
fact-event-rescheduled = Event moved or made precise: { $event_id }
fact-review-kept = A message waits for a decision: { $review_id }
fact-review-settled = Message dealt with: { $review_id }
fact-reviews-dropped = Messages erased after thirty days: { $count }
fact-thread-begun = Invitation ready for answers: { $invitation_id }
fact-mailbox-read = Mailbox read, new messages: { $count }

# Mail: its settings, and the verb that tries them.

stop-config-toml = { $file }, line { $line }: this line cannot be read. Write each setting like this: name = "value".
stop-config-unknown = { $file }: there is no setting { $field }. Correct its name, or take it out.
stop-config-value =
    { $name ->
        [public] { $file }: the public address does not do. Write for example: public = "https://cafe.example".
        [host] { $file }: { $field } is missing or does not do. Write for example: host = "mail.example.org".
        [port] { $file }: { $field } does not do. Write for example: port = 587.
        [security] { $file }: { $field } does not do. Write "starttls", "tls" or "none".
        [address] { $file }: { $field } is missing or does not do. Write for example: address = "rdv@asso.example".
        [user] { $file }: { $field } is missing or does not do. Write for example: user = "rdv@asso.example".
        [plus] { $file }: { $field } does not do. Write true or false.
       *[other] { $file }: { $field } does not do. Compare with docs/calendars.md.
    }
stop-config-secret = { $file }: a password is not written here. Write it alone in the file { $section }.password, beside it.
stop-config-open = Other accounts can read { $file }. Protect it with: chmod 600 { $file }.
stop-config-password = A password is missing. Write it in { $file }, or give { $variable }.
stop-config-clear = { $field }: a password does not go out in clear. Write "starttls" or "tls".
stop-config-authority = { $field }: { $file } is no certificate that can be read. A PEM file is needed.
stop-mail-none = Sending letters is not set up. Write the settings in { $file } (docs/calendars.md).
mail-from =
    { $plus ->
        [yes] Letters: from { $address }, with an answer address for each invitation (+).
       *[no] Letters: from { $address }.
    }
mail-public = The links of letters begin with { $public }.
mail-no-public = Letters have no link: public is not set.
mail-reached =
    { $security ->
        [none] { $signed ->
            [yes] { $kind } { $server }: connected, in clear, signed in.
           *[no] { $kind } { $server }: connected, in clear.
        }
       *[other] { $signed ->
            [yes] { $kind } { $server }: connected, encrypted, signed in.
           *[no] { $kind } { $server }: connected, encrypted.
        }
    }
mail-connect = { $kind } { $server }: the server does not answer. Check host and port, then the network.
mail-tls = { $kind } { $server }: the encrypted connection fails. Check security, host and ca_file.
mail-login =
    { $kind ->
        [IMAP] { $kind } { $server }: access is refused. Check user, folder and the password.
       *[other] { $kind } { $server }: access is refused. Check user and the password.
    }
mail-busy = { $kind } { $server }: the letter is not taken for now. Try again later.
mail-refused = { $kind } { $server }: the letter is refused. Check the sending address and the receiver’s.
mail-broken-off = { $kind } { $server }: the connection broke during the letter. Try again.
mail-said = The server answered: { $status }.
mail-sent = Test letter handed to the server, for { $to }.
mail-subject = Test letter from Tablée
mail-body = This letter comes from Tablée. Sending letters works. There is nothing to do.
