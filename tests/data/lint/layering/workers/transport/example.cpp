#include <libpq-fe.h>
#include <libssh/libssh.h>
#include <sys/socket.h>
