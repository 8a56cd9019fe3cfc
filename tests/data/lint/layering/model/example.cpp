#include "model/base/result.h"
#include "workers/ports/transport.h" // expect
#include <QString>
#include <QtWidgets/QWidget> // expect
#include <QFile> // expect
#include <optional>
#include <thread> // expect
#include <tl/expected.hpp>
#include <unistd.h> // expect
