# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Part of the probe, at its end.

for p in /proc/[0-9]*/cmdline; do
  command=$(tr '\0' '\n' < "$p" 2>/dev/null | head -n 40) || continue
  first=$(printf '%s\n' "$command" | sed -n 1p); second=$(printf '%s\n' "$command" | sed -n 2p)
  case ${first##*/} in python*) first=$second ;; esac
  case ${first##*/} in
    patroni) echo patroni ;;
    repmgrd) echo repmgrd ;;
    pg_autoctl) echo pg_auto_failover ;;
    pacemakerd) echo Pacemaker ;;
    java) case $command in *EFM*.jar*|*efm*.jar*) echo EFM ;; esac ;;
  esac
done | sort -u | while read -r manager; do say manager "$manager"; done
exit 0
