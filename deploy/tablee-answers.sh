#!/bin/sh
# Hand a mail to Tablée: `tablee-answers.sh HEADER_FILE SERVER < mail`, from a mail server's alias.
# HEADER_FILE holds one line, "Authorization: Bearer …" (./run.sh token --kind gateway).
# What Tablée refuses for good ends well, since a bounce would tell the employer nothing; anything
# else is EX_TEMPFAIL (sysexits.h), so the mail server tries again.
status=$(curl --silent --output /dev/null --write-out '%{http_code}' --max-time 60 \
    --header @"$1" --header 'Content-Type: message/rfc822' --data-binary @- "$2/v1/answers") || exit 75
case $status in
    2?? | 400 | 413 | 415 | 422) exit 0 ;;
    *) exit 75 ;;
esac
