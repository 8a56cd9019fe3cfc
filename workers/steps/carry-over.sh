# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 former directory, $2 the copy, then names. A file takes the place of the primary's in one rename. A
# link that leads out of the former directory stays one, be it the file or a directory above it; within it,
# the file itself is what comes along: the former directory gets another name.

from=$1; into=$2; shift 2
real=$(readlink -f -- "$from") || exit 1
owner() { stat -L -c %u -- "$1"; }
leadsOut() { [ -L "$1" ] && case $(readlink -f -- "$1")/ in "$real"/*) false ;; *) true ;; esac; }
linked() {
  part=
  rest=$1
  while [ -n "$rest" ]; do
    part=$part${part:+/}${rest%%/*}
    case $rest in */*) rest=${rest#*/} ;; *) rest= ;; esac
    ! leadsOut "$from/$part" || { printf '%s' "$part"; return; }
  done
}
bringLink() {
  [ ! -d "$into/$1" ] || [ -L "$into/$1" ] || mv -- "$into/$1" "$into/$1.futago-primary" || return 1
  mkdir -p -- "$(dirname -- "$into/$1")" && cp -a -- "$from/$1" "$into/$1.futago-own" &&
    mv -f -T -- "$into/$1.futago-own" "$into/$1"
}
for name in "$@"; do
  case /$name/ in */../*|*/./*) exit 1 ;; esac
  link=$(linked "$name")
  if [ -n "$link" ]; then
    bringLink "$link" || exit 1
    continue
  fi
  source=$from/$name; target=$into/$name
  mkdir -p -- "$(dirname -- "$target")" || exit 1
  if [ -d "$source" ]; then
    mkdir -p -- "$target" && cp -a -- "$source/." "$target/" || exit 1
    continue
  fi
  cp -pL -- "$source" "$target.futago-own" || exit 1
  [ "$(owner "$source")" = "$(owner "$target.futago-own")" ] || chmod go= -- "$target.futago-own" || exit 1
  mv -f -T -- "$target.futago-own" "$target" || exit 1
done
