# shellcheck shell=bash
# Sourced by run and test: makes everything the console needs, or says what is missing.
# Everything is told on standard error; standard output belongs to the verb.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
VENV="$ROOT/.venv"
FONT_PACKAGE=fonts-noto-cjk

tell() { # CHINESE ENGLISH
  local word="${GRID_DESK_LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-C}}}}"
  case "$word" in
    zh* | C | C.* | POSIX) printf '%s\n' "$1" >&2 ;;
    *) printf '%s\n' "$2" >&2 ;;
  esac
}

prepare() { # LOCK...
  exec 9<"$ROOT/setup"
  if command -v flock >/dev/null; then flock 9; fi
  prepare_system
  prepare_venv
  local lock
  for lock in "$@"; do install_locked "$lock"; done
  exec 9<&-
}

# --- system packages and a Chinese font ------------------------------------------

prepare_system() {
  local stamp="$VENV/system-packages.txt" missing=()
  if cmp -s "$ROOT/setup/packages.txt" "$stamp"; then return; fi
  if ! command -v dpkg-query >/dev/null; then
    tell "不是 Debian 系统：请自行安装 setup/packages.txt 中的库和中文字体。" \
      "Not a Debian system: see setup/packages.txt for the libraries, and a CJK font."
    return
  fi
  mapfile -t missing < <(missing_packages)
  if ((${#missing[@]})); then install_packages "${missing[@]}"; fi
}

missing_packages() {
  local installed name
  installed=" $(dpkg-query -W -f='${db:Status-Status}=${Package} ' 2>/dev/null) "
  while read -r name; do
    case "$name" in '' | '#'*) continue ;; esac
    case "$installed" in
      *" installed=$name "* | *" installed=${name}t64 "*) ;;
      *) printf '%s\n' "$name" ;;
    esac
  done <"$ROOT/setup/packages.txt"
  if ! has_chinese_font; then printf '%s\n' "$FONT_PACKAGE"; fi
  if ! find_python >/dev/null; then printf '%s\n' python3; fi
  if ! can_make_venv; then printf '%s\n' python3-venv; fi
}

has_chinese_font() {
  command -v fc-list >/dev/null && [[ -n "$(fc-list ':lang=zh-cn' family)" ]]
}

install_packages() { # PACKAGE...
  if ((EUID != 0)); then
    tell "缺少系统软件包。请先运行：" "System packages are missing. Please run:"
    printf '  sudo apt-get update && sudo apt-get install -y %s\n' "$*" >&2
    exit 1
  fi
  tell "正在安装系统软件包：$*" "Installing system packages: $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >&2 || true
  local names=() name
  for name in "$@"; do
    if has_candidate "$name"; then names+=("$name"); else names+=("${name}t64"); fi
  done
  apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=600 "${names[@]}" >&2
  if command -v fc-cache >/dev/null; then fc-cache >&2 || true; fi
}

has_candidate() { # PACKAGE
  local found
  found="$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)"
  [[ "$found" == *Candidate:* && "$found" != *"Candidate: (none)"* ]]
}

# --- Python -----------------------------------------------------------------------

is_right_python() { # PROGRAM
  command -v "$1" >/dev/null &&
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'
}

find_python() {
  local program
  for program in python3 python3.13 python3.12 python3.11; do
    if is_right_python "$program"; then
      command -v "$program"
      return
    fi
  done
  return 1
}

can_make_venv() {
  local python
  python="$(find_python)" && "$python" -c 'import ensurepip, venv' 2>/dev/null
}

prepare_venv() {
  local python
  # The activate script is written last and knows where the clone stood.
  if [[ -x "$VENV/bin/python" ]] && grep -qF "$VENV" "$VENV/bin/activate" 2>/dev/null; then
    return
  fi
  if ! python="$(find_python)"; then
    tell "需要 Python 3.11 至 3.13。" "Python 3.11 to 3.13 is needed."
    exit 1
  fi
  # a link leads to another clone's environment, which must not be emptied
  if [[ -L "$VENV" ]]; then rm "$VENV"; fi
  tell "正在建立 Python 环境……" "Making the Python environment…"
  "$python" -m venv --clear "$VENV" >&2
}

install_locked() { # LOCK
  local lock="$ROOT/$1" stamp="$VENV/installed-$1"
  if cmp -s "$lock" "$stamp"; then return; fi
  tell "正在安装 Python 组件（$1）……" "Installing Python packages ($1)…"
  "$VENV/bin/python" -m pip install --disable-pip-version-check --requirement "$lock" >&2
  # so that the first start is as quick as the next
  "$VENV/bin/python" -m compileall -q "$ROOT/console" >&2 || true
  cp "$lock" "$stamp"
  cp "$ROOT/setup/packages.txt" "$VENV/system-packages.txt"
}
