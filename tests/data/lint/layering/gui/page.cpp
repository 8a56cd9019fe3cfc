#include "workers/run/runner.h"
#include "workers/transport/libssh.h" // expect
#include <QWidget>
#include <libssh/libssh.h> // expect
