#include <libssh/libssh.h> // expect
#include <unistd.h>
