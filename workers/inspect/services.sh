# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2015,SC1007,SC1090 # pids is of the probe; variables are emptied; a file of the site is read
# Part of the probe: rows of "property", one per line of `systemctl show`, a row with Id being the first of its
# unit; "script"; "real" with a path as it is written and without symbolic links; "data". No unit is asked for
# where systemd is installed but has not started the host.
#
# A unit can have any name: those that sound like it are asked, those of Debian's clusters, and those in whose
# control group a postmaster runs. Init scripts have their settings as assignments at the start of a line.

if [ -d /run/systemd/system ] && command -v systemctl >/dev/null 2>&1; then
  {
    { systemctl list-unit-files --type=service --no-legend --no-pager --full; systemctl list-units --all --type=service --plain --no-legend --no-pager --full; } 2>/dev/null |
      sed 's/^[^A-Za-z0-9_]*//; s/[[:space:]].*//' | grep -i -e postgres -e pgsql -e '^pg'
    for pid in $pids; do sed -n 's|^.*/\([^/]*\.service\)$|\1|p' "/proc/$pid/cgroup" 2>/dev/null; done
    command -v pg_lsclusters >/dev/null 2>&1 && pg_lsclusters -h | while read -r version name rest; do echo "postgresql@$version-$name.service"; done
  } | grep -v '@\.service$' | sort -u | while read -r unit; do
    shown=$(systemctl show --no-pager -p Id -p MainPID -p UnitFileState -p ControlGroup -p Environment -p EnvironmentFiles -p ExecStart -- "$unit" 2>/dev/null)
    printf '%s\n' "$shown" | sed -n '/^Id=/s/^/property\t/p'
    printf '%s\n' "$shown" | sed '/^Id=/d; s/^/property\t/'
    printf '%s\n' "$shown" | sed -n 's/^EnvironmentFiles=\([^ ]*\).*/\1/p' | while read -r file; do sed -n 's/^[[:space:]]*PGDATA=/property\tFile=PGDATA=/p' "$file" 2>/dev/null; done
    { printf '%s\n' "$shown"; printf '%s\n' "$shown" | sed -n 's/^EnvironmentFiles=\([^ ]*\).*/\1/p' | while read -r file; do cat "$file" 2>/dev/null; done; } |
      sed -n -e 's/.*PGDATA=\([^ ]*\).*/\1/p' -e 's/^ExecStart=.* -D *\([^ ;]*\).*/\1/p' | tr -d "\"'" | grep '^/' | sort -u | while read -r d; do place "$d"; done
  done
fi
for script in /etc/init.d/*postgres* /etc/init.d/*pgsql*; do
  [ -f "$script" ] && [ -r "$script" ] || continue
  (
    NAME=${script##*/} PGDATA= PGENGINE= PGLOG= PGPORT= prefix=
    eval "$(sed -n -e '/^PG[A-Z]*=/p' -e '/^prefix=/p' "$script")"
    if [ -f "/etc/sysconfig/pgsql/$NAME" ]; then . "/etc/sysconfig/pgsql/$NAME"; fi
    [ -n "$PGDATA" ] || exit 0
    grep -q -e '-p .*PGPORT' "$script" || PGPORT=
    say script "$NAME" "$PGDATA" "${PGENGINE:-${prefix:+$prefix/bin}}" "$PGLOG" "$PGPORT"
    place "$PGDATA"
  ) 2>/dev/null
done
