# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Lines of "key<TAB>value…". `place` tells of a data directory that may be there, `programs` of binaries.

say() { printf '%s\t' "$@"; echo; }
programs() { if [ -x "$1/postgres" ]; then say bin "$1" "$("$1/postgres" --version)"; fi; }
place() {
  real=$(cd -P -- "$1" 2>/dev/null && pwd -P) || real=${1%/}
  [ "$real" = "$1" ] || say real "$1" "$real"
  [ -f "$real/PG_VERSION" ] || return 0
  say data "$real" "$(cat "$real/PG_VERSION")"
  started=$(sed -n -e '1s|^\(/[^ ]*\)/postgres .*|\1|p' -e '1s|^\(/[^ ]*\)/postmaster .*|\1|p' "$real/postmaster.opts" 2>/dev/null)
  if [ -x "$started/postgres" ]; then programs "$started"; say started "$real" "$started" "$(head -n 1 "$real/postmaster.opts")"; fi
}
