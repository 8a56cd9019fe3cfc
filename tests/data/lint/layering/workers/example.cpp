#include "gui/window.h" // expect
#include "workers/ports/transport.h"
#include <QFile>
#include <QWidget> // expect
#include <libpq-fe.h> // expect
#include <sys/stat.h> // expect
