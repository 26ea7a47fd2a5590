# Completion of walt's command line; made by: walt completion
# shellcheck shell=bash disable=SC2034,SC2086

# What may follow a command: its subcommands, its options, which of them take a value of what kind, its arguments.
_walt_command() {
  subs='' opts='' vals='' args=''
  case $1 in
  # TABLE
  esac
}

# Puts those that begin as the user did into the array "found".
_walt_offer() {
  local start=$1 before=$2 after=$3 word
  shift 3
  for word in "$@"; do
    case $word in
    "$start"*) found+=("$before$word$after") ;;
    esac
  done
}

# Asks the server for names at most every 15 seconds; a server that is not there must not cost time at each key either.
_walt_ask() {
  local now stamp='' server=''
  now=$(date +%s)
  { IFS=' ' read -r stamp server <"$file"; } 2>/dev/null
  case $stamp in
  '' | *[!0-9]*) stamp=0 ;;
  esac
  if [ "$now" -ge "$stamp" ] && [ "$((now - stamp))" -lt 15 ] && [ "$server" = "${WALT_SERVER:-}" ]; then
    return
  fi
  (
    umask 077
    mkdir -p "${file%/*}"
    printf '%s %s\n' "$now" "${WALT_SERVER:-}" >|"$file.$$"
    timeout 3 "$walt" complete-names "$1" >>"$file.$$" </dev/null
    mv -f "$file.$$" "$file"
  ) >/dev/null 2>&1
}

# Names that the server knows: kind, how they begin, what stands before and after them.
_walt_names() {
  local file=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/walt/complete-$1 name heading
  _walt_ask "$1"
  {
    read -r heading
    while IFS= read -r name; do
      case $name in
      "$2"*) found+=("$3$name$4") ;;
      esac
    done
  } 2>/dev/null <"$file"
}

# The last member of a device set, which may be one to leave out: rpi-1,-vn-1
_walt_set() {
  local kind=$1 before='' member=$2
  shift 2
  case $member in
  *,*) before=${member%,*}, member=${member##*,} ;;
  esac
  case ${before##*]} in
  *'['*) return ;;
  esac
  case $before$member in
  *,-*) case $member in
    -*) before=$before- member=${member#-} ;;
    esac ;;
  esac
  open=yes
  _walt_names "$kind" "$member" "$before" ''
  _walt_offer "$member" "$before" '' "$@"
}

_walt_value() {
  case $1 in
  NODE_SET) _walt_set nodes "$2" all-nodes free-nodes my-nodes ;;
  DEVICE_SET) _walt_set devices "$2" all-devices all-nodes all-switches explorable-switches free-nodes my-nodes ;;
  SWITCH_SET) _walt_set switches "$2" all-switches explorable-switches ;;
  SET) _walt_value "${args%% *}" "$2" ;;
  NODE) _walt_names nodes "$2" '' '' ;;
  SWITCH) _walt_names switches "$2" '' '' ;;
  DEVICE) _walt_names devices "$2" '' '' ;;
  NAME=VALUE) case $2 in
    *=*) ;;
    *)
      open=yes
      _walt_names settings "$2" '' =
      ;;
    esac ;;
  PORT_CHANGE) open=yes && _walt_offer "$2" '' '' name= poe= poe=auto ;;
  TOPIC) _walt_offer "$2" '' '' TOPICS ;;
  FILE) files=yes ;;
  *'|'*) IFS='|' && _walt_offer "$2" '' '' $1 ;;
  esac
}

# What the last of these words can become: sets "found"; "open" when more may follow at once; "files" for names of files.
_walt_candidates() {
  local subs opts vals args command='' kind='' word item place=0 IFS=$' \t\n'
  _walt_command ''
  while [ $# -gt 1 ]; do
    word=$1
    shift
    if [ -n "$kind" ]; then
      kind=''
      continue
    fi
    case $word in
    -*) for item in $vals; do
      [ "${item%%=*}" = "$word" ] && kind=${item#*=}
    done ;;
    *)
      case " $subs " in
      *" $word "*)
        command="$command $word"
        _walt_command "${command# }"
        ;;
      *) place=$((place + 1)) ;;
      esac
      ;;
    esac
  done
  if [ -n "$kind" ]; then
    _walt_value "$kind" "$1"
  elif [ "${1#-}" != "$1" ]; then
    _walt_offer "$1" '' '' $opts
  elif [ -n "$subs" ]; then
    _walt_offer "$1" '' '' $subs
    [ "$args" != TOPIC ] || _walt_value TOPIC "$1"
  else
    for item in $args; do
      if [ "$place" -eq 0 ] || [ "${item%...}" != "$item" ]; then
        _walt_value "${item%...}" "$1"
        return
      fi
      place=$((place - 1))
    done
  fi
}
