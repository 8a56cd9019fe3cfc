#include "workers/transport/libssh.h"
