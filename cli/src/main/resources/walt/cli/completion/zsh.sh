
_walt() {
  local open='' files='' walt=${words[1]/#\~\//$HOME/}
  local -a found
  () {
    emulate -L ksh
    _walt_candidates "$@"
  } "${(@)words[2,CURRENT-1]}" "$PREFIX"
  if [[ -n $files ]]; then
    _files
  elif [[ -n $open ]]; then
    compadd -S '' -- "${found[@]}"
  else
    compadd -- "${found[@]}"
  fi
}
if ! (( $+functions[compdef] )); then
  autoload -Uz compinit && compinit
fi
compdef _walt walt
