# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 former directory, $2 the copy, then directories.

from=$1; into=$2; shift 2
for name in "$@"; do
  case /$name/ in */../*|*/./*) exit 1 ;; esac
  [ ! -L "$from/$name" ] || continue
  mkdir -p -- "$into/$name" || exit 1
  for file in "$into/$name"/*.conf; do
    [ ! -e "$file" ] || [ -e "$from/$name/${file##*/}" ] || mv -- "$file" "$file.futago-primary" || exit 1
  done
done
