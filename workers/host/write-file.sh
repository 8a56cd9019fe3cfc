# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2015 # giveUp is for both
# $1 file, $2 expected SHA-256 (or "absent", or empty), $3 mode of a new file, $4 backup (or empty), $5 size
# of the new contents: when Futago is killed or the link breaks, the input just ends, and half a file must
# not replace a whole one. Nor may half a copy pass for the backup, so that comes by rename as well; where
# one with other contents is there, a number is appended. Old
# coreutils (8.4) have no `sync FILE`: there the whole system is synced; nor --attributes-only, by which
# access control lists (with the mode), extended attributes and the SELinux context are kept.

f=$1; expected=$2; mode=$3; backup=$4; size=$5
if [ -L "$f" ]; then f=$(readlink -f -- "$f") || exit 1; fi
new="$f.futago-new"
umask 077
sizeOf() { wc -c < "$1"; }
flush() { sync -- "$1" 2>/dev/null || sync; }
giveUp() { rm -f -- "$new" "$copy.part"; exit "$1"; }
copy=$backup
keep() {
  [ -n "$backup" ] || return 0
  number=1
  while [ -e "$copy" ]; do
    [ "$(sha256sum < "$f")" != "$(sha256sum < "$copy")" ] || return 0
    number=$((number + 1)); copy=$backup.$number
  done
  cp -p -- "$f" "$copy.part" && [ "$(sizeOf "$f")" -eq "$(sizeOf "$copy.part")" ] || return 1
  flush "$copy.part"
  mv -n -- "$copy.part" "$copy"
}
rm -f -- "$new"
[ ! -e "$f" ] || for kept in mode xattr context; do cp --attributes-only --preserve=$kept -- "$f" "$new" 2>/dev/null; done
cat > "$new" || giveUp 1
if [ "$(sizeOf "$new")" -ne "$size" ]; then echo "the contents did not arrive whole" >&2; giveUp 1; fi
if [ -n "$expected" ]; then
  if [ -e "$f" ]; then have=$(sha256sum < "$f") || giveUp 1; have=${have%% *}; else have=absent; fi
  [ "$have" = "$expected" ] || giveUp 92
fi
if [ -e "$f" ]; then
  chown --reference="$f" -- "$new" 2>/dev/null || giveUp 94
  chmod --reference="$f" -- "$new" && keep || giveUp 1
else
  chmod "$mode" -- "$new" || giveUp 1
fi
flush "$new"
mv -f -- "$new" "$f" || giveUp 1
flush "${f%/*}"
