// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/pgverifier.h"

#include <libpq-fe.h>

#include <memory>

namespace futago {

Result<QByteArray> pgVerifier(const Secret &password, const QString &roleName, bool asScram)
{
    // An algorithm that is named needs no server, but a handle; this one connects to nothing.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> handle(PQconnectStart("host=/nonexistent"), PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(handle.get(), password.reveal().constData(), roleName.toUtf8().constData(),
                              asScram ? "scram-sha-256" : "md5"),
        PQfreemem);
    if (!verifier)
        return failure(ErrorKind::Internal, QString::fromUtf8(PQerrorMessage(handle.get())));
    return QByteArray(verifier.get());
}

} // namespace futago
