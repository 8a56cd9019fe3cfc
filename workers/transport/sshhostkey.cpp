// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshhostkey.h"

#include "model/documents/knownhosts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace futago {

namespace {

struct SshHostKey
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshHostKey)
};

/// RFC 4253, 6.6: the blob begins with the type as a length and its bytes.
QString typeOf(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    return QString::fromLatin1(blob.mid(4, qFromBigEndian<qint32>(blob.constData())));
}

HostKey keyOf(const SshSession &session)
{
    HostKey hostKey;
    ssh_key key = nullptr;
    char *base64 = nullptr;
    if (ssh_get_server_publickey(session.handle(), &key) == SSH_OK &&
        ssh_pki_export_pubkey_base64(key, &base64) == SSH_OK) {
        hostKey.blob = QByteArray::fromBase64(base64);
        hostKey.type = typeOf(hostKey.blob);
    }
    ssh_string_free_char(base64);
    ssh_key_free(key);
    return hostKey;
}

/// The host as known_hosts names it (sshd(8)): "[host]:port" unless the port is 22.
QString knownHostsName(const SshEndpoint &endpoint)
{
    const QString host = endpoint.host.toLower();
    return endpoint.port == 22 ? host : QStringLiteral("[%1]:%2").arg(host).arg(endpoint.port);
}

QString howToCompare()
{
    return SshHostKey::tr("Before you trust it, run this command on the host and compare the "
                          "fingerprints:\nssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub");
}

Error unknown(const SshSession &session, const HostKey &key)
{
    const QString host = session.endpoint().display();
    return {ErrorKind::UnknownHostKey,
            SshHostKey::tr("The host key of %1 is not known yet.").arg(host),
            howToCompare(),
            key.fingerprint(),
            host,
            OfferedKey{key.fingerprint()}};
}

Error onlyByAuthority(const SshSession &session, const HostKey &key)
{
    const QString host = session.endpoint().display();
    return {
        ErrorKind::UnknownHostKey,
        SshHostKey::tr("known_hosts trusts %1 by a certificate authority, and Futago does not evaluate host "
                       "certificates.")
            .arg(host),
        howToCompare(),
        key.fingerprint(),
        host,
        OfferedKey{key.fingerprint()}};
}

Error revoked(const SshSession &session, const HostKey &key, const QString &fileName)
{
    const QString host = session.endpoint().display();
    return {ErrorKind::ChangedHostKey,
            SshHostKey::tr("The host key of %1 is marked as revoked in %2.")
                .arg(host, QDir::toNativeSeparators(fileName)),
            SshHostKey::tr(
                "Someone who has this key may be intercepting the connection. The host needs a new key."),
            key.fingerprint(), host};
}

Error changed(const SshSession &session, const HostKey &key, int line, const QString &fileName)
{
    const QString host = session.endpoint().display();
    return {ErrorKind::ChangedHostKey,
            SshHostKey::tr("The host key of %1 differs from the known one.").arg(host),
            SshHostKey::tr("If the host was reinstalled, remove line %1 of %2; otherwise someone may "
                           "be intercepting the connection.")
                .arg(line)
                .arg(QDir::toNativeSeparators(fileName)),
            key.fingerprint(), host};
}

Error unwritable(const SshSession &session, const QFile &file)
{
    return {ErrorKind::PermissionDenied,
            SshHostKey::tr("The host key of %1 could not be added to %2.")
                .arg(session.endpoint().display(), QDir::toNativeSeparators(file.fileName())),
            SshHostKey::tr("Check the permissions of the file and its directory."), file.errorString(),
            session.endpoint().display()};
}

void makeDirectory(const QString &path)
{
    if (QDir().exists(path) || !QDir().mkpath(path))
        return;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool endsInsideLine(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1) &&
           file.read(1) != "\n";
}

Result<void> remember(const SshSession &session, const HostKey &key, const QString &fileName)
{
    makeDirectory(QFileInfo(fileName).absolutePath());
    const bool isNew = !QFile::exists(fileName);
    QByteArray line = endsInsideLine(fileName) ? "\n" : "";
    line += knownHostsName(session.endpoint()).toUtf8() + ' ' + key.publicLine().toLatin1() + '\n';
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return Failure(unwritable(session, file));
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line) != line.size() || !file.flush())
        return Failure(unwritable(session, file));
    return {};
}

} // namespace

QString knownHostsFileOf(const HostKeyTrust &trust)
{
    return trust.knownHostsFile.isEmpty() ? QDir::homePath() + QStringLiteral("/.ssh/known_hosts")
                                          : trust.knownHostsFile;
}

/// As ssh reads them: the user's file, and the machine's unless another file was named.
static QStringList knownHostsFilesOf(const HostKeyTrust &trust)
{
    QStringList files{knownHostsFileOf(trust)};
    if (trust.knownHostsFile.isEmpty())
        files << QStringLiteral("/etc/ssh/ssh_known_hosts");
    return files;
}

static KnownHosts readKnownHosts(const QString &fileName)
{
    QFile file(fileName);
    return KnownHosts::parse(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

/// True for a key that is known, false for one that is not.
static Result<bool> isKnown(const SshSession &session, const HostKey &key, const QStringList &files)
{
    const SshEndpoint &endpoint = session.endpoint();
    bool known = false;
    std::optional<Error> wrong;
    for (const QString &fileName : files) {
        const KnownHosts hosts = readKnownHosts(fileName);
        const KnownHosts::Match match = hosts.match(endpoint.host, endpoint.port, key);
        if (match == KnownHosts::Match::Revoked)
            return Failure(revoked(session, key, fileName));
        known = known || match == KnownHosts::Match::Known;
        // The server was asked for the known types first, so another type means that the known key is gone.
        if (!wrong && hosts.hasKeyOf(endpoint.host, endpoint.port))
            wrong = changed(session, key, hosts.lineOf(endpoint.host, endpoint.port, key.type), fileName);
        else if (!wrong && hosts.hasAuthorityFor(endpoint.host, endpoint.port))
            wrong = onlyByAuthority(session, key);
    }
    if (known || !wrong)
        return known;
    return Failure(*wrong);
}

Result<HostKey> checkHostKey(const SshSession &session, const HostKeyTrust &trust)
{
    const HostKey key = keyOf(session);
    const bool isAccepted = trust.acceptNew || trust.acceptedFingerprints.contains(key.fingerprint());
    const auto known = isKnown(session, key, knownHostsFilesOf(trust));
    if (!known && !(known.error().kind == ErrorKind::UnknownHostKey && isAccepted))
        return Failure(known.error());
    if (known && *known)
        return key;
    if (!isAccepted)
        return Failure(unknown(session, key));
    FUTAGO_TRY(remember(session, key, knownHostsFileOf(trust)));
    return key;
}

} // namespace futago
