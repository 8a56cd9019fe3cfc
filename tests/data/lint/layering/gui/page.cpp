#include "workers/transport/libssh.h" // expect
#include "workers/run/runner.h"
#include <QWidget>
#include <libssh/libssh.h> // expect
