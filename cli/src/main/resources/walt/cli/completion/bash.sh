
# bash takes words apart at = and : ; here they are put together again.
_walt() {
  local words=() found=() open='' files='' joined='' i walt=${COMP_WORDS[0]/#\~\//$HOME/}
  for ((i = 1; i <= COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
    [=:]*) joined=yes ;;
    esac
    if [ -n "$joined" ] && [ "${#words[@]}" -gt 0 ]; then
      words[${#words[@]} - 1]+=${COMP_WORDS[i]}
    else
      words+=("${COMP_WORDS[i]}")
    fi
    case ${COMP_WORDS[i]} in
    *[=:]) joined=yes ;;
    *) joined='' ;;
    esac
  done
  _walt_candidates "${words[@]}"
  COMPREPLY=("${found[@]}")
  [ -z "$open" ] || compopt -o nospace 2>/dev/null
  [ -z "$files" ] || compopt -o default 2>/dev/null
  return 0
}
complete -F _walt walt
