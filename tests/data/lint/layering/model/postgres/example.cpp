#include "model/base/result.h"
#include "model/documents/textdiff.h" // expect
#include "model/postgres/sql.h"
