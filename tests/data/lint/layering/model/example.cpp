#include "model/base/result.h"
#include "workers/ports/transport.h" // expect
#include <QFile>                     // expect
#include <QString>
#include <QtWidgets/QWidget> // expect
#include <optional>
#include <thread> // expect
#include <tl/expected.hpp>
#include <unistd.h> // expect
