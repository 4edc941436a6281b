#!/usr/bin/env bash
# Tablée's one door. `./run.sh` alone starts everything; `./run.sh help` lists the verbs.
# stdout carries results only; what this script says of itself goes to stderr.
set -euo pipefail
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
VENV="$HERE/.venv"
PYTHON="$VENV/bin/python"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 2; }

find_python() {
  local name
  for name in python3.13 python3.12 python3.11 python3.14 python3; do
    if command -v "$name" >/dev/null 2>&1 &&
      "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  stop "Tablée needs Python 3.11 or newer. On Debian: apt install python3 python3-venv"
}

# The lock last installed is kept beside the environment, so a later call only compares two files.
install_lock() {
  local lock="$HERE/$1" stamp="$VENV/$1" started=$SECONDS
  cmp -s "$lock" "$stamp" 2>/dev/null && return
  if [ ! -x "$PYTHON" ]; then
    say "Tablée: making its environment in .venv (once, about a minute)…"
    local python
    python="$(find_python)"
    "$python" -c 'import ensurepip' 2>/dev/null ||
      stop "Python has no venv module. On Debian: apt install python3-venv"
    "$python" -m venv "$VENV" >&2
  fi
  say "Tablée: installing what $1 names, checking every hash…"
  "$PYTHON" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
    --only-binary :all: --progress-bar on -r "$lock" >&2 ||
    stop "The installation failed (see above). Check the network, then run the same command again."
  printf '%s\n' "$HERE" >"$("$PYTHON" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/tablee.pth"
  say "Tablée: compiling…"
  "$PYTHON" -m compileall -q "$VENV/lib" "$HERE/badges" "$HERE/server" "$HERE/kiosk" >/dev/null 2>&1 || true
  cp "$lock" "$stamp"
  say "Tablée: ready after $((SECONDS - started)) s."
}

# The server this script started; it ends with the script, however that ends.
SERVER=""
end_server() {
  [ -z "$SERVER" ] && return
  kill -TERM "$SERVER" 2>/dev/null || true
  wait "$SERVER" 2>/dev/null || true
}

main_job() {
  local data="${TABLEE_DATA:-data}" ready="" pipe
  local word previous="" trust=()
  for word in "$@"; do
    [ "$previous" = --data ] && data="$word"
    [ "$previous" = --certificate ] && trust=(--certificate "$word")
    previous="$word"
  done
  pipe="$(mktemp -d)"
  mkfifo -m 600 "$pipe/ready"
  "$PYTHON" -m server serve --data "$data" --sample "$@" >"$pipe/ready" &
  SERVER=$!
  trap end_server EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  exec 3<"$pipe/ready"
  rm -rf "$pipe"
  if ! read -r ready <&3; then
    local status=0
    wait "$SERVER" || status=$?
    SERVER=""
    exit "$status"
  fi
  local url="${ready#ready }"
  if [ -t 0 ] && [ -t 1 ]; then
    "$PYTHON" -m kiosk attendee --server "$url" --token-file "$data/kiosk.token" --sample "$data/sample.json" \
      "${trust[@]}"
  else
    printf '%s\n' "$ready"
    "$PYTHON" -m server addresses --data "$data" --server "$url" "${trust[@]}"
    wait "$SERVER"
  fi
}

# Both locks: a test that starts Tablée itself must find nothing left to install.
run_tests() {
  install_lock requirements.lock
  install_lock requirements-test.lock
  exec "$PYTHON" -m tests.checks "$@"
}

usage() {
  cat >&2 <<'TEXT'
Tablée

  ./run.sh                 start the sample café: server, then the kiosk in this terminal
  ./run.sh server          the server alone            --data DIR --host H --port N
  ./run.sh kiosk           the attendee kiosk          --server URL
  ./run.sh kiosk check-in  badge codes from standard input, one line out for each
  ./run.sh organiser       the organiser's console     --server URL
  ./run.sh sample          a fictitious event          --data DIR --seed N
  ./run.sh import          people or employers from a CSV file
  ./run.sh export          the same columns back
  ./run.sh ical            invitations and itineraries as .ics files
  ./run.sh badges          badge sheets as PDF
  ./run.sh token           a token for a kiosk, a desk or a board of one event
  ./run.sh pair            the pairing engine on its own: JSON in, JSON out
  ./run.sh mail            try the mail server and the mailbox of tablee.toml  --to ADDRESS
  ./run.sh verify          check every file of a data folder
  ./run.sh test            every check CI makes
  ./run.sh bench [NAME]    benchmarks and long proofs

Each verb says more with --help.
TEXT
}

# In a function, so that bash has read it all before it runs: an update may replace this file.
main() {
  local verb
  verb="${1:-}"
  case "$verb" in
    -h | --help) verb=help ;;
    -*) verb="" ;; # options of the main job
    *) [ $# -gt 0 ] && shift ;;
  esac
  case "$verb" in
    test)
      cd "$HERE"
      run_tests "$@"
      ;;
    help)
      usage
      exit 0
      ;;
    "" | server | kiosk | organiser | sample | import | export | ical | badges | token | pair | mail | verify | bench) ;;
    *)
      say "Unknown verb: $verb"
      usage
      exit 2
      ;;
  esac

  install_lock requirements.lock
  case "$verb" in
    "") main_job "$@" ;;
    server) exec "$PYTHON" -m server serve "$@" ;;
    kiosk)
      if [ "${1:-}" = check-in ]; then
        exec "$PYTHON" -m kiosk "$@"
      fi
      exec "$PYTHON" -m kiosk attendee "$@"
      ;;
    organiser) exec "$PYTHON" -m kiosk organiser "$@" ;;
    bench)
      install_lock requirements-test.lock
      exec "$PYTHON" -m benchmarks "$@"
      ;;
    *) exec "$PYTHON" -m server "$verb" "$@" ;;
  esac
}

main "$@"
exit
