#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may include what (design, section 2): gui -> workers -> model, and model only Qt Core's values.
. "$(dirname "$0")/common.sh"

includes() { matches '^[[:space:]]*#[[:space:]]*include' "$@"; }
include='#[[:space:]]*include[[:space:]]*'

includes model |
    grep -vE "$include(\"model/|<Q[A-Z][A-Za-z0-9]*>|<QtEndian>|<[a-z_]+>|<tl/expected\.hpp>|<dtl/dtl\.hpp>)" |
    complain 'model/ includes only model/, headers of Qt Core, the C++ standard library, tl and dtl'
includes model |
    grep -E "$include<(Q(File|FileInfo|SaveFile|LockFile|Dir|DirIterator|Process|ProcessEnvironment|Settings|StandardPaths)|QTemporary[A-Za-z]*|Q(Thread|Mutex|Timer|Future|EventLoop|Semaphore)[A-Za-z]*|fstream|filesystem|thread|mutex|future|condition_variable)>" |
    complain 'model/ has no file, process or thread'
includes workers | grep -E "$include\"(gui|tests)/" | complain 'workers/ knows nothing of gui/ and tests/'
includes model workers | grep -E "$include<(QtWidgets/|QtGui/|Q(Widget|Dialog|MainWindow|MessageBox|Application|GuiApplication|Painter|Pixmap|Icon|Color|Label)>|qcustomplot\.h)" |
    complain 'only gui/ draws'
includes gui | grep -v '^gui/main\.cpp:' | grep -E "$include\"(workers/transport|tests)/" |
    complain 'only gui/main.cpp puts the transport in'
includes model workers gui | grep -v '^workers/transport/' | grep -E "${include}[<\"](libpq-fe\.h|libpq/|postgres_ext\.h|libssh/)" |
    complain 'libpq and libssh are private to workers/transport'
includes model workers gui | grep -vE '^workers/(transport|practice)/' |
    grep -E "$include<((sys|net|netinet|arpa|linux)/|(unistd|fcntl|pwd|grp|poll|signal|termios|dirent)\.h>)" |
    complain 'POSIX is behind one door: workers/practice, and the sockets of workers/transport'

# order TOP FOLDER... : each folder of TOP is named, and includes of TOP only itself and what stands before it.
order() {
    top=$1
    shift
    for folder in "$top"/*/; do
        folder=$(basename "$folder")
        case " $* " in
        *" $folder "*) ;;
        *) [ "$folder" = '*' ] || echo "$top/$folder:1:" | complain "say in tests/lint/lint_layering.sh where it stands" ;;
        esac
    done
    within=$(includes "$top" | grep -E "$include\"$top/[a-z]+/")
    lower=
    for folder in "$@"; do
        lower=${lower:+$lower|}$folder
        echo "$within" | grep "^$top/$folder/" | grep -vE "$include\"$top/($lower)/" |
            complain "$top/$folder stands below that folder"
    done
}
order model base postgres pair documents facts draft checks steps plan status work
order workers ports transport host inspect steps watch run async practice
order gui widgets workbench documents pages window cli
conclude
