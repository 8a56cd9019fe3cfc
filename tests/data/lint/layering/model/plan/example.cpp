#include "model/checks/finding.h"
#include "model/status/pairstatus.h" // expect
