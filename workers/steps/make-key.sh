# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# sshd refuses keys in a directory that others may write to. A private key that is there is kept, whatever
# became of its public half; a public half alone is renamed aside.

d=$1; f=$2; t=$3; c=$4; aside=$5
[ -d "$d" ] || mkdir -m 700 -- "$d" || exit 1
rm -f -- "$f.futago-new" "$f.futago-new.pub"
if [ -s "$f" ]; then
  ssh-keygen -y -P '' -f "$f" > "$f.futago-new.pub" </dev/null || { rm -f -- "$f.futago-new.pub"; exit 1; }
  mv -- "$f.futago-new.pub" "$f.pub"
  exit
fi
[ ! -e "$f.pub" ] || [ -e "$aside.pub" ] || mv -- "$f.pub" "$aside.pub" || exit 1
ssh-keygen -q -t "$t" -N '' -C "$c" -f "$f.futago-new" >/dev/null </dev/null || exit 1
: > "$aside.made" || exit 1
mv -- "$f.futago-new.pub" "$f.pub" && mv -- "$f.futago-new" "$f"
