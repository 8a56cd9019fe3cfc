// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/dialecthba.h"

namespace futago {

static HbaSyntax::ClientCert clientCertOf(int number)
{
    if (number < 120000)
        return HbaSyntax::ClientCert::Number;
    return number < 140000 ? HbaSyntax::ClientCert::NumberOrName : HbaSyntax::ClientCert::Name;
}

HbaSyntax HbaSyntax::of(PgVersion version)
{
    const int number = version.number;
    HbaSyntax syntax;
    syntax.continuedLines = number >= 140000;
    syntax.includes = syntax.regularExpressions = number >= 160000;
    // Raised within 11 to 14 in August 2022; where it was not, a longer token is refused only by the server.
    syntax.longestToken = number >= 160000 ? 0 : number >= 110000 ? 10239 : 255;
    syntax.longestLine = number >= 140000 ? 0 : number >= 110000 ? 20477 : 8189;
    syntax.hostsslNeedsSsl = number < 100000;
    syntax.gssEncryption = number >= 120000;
    syntax.gssEncryptionNeedsGss =
        (number >= 120000 && number < 120006) || (number >= 130000 && number < 130002);
    syntax.kerberos5 = number < 90400;
    syntax.bsd = syntax.pamHostname = syntax.sspiNames = number >= 90600;
    syntax.scram = syntax.radiusLists = number >= 100000;
    syntax.radiusSingle = !syntax.radiusLists;
    syntax.oauth = number >= 180000;
    syntax.ldapSchemeAndFilter = number >= 110000;
    syntax.ldapNeedsServer = number < 120000;
    syntax.clientName = number >= 140000;
    syntax.clientCert = clientCertOf(number);
    syntax.build.sspi = syntax.build.bsd = false;
    return syntax;
}

} // namespace futago
