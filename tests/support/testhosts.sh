#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Two hosts for tests, "primary" and "standby", as namespaces of this machine joined by a bridge. Each has its own
# network, processes, host name, users and host keys, and a writable overlay over this machine's own file system or
# another root, which stays untouched. Each runs sshd on port 22 and the cluster that a package install makes: in a
# root with /usr/pgsql-NN that of the Red Hat packages, else Debian's. Root only.
#
#   testhosts.sh hold [OPTION]...             make them; "ready" on stdout; keep them until stdin ends; remove them
#   testhosts.sh up [OPTION]...               the same by hand: prints DIR and returns
#   testhosts.sh down DIR
#   testhosts.sh exec DIR ROLE COMMAND...     as root on that host
#   testhosts.sh link DIR ROLE cut|restore|slow KBIT
#
#   --standby-disk MB      the standby's /var/lib/postgresql is a file system of that size
#   --root DIR[:DIR]...    what the hosts' overlays lie over (testroots.sh), instead of this machine's /. Their file
#                          .hide, if they have one, lists what is not to be seen of it
#   --primary-root, --standby-root DIR[:DIR]...    the same for one of them
#   --locale NAME          of both clusters ("ja_JP.UTF-8")
set -euo pipefail

self=$(readlink -f "$0")
parent=/var/tmp
roles="primary standby"
passwords="postgres:elephant dba:keeper dbap:sesame nosudo:nobody"
standby_disk=
until_signal=
primary_root=/
standby_root=/
locale=

say() { printf '%s\n' "$*"; }
die() { printf 'testhosts: %s\n' "$*" >&2; exit 1; }

root_of() { if [ "$1" = primary ]; then say "$primary_root"; else say "$standby_root"; fi; }

# newest_in LOWER PATTERN prints the number at the end of the newest path like PATTERN in any of the directories.
newest_in() {
    local lower
    while read -r -d : lower; do
        find "$lower/${2%/*}" -mindepth 1 -maxdepth 1 -name "${2##*/}" 2>/dev/null
    done <<< "$1:" | sed 's/.*[^0-9]//' | sort -n | tail -n 1
}

newest_redhat() { newest_in "$1" 'usr/pgsql-[0-9]*'; }
newest_debian() { newest_in "$1" 'usr/lib/postgresql/[0-9]*'; }

layout_of() { if [ -n "$(newest_redhat "$1")" ]; then say redhat; else say debian; fi; }
newest_major() { "newest_$(layout_of "$1")" "$1"; }

# --- inside a host: process 1 -------------------------------------------------------------------------------------

mount_overlay() {
    mkdir -p "$1/upper" "$1/work" "$1/root"
    mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/upper,workdir=$1/work" "$1/root"
}

mount_root() {
    local home=$1 hidden
    if ! mount_overlay "$home" "$2" 2>/dev/null; then
        # An upper directory on an overlay (a container's root) is refused; memory always does.
        mount -t tmpfs tmpfs "$home"
        mount_overlay "$home" "$2"
    fi
    [ -e "$home/root/.hide" ] || return 0
    while read -r hidden; do rm -rf "$home/root/$hidden"; done < "$home/root/.hide"
    rm "$home/root/.hide"
}

mount_devices() {
    local dev=$1/dev node name major minor
    mount -t tmpfs -o mode=755 tmpfs "$dev"
    mkdir "$dev/pts" "$dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$dev/shm"
    for node in "null 1 3" "zero 1 5" "full 1 7" "random 1 8" "urandom 1 9" "tty 5 0"; do
        read -r name major minor <<< "$node"
        mknod -m 666 "$dev/$name" c "$major" "$minor"
    done
    ln -s pts/ptmx "$dev/ptmx"
    ln -s /proc/self/fd "$dev/fd"
    ln -s /proc/self/fd/0 "$dev/stdin"
    ln -s /proc/self/fd/1 "$dev/stdout"
    ln -s /proc/self/fd/2 "$dev/stderr"
}

mount_fresh() {
    local home=$1 role=$2 root=$1/root name path lib=var/lib/postgresql
    [ -d "$root/$lib" ] || lib=var/lib/pgsql
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount_devices "$root"
    mount -t tmpfs -o mode=755 tmpfs "$root/run"
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
    mount -t tmpfs -o mode=1777 tmpfs "$root/var/tmp"
    # Clusters of this machine are not of the hosts.
    for path in etc/postgresql var/lib/postgresql var/log/postgresql; do
        [ "$lib" = var/lib/postgresql ] || break
        name=$home/fresh/${path//\//-}
        mkdir -p "$name" "$root/$path"
        chown --reference="$root/$path" "$name"
        chmod --reference="$root/$path" "$name"
        mount --bind "$name" "$root/$path"
    done
    if [ "$role" = standby ] && [ -n "$standby_disk" ]; then
        mount -t tmpfs -o "size=${standby_disk}m,mode=755,uid=$(stat -c %u "$root/$lib"),gid=$(stat -c %g "$root/$lib")" \
            tmpfs "$root/$lib"
    fi
    [ "$(root_of "$role")" != / ] || hide_machine "$root"
}

# Of this machine the hosts see what its packages installed, of PostgreSQL the newest, and nothing else.
hide_machine() {
    local root=$1 path
    for path in "$root"/*/ "$root/usr/local/"; do
        [ ! -L "${path%/}" ] || continue
        case ${path#"$root"} in
        /boot/ | /dev/ | /etc/ | /lib*/ | /bin/ | /proc/ | /run/ | /sbin/ | /sys/ | /tmp/ | /usr/ | /var/) ;;
        /root/) mount -t tmpfs -o mode=700 tmpfs "$path" ;;
        *) mount -t tmpfs -o mode=755 tmpfs "$path" ;;
        esac
    done
    mkdir "$root/usr/local/bin" "$root/usr/local/sbin"
    for path in "$root"/usr/lib/postgresql/*/; do
        [ "$(basename "$path")" = "$(newest_debian "$root")" ] || mount -t tmpfs -o size=4k tmpfs "$path"
    done
}

enter_root() {
    cd "$1"
    mkdir -p .outside
    pivot_root . .outside
    umount -l /.outside
    rmdir /.outside
    # Programs may lie elsewhere here (a root without merged /usr).
    hash -r
}

make_users() {
    local entry user home
    for user in dba dbap nosudo; do
        userdel "$user" 2>/dev/null || true
        useradd --create-home --shell /bin/bash --user-group "$user"
    done
    for entry in $passwords; do say "$entry"; done | chpasswd
    for user in postgres dba dbap nosudo; do
        home=$(getent passwd "$user" | cut -d: -f6)
        install -d -m 700 -o "$user" -g "$user" "$home/.ssh"
        # shellcheck disable=SC2154 # in the environment, from start_host
        say "$authorized_key" | install -m 600 -o "$user" -g "$user" /dev/stdin "$home/.ssh/authorized_keys"
    done
    printf '%s\n' 'dba ALL=(postgres) NOPASSWD: ALL' 'dbap ALL=(postgres) ALL' > /etc/sudoers.d/futago
    chmod 440 /etc/sudoers.d/futago
}

# Debian's sshd_config, with keyboard-interactive allowed as well.
start_sshd() {
    local type
    rm -f /etc/ssh/ssh_host_*
    for type in ed25519 ecdsa rsa; do
        ssh-keygen -q -t "$type" -N '' -C "root@$(hostname)" -f "/etc/ssh/ssh_host_${type}_key"
    done
    cat > /etc/ssh/sshd_config <<'CONFIG'
KbdInteractiveAuthentication yes
PasswordAuthentication yes
UsePAM yes
X11Forwarding yes
PrintMotd no
UseDNS no
MaxStartups 100
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
CONFIG
    mkdir -p /run/sshd
    /usr/sbin/sshd
}

# Where a distribution generates locales on demand, the hosts have theirs generated.
make_locale() {
    [ -z "$locale" ] || locale -a | grep -qix "${locale//-/}" ||
        localedef -i "${locale%%.*}" -f "${locale#*.}" "$locale"
}

start_cluster() {
    install -d -m 2775 -o postgres -g postgres /run/postgresql
    make_locale
    "start_$(layout_of /)_cluster" "$(newest_major /)"
}

start_debian_cluster() {
    pg_createcluster ${locale:+--locale "$locale"} "$1" main -- --no-sync > /dev/null
    pg_ctlcluster "$1" main start
}

as_postgres() { runuser -u postgres -- "$@"; }

# As their initdb does it, with what their packages have as defaults written out.
start_redhat_cluster() {
    local bin=/usr/pgsql-$1/bin data log
    data=$(sed -n 's/^PGDATA=//p' /var/lib/pgsql/.bash_profile)
    log=$(dirname "$data")/pgstartup.log
    install -d -m 700 -o postgres -g postgres "$(dirname "$data")"
    cd /
    as_postgres "$bin/initdb" ${locale:+--locale "$locale"} --no-sync --auth-local=peer --auth-host=ident -D "$data" > /dev/null
    printf '%s\n' "unix_socket_directories = '/var/run/postgresql, /tmp'" 'logging_collector = on' \
        "log_directory = 'log'" "log_filename = 'postgresql-%a.log'" >> "$data/postgresql.conf"
    as_postgres "$bin/pg_ctl" start -w -D "$data" -l "$log" > /dev/null
}

name_host() {
    hostname "$1"
    say "$1" > /etc/hostname
    printf '%s\n' '127.0.0.1 localhost' "127.0.1.1 $1" "$subnet.1 workstation" "$subnet.2 primary" \
        "$subnet.3 standby" > /etc/hosts
    ip link set lo up
}

init() {
    local role=$1 home=$2/$1
    exec 9> "$2/ready"
    # shellcheck disable=SC2064 # the local variable is gone by then
    trap "say 'failed $role' >&9" EXIT
    mount_root "$home" "$(root_of "$role")"
    mount_fresh "$home" "$role"
    enter_root "$home/root"
    name_host "$role"
    make_users
    start_sshd &
    start_cluster
    wait $!
    say "made $role" >&9
    trap - EXIT
    exec 9>&- 8>&-
    # As process 1 this shell inherits and reaps what daemons leave; the loop never ends by itself.
    while :; do sleep 86400 & wait $!; done
}

# --- outside ------------------------------------------------------------------------------------------------------

free_subnet() {
    local third=$(($$ % 250 + 2)) first
    first=$third
    while :; do
        ip -4 -o address | grep -qF " 10.213.$third." || { say "10.213.$third"; return; }
        third=$((third % 250 + 2))
        [ "$third" != "$first" ] || die "no free network in 10.213.0.0/16"
    done
}

link_of() { say "f${2:0:1}$(basename "$1" | tr -dc 0-9)"; }
bridge_of() { say "fb$(basename "$1" | tr -dc 0-9)"; }

make_bridge() {
    ip link add "$(bridge_of "$1")" type bridge
    ip address add "$subnet.1/24" dev "$(bridge_of "$1")"
    ip link set "$(bridge_of "$1")" up
}

start_host() {
    local dir=$1 role=$2 number=$3 key unshare pid=
    key=$(cat "$dir/workstation/id_ed25519.pub")
    mkdir "$dir/$role"
    # Dies with this holder, and its process 1 with it, and everything on the host with that.
    setpriv --pdeathsig KILL unshare --mount --uts --ipc --pid --net --fork --kill-child -- \
        env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
        subnet="$subnet" authorized_key="$key" \
        "$self" init "$role" "$dir" "${options[@]}" > "$dir/$role.log" 2>&1 < /dev/null &
    unshare=$!
    until pid=$(cat "/proc/$unshare/task/$unshare/children") && [ -n "$pid" ]; do
        kill -0 "$unshare" || die "$role: $(cat "$dir/$role.log")"
    done
    say "${pid% }" > "$dir/$role.pid"
    ip link add "$(link_of "$dir" "$role")" type veth peer name eth0 netns "${pid% }" ||
        die "$role: $(cat "$dir/$role.log")"
    ip link set "$(link_of "$dir" "$role")" master "$(bridge_of "$dir")" up
    nsenter -t "${pid% }" -n ip address add "$subnet.$number/24" dev eth0
    nsenter -t "${pid% }" -n ip link set eth0 up
}

remove() {
    local dir=$1 role
    for role in $roles; do
        [ ! -s "$dir/$role.pid" ] || kill -KILL "$(cat "$dir/$role.pid")" 2>/dev/null || true
    done
    wait || true
    for role in $roles; do ip link del "$(link_of "$dir" "$role")" 2>/dev/null || true; done
    ip link del "$(bridge_of "$dir")" 2>/dev/null || true
    rm -rf --one-file-system "$dir"
}

# What a holder left that was killed itself. Its hosts hold the lock of its folder until they have died after it.
sweep() {
    local dir
    for dir in "$parent"/futago-hosts-*; do
        [ -e "$dir/lock" ] || continue
        ! grep -q testhosts "/proc/${dir##*-}/cmdline" 2>/dev/null || continue
        flock --wait 10 "$dir/lock" true || continue
        rm -f "$dir"/*.pid
        remove "$dir"
    done
}

hold() {
    local role number=2 line
    [ "$(id -u)" = 0 ] || die "only root may make hosts"
    for role in $roles; do
        [ -n "$(newest_major "$(root_of "$role")")" ] || die "no PostgreSQL server is in $(root_of "$role")"
    done
    sweep
    dir=$parent/futago-hosts-$$
    subnet=$(free_subnet)
    mkdir -m 755 "$dir" "$dir/workstation"
    exec 8> "$dir/lock"
    flock 8
    say $$ > "$dir/holder.pid"
    trap 'remove "$dir"' EXIT
    trap 'exit 1' HUP INT TERM
    ssh-keygen -q -t ed25519 -N '' -C workstation -f "$dir/workstation/id_ed25519"
    mkfifo "$dir/ready"
    exec 9<> "$dir/ready"
    make_bridge "$dir"
    for role in $roles; do start_host "$dir" "$role" "$number"; number=$((number + 1)); done
    for role in $roles; do
        read -r -t 60 line <&9 || die "a host is not up within a minute"
        [ "${line%% *}" = made ] || die "$line: $(cat "$dir/${line#* }.log")"
    done
    number=2
    for role in $roles; do
        call "$dir" "$role" cat /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_ecdsa_key.pub \
            /etc/ssh/ssh_host_rsa_key.pub | sed "s/^/$subnet.$number /" >> "$dir/workstation/known_hosts"
        number=$((number + 1))
    done
    say "directory $dir"
    say "subnet $subnet"
    for role in $roles; do say "version-$role $(newest_major "$(root_of "$role")")"; done
    for role in $roles; do say "layout-$role $(layout_of "$(root_of "$role")")"; done
    say ready
    # Nothing is written to the fifo any more, so that end never comes.
    [ -z "$until_signal" ] || exec < "/dev/fd/9"
    while read -r line; do :; done
}

call() {
    local dir=$1 role=$2
    shift 2
    nsenter -t "$(cat "$dir/$role.pid")" -m -u -i -n -p -r -w -- env -i \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root USER=root "$@"
}

link() {
    local dir=$1 role=$2 verb=$3 outer rate
    outer=$(link_of "$dir" "$role")
    case $verb in
    cut) ip link set "$outer" down ;;
    restore)
        tc qdisc del dev "$outer" root 2>/dev/null || true
        call "$dir" "$role" tc qdisc del dev eth0 root 2>/dev/null || true
        ip link set "$outer" up
        ;;
    slow)
        # What may pass between two turns of the kernel's clock, of at least 100 Hz (tc-tbf(8), burst).
        rate=(rate "${4}kbit" burst "$((16 + $4 / 800))kb" latency 400ms)
        tc qdisc replace dev "$outer" root tbf "${rate[@]}"
        call "$dir" "$role" tc qdisc replace dev eth0 root tbf "${rate[@]}"
        ;;
    *) die "link is cut, restore or slow" ;;
    esac
}

up() {
    local log line
    log=$(mktemp)
    setsid "$self" hold --until-signal "$@" > "$log" < /dev/null 2>&1 &
    until grep -qx ready "$log"; do
        kill -0 $! 2>/dev/null || { cat "$log" >&2; rm "$log"; exit 1; }
        sleep 0.05
    done
    sed -n 's/^directory //p' "$log"
    rm "$log"
}

down() {
    local holder
    holder=$(cat "$1/holder.pid")
    kill -TERM "$holder"
    while kill -0 "$holder" 2>/dev/null; do sleep 0.05; done
}

read_options() {
    options=("$@")
    while [ $# -gt 0 ]; do
        case $1 in
        --standby-disk) standby_disk=$2; shift ;;
        --until-signal) until_signal=1 ;;
        --root) primary_root=$2; standby_root=$2; shift ;;
        --primary-root) primary_root=$2; shift ;;
        --standby-root) standby_root=$2; shift ;;
        --locale) locale=$2; shift ;;
        *) die "unknown option $1" ;;
        esac
        shift
    done
}

verb=${1:-}
shift || true
case $verb in
hold) read_options "$@"; hold ;;
up) up "$@" ;;
down) down "$1" ;;
exec) call "$@" ;;
link) link "$@" ;;
init) read_options "${@:3}"; init "$1" "$2" ;;
*) sed -n '3,/^set/{/^set/d;s/^# \{0,1\}//p}' "$self"; exit 2 ;;
esac
