# Completion for bash and zsh, made by `dawen completion`. In this shell, or at its start:
#   bash: source <(dawen completion bash)      zsh: source <(dawen completion zsh)
# Commands, options, queries and parameters stand below; values come from the program.

# Commands, or the options of one.
_dawen_words() {
  case $1 in
@WORDS@
  esac
}

# Options of a command that take an argument.
_dawen_arguments() {
  case $1 in
@ARGUMENTS@
  esac
}

# What an option of a command takes, where that is a fixed list.
_dawen_choices() {
  case $1 in
@CHOICES@
  esac
}

_dawen_queries() {
  printf '%s\n' @QUERIES@
}

# Parameters of a query, or of all.
_dawen_parameters() {
  case $1 in
@PARAMETERS@
    *) printf '%s\n' @ALL_PARAMETERS@ ;;
  esac
}

# Values of a parameter that are a fixed list, or an example of them.
_dawen_values() {
  case $1 in
@VALUES@
  esac
}

# What kind of thing a parameter is, where the program knows its values.
_dawen_kind() {
  case $1 in
@KINDS@
  esac
}

# The candidates on standard input that begin with $2, each after $1.
_dawen_offer() {
  local line
  while IFS= read -r line; do
    case $line in
      '') ;;
      "$2"*) COMPREPLY+=("$1$line") ;;
    esac
  done
}

# Finds command, query and folder among the words before the cursor. Where bash takes an equals sign
# for the end of a word, outlet=cnn is three words.
_dawen_look() {
  local i=1 word
  command='' query='' folder=kg
  while [ "$i" -lt "$COMP_CWORD" ]; do
    word=${COMP_WORDS[i]}
    if [ -n "$command" ] && _dawen_arguments "$command" | grep -qxF -e "$word"; then
      i=$((i + 1))
      [ "${COMP_WORDS[i]-}" != = ] || i=$((i + 1))
      [ "$word" != --kg ] || folder=${COMP_WORDS[i]-}
      [ "${COMP_WORDS[i + 1]-}" != = ] || i=$((i + 2))
    elif [ "${word#-}" = "$word" ] && [ "$word" != = ]; then
      if [ -z "$command" ]; then command=$word; elif [ -z "$query" ]; then query=$word; fi
    fi
    i=$((i + 1))
  done
}

# Values of parameter $1 that begin with $2, each after $3. The program knows labels and letter case.
_dawen_value() {
  local kind line program=${COMP_WORDS[0]}
  _dawen_offer "$3" "$2" <<<"$(_dawen_values "$query $1")"
  kind=$(_dawen_kind "$query $1")
  [ -n "$kind" ] || return 0
  case $program in "~/"*) program=$HOME/${program#??} ;; esac
  while IFS= read -r line; do
    [ -z "$line" ] || COMPREPLY+=("$3$line")
  done <<<"$("$program" __complete --kg "$folder" -- "$kind" "$2" 2>/dev/null </dev/null)"
}

_dawen() {
  local cur=${COMP_WORDS[COMP_CWORD]} before='' second='' third='' command query folder fixed
  COMPREPLY=()
  [ "$COMP_CWORD" -lt 1 ] || before=${COMP_WORDS[COMP_CWORD - 1]}
  [ "$COMP_CWORD" -lt 2 ] || second=${COMP_WORDS[COMP_CWORD - 2]}
  [ "$COMP_CWORD" -lt 3 ] || third=${COMP_WORDS[COMP_CWORD - 3]}
  _dawen_look
  case $cur,$before,$second,$third in
    =,*,-p,* | =,*,--parameter,*) _dawen_value "$before" '' '' ;;
    *,=,*,-p | *,=,*,--parameter) _dawen_value "$second" "$cur" '' ;;
    *=*,-p,*,* | *=*,--parameter,*,*) _dawen_value "${cur%%=*}" "${cur#*=}" "${cur%%=*}=" ;;
    *,-p,*,* | *,--parameter,*,*)
      _dawen_offer '' "$cur" <<<"$(_dawen_parameters "$query" | sed 's/.$/&=/')"
      if [ -z "${ZSH_VERSION-}" ]; then compopt -o nospace 2>/dev/null; fi
      ;;
    *)
      if fixed=$(_dawen_choices "$command $before") && [ -n "$fixed" ]; then
        _dawen_offer '' "$cur" <<<"$fixed"
      elif _dawen_arguments "$command" | grep -qxF -e "$before"; then
        return 0 # a file, which the shell knows
      elif [ -z "$command" ] || [ "${cur#-}" != "$cur" ]; then
        _dawen_offer '' "$cur" <<<"$(_dawen_words "$command")"
      elif [ "$command" = query ] || [ "$command" = queries ]; then
        [ -n "$query" ] || _dawen_offer '' "$cur" <<<"$(_dawen_queries)"
      fi
      ;;
  esac
  return 0
}

@REGISTER@
