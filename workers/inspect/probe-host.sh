# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2046,SC2034 # fields are words, and not all are used
# $1 is a data directory that a person named, or empty. A postmaster is a process of a server binary whose
# parent is none; its working directory is its data directory, and both links can be read by the same user.
# A process may end while it is looked at: then it is none.

. ./probe-functions.sh
named=$1
say home "$HOME"
say machine "$(uname -m)"
ssh -o HostKeyAlgorithms=+ssh-rsa -V </dev/null >/dev/null 2>&1 && say sshadds yes
say pubkeytypes "$(sed -n 's/^ *PubkeyAccepted[A-Za-z]*[ =]*//p' /etc/ssh/sshd_config 2>/dev/null | head -n 1)"
say rsahostkey "$(cat /etc/ssh/ssh_host_rsa_key.pub 2>/dev/null)"
say hostname "$(uname -n)"
say clibrary "$(getconf GNU_LIBC_VERSION 2>/dev/null)"
if [ -r /etc/os-release ]; then say os "$(. /etc/os-release; echo "$PRETTY_NAME")"; else say os "$(head -n 1 /etc/redhat-release 2>/dev/null || uname -s)"; fi
pids=
for p in /proc/[0-9]*; do
  exe=$(readlink "$p/exe" 2>/dev/null) || continue
  exe=${exe% (deleted)}
  case $exe in */postgres|*/postmaster) ;; *) continue ;; esac
  set -- $(sed 's/.*) //' "$p/stat" 2>/dev/null)
  [ -n "$2" ] || continue
  parent=$(readlink "/proc/$2/exe" 2>/dev/null)
  [ "${parent% (deleted)}" = "$exe" ] && continue
  data=$(readlink "$p/cwd" 2>/dev/null) || continue
  case $data in *.futago-incoming) continue ;; esac
  log=$(readlink "$p/fd/2" 2>/dev/null)
  case $log in /dev/*|*'(deleted)') log= ;; /*) ;; *) log= ;; esac
  pids="$pids ${p#/proc/}"
  say running "${exe%/*}" "$data" "${p#/proc/}" "$log" "$(sed -n -e 's/^0:://p' -e 's/^[0-9]*:name=systemd://p' "$p/cgroup" 2>/dev/null | head -n 1)"
  programs "${exe%/*}"
done
if command -v pg_lsclusters >/dev/null 2>&1; then
  pg_lsclusters -h | while read -r version name port status owner data log; do say cluster "$version" "$name" "$port" "$owner" "$data" "$log"; place "$data"; done
fi
for b in /usr/lib/postgresql*/bin /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql*/bin /usr/local/postgres*/bin /usr/local/bin /opt/*/bin /opt/[Pp]ostgre*/*/bin /opt/pgsql*/*/bin "$HOME"/*/bin /usr/bin; do programs "$b"; done
for d in /var/lib/pgsql/data /var/lib/pgsql/*/data /var/lib/postgresql/*/main /var/lib/postgresql/data /usr/local/pgsql*/data /usr/local/postgres*/data /opt/[Pp]ostgre*/data /opt/[Pp]ostgre*/*/data "$HOME/data" "$named"; do
  if [ -n "$d" ] && [ -d "$d" ]; then place "$d"; fi
done
cat "$HOME/.bash_profile" "$HOME/.profile" "$HOME/.pgsql_profile" 2>/dev/null | sed -n 's/^[[:space:]]*\(export[[:space:]]*\)*PGDATA=\([^;[:space:]]*\).*/\2/p' | tr -d "\"'" | sed "s|^[$]HOME|$HOME|; s|^~|$HOME|" | grep '^/' | while read -r d; do place "$d"; done
. ./services.sh
. ./managers.sh
